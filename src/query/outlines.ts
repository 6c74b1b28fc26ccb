import type { Atlas, AtlasLinePart } from "../atlas/model.js";
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { LonLat } from "../geodesy/model.js";
import { ReachIndex } from "../geodesy/reach-index.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { isSameState } from "../regime/alike.js";
import type { NearestLine } from "./model.js";
import { withinErrors, type NearestFinder } from "./nearest-finder.js";
import { nearestPart } from "./nearest-part.js";
import type { Spot } from "./whereabouts.js";

/** The outlines of areas, and limits, rivers and ways that bound ground of themselves, where on the day they part ground of two states. */
export function buildOutlineFinder(atlas: Atlas, isDry: (place: LonLat) => boolean): NearestFinder {
  const { x, y, origin } = atlas.partition;
  const edges = (atlas.outlines ?? []).flatMap(({ edges: all, ...outline }) =>
    [...all].map((edge) => ({ ...outline, edge })),
  );
  const features = new Map(atlas.features.map((feature) => [feature.id, feature]));
  const lines = new Set(atlas.lines.map(({ id }) => id));
  const limits = new Map<string, ReturnType<typeof limitFinder>>();
  const limitOf = (id: string) => {
    const known =
      limits.get(id) ??
      limitFinder(
        atlas.parts.filter(({ line }) => line === id),
        isDry,
      );
    limits.set(id, known);
    return known;
  };
  const index = new ReachIndex(
    edges.map(({ edge, accuracyMetres }) => {
      const [from, to] = [origin[2 * edge]!, origin[2 * edge + 1]!].map((v) => ({ lon: x[v]!, lat: y[v]! }));
      return { from: from!, to: to!, metres: accuracyMetres };
    }),
  );
  const partingOn = openPartingEdges(atlas);
  return {
    nearest(spot, day, reading) {
      const parts = partingOn(day, reading);
      const foot = index.around(spot, spot.accuracyMetres).find(({ edge }) => parts(edges[edge]!.edge));
      if (!foot) return null;
      const { area, accuracyMetres } = edges[foot.edge]!;
      if (lines.has(area)) return limitOf(area)(spot);
      const { kind = "area", surveys = [] } = features.get(area) ?? {};
      const isArea = kind === "area";
      return {
        kind: isArea ? "area" : "course",
        line: area,
        distanceMetres: Math.round(foot.metres),
        accuracyMetres: Math.round(accuracyMetres),
        isOpen: false,
        isAtLowWater: false,
        runs: null,
        proved: null,
        basis: surveys.length > 0 ? "evidence" : "text",
        surveys,
        ...withinErrors(foot.metres, accuracyMetres, spot),
      };
    },
  };
}

/** Whether an edge parts two states on a day; of two faces that is looked up once. */
function openPartingEdges({ partition: { face, faceIsLand }, spells }: Atlas) {
  const stateOn = (of: number, day: Day, reading: string) =>
    spells(of, reading).find((spell) => holds(spell, day));
  return (day: Day, reading: string): ((edge: number) => boolean) => {
    const known = new Map<number, boolean>();
    return (edge) => {
      const [left, right] = [face[2 * edge]!, face[2 * edge + 1]!];
      const pair = left * faceIsLand.length + right;
      if (!known.has(pair)) {
        const [one, other] = [left, right].map((of) => stateOn(of, day, reading));
        known.set(pair, one !== undefined && other !== undefined && !isSameState(one, other));
      }
      return known.get(pair)!;
    };
  };
}

/** By the stretch of the limit that is nearest; null: its error is less. Precondition: there is a part. */
function limitFinder(
  parts: readonly AtlasLinePart[],
  isDry: (place: LonLat) => boolean,
): (spot: Spot) => NearestLine | null {
  const index = new SegmentIndex(parts.map(({ coordinates }) => coordinates));
  return (spot) => {
    const { edge, metres } = index.nearest(spot)!;
    const found = { edge: index.edgeInCourse(edge), metres };
    const nearest = nearestPart(parts[index.courseOf(edge)]!, found, spot, () => isDry(spot));
    return nearest.within ? { ...nearest, kind: "limit" } : null;
  };
}
