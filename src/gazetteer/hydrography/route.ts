/** The cheapest way along the river graph through given points. */
import FlatQueue from "flatqueue";
import type { LonLat } from "../../geodesy/model.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { Foot } from "../../geodesy/segment-index.js";
import type { EdgeKind, GraphLink, RiverGraph } from "./graph.js";
import { courseMetres, metresBetween, reversed, type FlatCourse } from "./local.js";

/** A stretch of a link, in the direction of travel. */
export interface RouteStep {
  readonly link: number;
  readonly kind: EdgeKind;
  readonly body: number;
  readonly course: FlatCourse;
  readonly spreadMetres: readonly number[] | null;
}

export type Route =
  | { readonly ok: true; readonly legs: readonly (readonly RouteStep[])[]; readonly snaps: readonly Foot[] }
  | {
      readonly ok: false;
      readonly reason: "no river near";
      /** By point: the nearest, and whether it is near enough to be meant. */
      readonly nearest: readonly { readonly foot: Foot | null; readonly isNear: boolean }[];
    }
  | {
      readonly ok: false;
      readonly reason: "not connected";
      readonly leg: number;
      readonly at: LonLat;
      readonly reached: LonLat;
      readonly gapMetres: number;
    };

/** A point farther than this from any river is not on one. */
const SNAP_METRES = 20_000;
/** Rivers this much farther off than the nearest are considered too: the point may stand between a river and its tributary. */
const SNAP_TOLERANCE_METRES = 700;
/** A metre of snapping weighs as many metres of river. */
const SNAP_WEIGHT = 4;

/** What a link costs: jumps over gaps are a last resort, canals and crossings of lakes are not preferred. */
function costOf(link: GraphLink): number {
  switch (link.kind) {
    case "gap":
      return 20_000 + 10 * link.metres;
    case "canal":
      return 3 * link.metres;
    case "junction":
      return 2 * link.metres;
    case "crossing":
      return 2_000 + link.metres;
    case "two banks":
      return reachCost(link);
    case "river":
    case "lake":
      return link.metres;
  }
}

/** What it costs to enter or leave a two-bank reach: side channels drawn as single lines are no short cuts. */
const LANDING_COST = 5_000;

/** The broad stream costs less than rivers drawn singly, narrow channels beside islands cost more. */
function reachCost({ metres, clearanceMetres, landing }: GraphLink): number {
  return metres * (0.5 + 100 / Math.max(20, clearanceMetres)) + (landing ? LANDING_COST : 0);
}

interface Start {
  readonly foot: Foot;
  readonly cost: number;
}

interface Arrival {
  readonly foot: Foot;
  readonly cost: number;
  readonly from: number;
  readonly steps: readonly RouteStep[];
}

export function route(graph: RiverGraph, points: readonly LonLat[]): Route {
  const candidates = points.map((point) => candidatesFor(graph, point));
  if (candidates.some(({ length }) => length === 0)) {
    const nearest = candidates.map(([foot], p) => ({
      foot: foot ?? nearestTo(graph, points[p]!),
      isNear: foot !== undefined,
    }));
    return { ok: false, reason: "no river near", nearest };
  }
  let starts: Start[] = candidates[0]!.map((foot) => ({ foot, cost: SNAP_WEIGHT * foot.metres }));
  const legs: Arrival[][] = [];
  for (let p = 1; p < points.length; p++) {
    const arrivals = travel(graph, starts, candidates[p]!);
    if (arrivals.length === 0)
      return { ok: false, reason: "not connected", leg: p - 1, ...gapBetween(graph, starts, candidates[p]!) };
    legs.push(arrivals);
    starts = arrivals.map(({ foot, cost }) => ({ foot, cost }));
  }
  return { ok: true, ...unwind(legs, candidates[0]!) };
}

function unwind(
  legs: readonly Arrival[][],
  first: readonly Foot[],
): { legs: (readonly RouteStep[])[]; snaps: Foot[] } {
  const last = legs.at(-1)!;
  let chosen = last.reduce((best, a, i) => (a.cost < last[best]!.cost ? i : best), 0);
  const steps: (readonly RouteStep[])[] = [];
  const snaps: Foot[] = [];
  for (let p = legs.length - 1; p >= 0; p--) {
    const arrival = legs[p]![chosen]!;
    steps.unshift(arrival.steps);
    snaps.unshift(arrival.foot);
    chosen = arrival.from;
  }
  snaps.unshift(first[chosen]!);
  return { legs: steps, snaps };
}

const usable = (graph: RiverGraph, foot: Foot): boolean => graph.links[foot.course] !== null;

function candidatesFor(graph: RiverGraph, point: LonLat): Foot[] {
  for (const metres of [2_000, SNAP_METRES]) {
    const feet = graph.near(point, metres).filter((foot) => usable(graph, foot));
    const limit = (feet[0]?.metres ?? 0) + SNAP_TOLERANCE_METRES;
    if (feet.length > 0 && (metres === SNAP_METRES || limit <= metres))
      return feet.filter((foot) => foot.metres <= limit).slice(0, 12);
  }
  return [];
}

const nearestTo = (graph: RiverGraph, point: LonLat): Foot | null => graph.near(point, 200_000)[0] ?? null;

function part(course: FlatCourse, from: number, to: number): FlatCourse {
  const out: number[] = [];
  const push = (position: number): void => {
    const i = Math.min(Math.floor(position), course.length / 2 - 2);
    const t = position - i;
    const x =
      t === 0
        ? course[2 * i]!
        : t === 1
          ? course[2 * i + 2]!
          : course[2 * i]! + t * (course[2 * i + 2]! - course[2 * i]!);
    const y =
      t === 0
        ? course[2 * i + 1]!
        : t === 1
          ? course[2 * i + 3]!
          : course[2 * i + 1]! + t * (course[2 * i + 3]! - course[2 * i + 1]!);
    if (out.length === 0 || x !== out.at(-2) || y !== out.at(-1)) out.push(x, y);
  };
  push(from);
  for (let i = Math.floor(from) + 1; i < to; i++) push(i);
  push(to);
  return Float64Array.from(out);
}

/** The stretch of a link between two positions, in the direction from the first to the second. */
export function stretch(graph: RiverGraph, link: number, from: number, to: number): RouteStep {
  const { kind, body, course, spreadMetres } = graph.links[link]!;
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const forward = part(course, low, high);
  const spreads = spreadMetres?.slice(Math.floor(low), Math.floor(low) + forward.length / 2 - 1) ?? null;
  const backward = from > to;
  return {
    link,
    kind,
    body,
    course: backward ? reversed(forward) : forward,
    spreadMetres: spreads && backward ? spreads.reverse() : spreads,
  };
}

const positionOf = (foot: Foot): number => foot.edge + foot.share;
const endPosition = (link: GraphLink): number => link.course.length / 2 - 1;

interface Search {
  readonly cost: Map<number, number>;
  /** Link by which a node was reached; a start is coded as -1 - its index. */
  readonly by: Map<number, number>;
}

function search(graph: RiverGraph, starts: readonly Start[], wanted: ReadonlySet<number>): Search {
  const cost = new Map<number, number>();
  const by = new Map<number, number>();
  const queue = new FlatQueue();
  const offer = (node: number, value: number, via: number): void => {
    if (value >= (cost.get(node) ?? Infinity)) return;
    cost.set(node, value);
    by.set(node, via);
    queue.push(node, value);
  };
  starts.forEach(({ foot, cost: base }, s) => {
    const link = graph.links[foot.course]!;
    const share = shareBefore(link, foot) * costOf(link);
    offer(link.from, base + share, -1 - s);
    offer(link.to, base + costOf(link) - share, -1 - s);
  });
  const done = new Set<number>();
  let left = wanted.size;
  while (queue.length > 0 && left > 0) {
    const priority = queue.peekValue()!;
    const node = queue.pop()!;
    if (done.has(node)) continue;
    done.add(node);
    if (wanted.has(node)) left--;
    for (const l of graph.linksAt[node] ?? []) {
      const link = graph.links[l];
      if (link) offer(link.from === node ? link.to : link.from, priority + costOf(link), l);
    }
  }
  return { cost, by };
}

function shareBefore(link: GraphLink, foot: Foot): number {
  const position = positionOf(foot);
  return position === 0 || link.metres === 0 ? 0 : courseMetres(part(link.course, 0, position)) / link.metres;
}

function travel(graph: RiverGraph, starts: readonly Start[], targets: readonly Foot[]): Arrival[] {
  const wanted = new Set(
    targets.flatMap((foot) => [graph.links[foot.course]!.from, graph.links[foot.course]!.to]),
  );
  const found = search(graph, starts, wanted);
  const arrivals: Arrival[] = [];
  for (const foot of targets) {
    const arrival = arrive(graph, starts, found, foot);
    if (arrival) arrivals.push({ ...arrival, cost: arrival.cost + SNAP_WEIGHT * foot.metres });
  }
  return arrivals;
}

function arrive(graph: RiverGraph, starts: readonly Start[], found: Search, foot: Foot): Arrival | null {
  const link = graph.links[foot.course]!;
  const share = shareBefore(link, foot) * costOf(link);
  let best: Arrival | null = null;
  starts.forEach((start, s) => {
    if (start.foot.course !== foot.course) return;
    const cost = start.cost + Math.abs(share - shareBefore(link, start.foot) * costOf(link));
    if (best && best.cost <= cost) return;
    best = {
      foot,
      cost,
      from: s,
      steps: [stretch(graph, foot.course, positionOf(start.foot), positionOf(foot))],
    };
  });
  const ways: [number, number, number][] = [
    [link.from, share, 0],
    [link.to, costOf(link) - share, endPosition(link)],
  ];
  for (const [node, rest, position] of ways) {
    const cost = (found.cost.get(node) ?? Infinity) + rest;
    if (cost === Infinity || (best && best.cost <= cost)) continue;
    const { from, steps } = stepsTo(graph, starts, found, node);
    best = { foot, cost, from, steps: [...steps, stretch(graph, foot.course, position, positionOf(foot))] };
  }
  return best;
}

function stepsTo(
  graph: RiverGraph,
  starts: readonly Start[],
  found: Search,
  end: number,
): { from: number; steps: RouteStep[] } {
  const steps: RouteStep[] = [];
  for (let node = end; ;) {
    const by = found.by.get(node)!;
    if (by < 0) {
      const { foot } = starts[-1 - by]!;
      const link = graph.links[foot.course]!;
      const to = startEnd(link, foot, node, found, starts[-1 - by]!);
      steps.unshift(stretch(graph, foot.course, positionOf(foot), to));
      return { from: -1 - by, steps };
    }
    const link = graph.links[by]!;
    const forward = link.to === node;
    steps.unshift(stretch(graph, by, forward ? 0 : endPosition(link), forward ? endPosition(link) : 0));
    node = forward ? link.from : link.to;
  }
}

/** Which end of its link a start left by; they differ even on a loop. */
function startEnd(link: GraphLink, foot: Foot, node: number, found: Search, start: Start): number {
  if (link.from !== link.to) return link.from === node ? 0 : endPosition(link);
  return Math.abs(found.cost.get(node)! - start.cost - shareBefore(link, foot) * costOf(link)) < 1
    ? 0
    : endPosition(link);
}

/** How near the water reachable from the starts comes to the water of the targets. */
function gapBetween(
  graph: RiverGraph,
  starts: readonly Start[],
  targets: readonly Foot[],
): { at: LonLat; reached: LonLat; gapMetres: number } {
  const here = [...search(graph, starts, new Set([-1])).cost.keys()];
  const there = [
    ...search(
      graph,
      targets.map((foot) => ({ foot, cost: 0 })),
      new Set([-1]),
    ).cost.keys(),
  ];
  let best = { at: lonLat(graph, here[0]!), reached: lonLat(graph, there[0]!), gapMetres: Infinity };
  for (const a of here)
    for (const b of there) {
      const [[ax, ay], [bx, by]] = [graph.at(a), graph.at(b)];
      const rough = metresBetween(ax, ay, bx, by);
      if (rough < best.gapMetres)
        best = { at: lonLat(graph, a), reached: lonLat(graph, b), gapMetres: rough };
    }
  return { ...best, gapMetres: distanceMetres(best.at, best.reached) };
}

const lonLat = (graph: RiverGraph, node: number): LonLat => ({
  lon: graph.at(node)[0],
  lat: graph.at(node)[1],
});
