/** The steps of a trace become one course. */
import { nearestOnPolyline } from "../../geodesy/distance.js";
import type { LonLat } from "../../geodesy/model.js";
import type { Chain, TraceRemark } from "../model.js";
import { RIVER_ACCURACY_METRES } from "./accuracy.js";
import { lonLats, metresBetween } from "./local.js";
import type { RouteStep } from "./route.js";

interface Edge {
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

const apart = (a: LonLat, b: LonLat): number => metresBetween(a.lon, a.lat, b.lon, b.lat);

/** Vertices in order; each carries the accuracy of the edge that leads to it. */
export function edgesOf(steps: readonly RouteStep[]): Edge[] {
  const out: Edge[] = [];
  for (const { kind, course, spreadMetres } of steps)
    lonLats(course).forEach((at, i) => {
      const last = out.at(-1);
      if (last && last.at.lon === at.lon && last.at.lat === at.lat) return;
      const length = last ? apart(last.at, at) : 0;
      out.push({ at, accuracyMetres: accuracyOf(kind, length, spreadMetres?.[i - 1]) });
    });
  return out;
}

function accuracyOf(kind: RouteStep["kind"], length: number, spread: number | undefined): number {
  if (kind === "gap" || kind === "junction") return Math.max(RIVER_ACCURACY_METRES, length);
  return Math.max(RIVER_ACCURACY_METRES, spread ?? 0);
}

const SAME_METRES = 0.5;

const same = (a: LonLat, b: LonLat): boolean => Math.abs(a.lat - b.lat) < 1e-6 && apart(a, b) < SAME_METRES;

/** Whether a place lies on the straight step from one to another, its ends among it. */
function liesBetween(at: LonLat, from: LonLat, to: LonLat): boolean {
  const foot = nearestOnPolyline(at, [from, to]);
  return foot !== null && foot.metres < SAME_METRES;
}

/** Whether the second of two steps leads rather back than on; most do not, and need no closer look. */
const turnsBack = (from: LonLat, over: LonLat, to: LonLat): boolean =>
  (over.lon - from.lon) * (to.lon - over.lon) + (over.lat - from.lat) * (to.lat - over.lat) < 0;

/** Spurs shorter than this, run into and back out to touch a `via` point, are cut off; longer ones are remarked upon. */
const SPUR_METRES = 1500;

export function withoutSpurs(edges: readonly Edge[]): { chain: Chain; spurs: TraceRemark[] } {
  const kept: Edge[] = [];
  const spurs: TraceRemark[] = [];
  let tip: LonLat | null = null;
  let metres = 0;
  const note = (): void => {
    if (tip && metres > SPUR_METRES) spurs.push({ kind: "detour", at: tip, metres: 2 * metres });
    tip = null;
    metres = 0;
  };
  const goBack = (to: LonLat): void => {
    tip ??= kept.at(-1)!.at;
    metres += apart(kept.at(-1)!.at, to);
  };
  for (const edge of edges) {
    let [before, last] = [kept.at(-2), kept.at(-1)];
    const isBack = before && last && turnsBack(before.at, last.at, edge.at);
    while (
      isBack &&
      before &&
      last &&
      !same(before.at, edge.at) &&
      liesBetween(before.at, last.at, edge.at)
    ) {
      goBack(before.at);
      kept.pop();
      [before, last] = [kept.at(-2), before];
    }
    if (isBack && before && last && liesBetween(edge.at, before.at, last.at)) {
      goBack(edge.at);
      kept.pop();
      if (!same(before.at, edge.at)) kept.push({ ...last, at: edge.at });
      continue;
    }
    note();
    kept.push(edge);
  }
  note();
  const vertices = kept.map((edge) => edge.at);
  return { chain: { vertices, accuracyMetres: kept.slice(1).map((edge) => edge.accuracyMetres) }, spurs };
}
