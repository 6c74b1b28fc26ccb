import type { Atlas, AtlasLinePart } from "../atlas/model.js";
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { isSameState } from "../regime/alike.js";
import type { NearestLine } from "./model.js";
import { withinErrors, type NearestFinder } from "./nearest-finder.js";
import { nearestPart } from "./nearest-part.js";
import type { Spot } from "./whereabouts.js";

/** The outlines of areas, and limits, rivers and ways that bound ground of themselves, where on the day they part ground of two states. */
export function buildOutlineFinder(atlas: Atlas, isDry: (place: LonLat) => boolean): NearestFinder {
  const { x, y, origin, face } = atlas.partition;
  const edges = (atlas.outlines ?? []).flatMap(({ edges: all, ...outline }) =>
    [...all].map((edge) => ({ ...outline, edge })),
  );
  const farthest = Math.max(0, ...(atlas.outlines ?? []).map(({ accuracyMetres }) => accuracyMetres));
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
  const index = new SegmentIndex(
    edges.map(({ edge }) => [2 * edge, 2 * edge + 1].flatMap((h) => [x[origin[h]!]!, y[origin[h]!]!])),
  );
  const stateOn = (of: number, day: Day, reading: string) =>
    atlas.spells(of, reading).find((spell) => holds(spell, day));
  const parts = (edge: number, day: Day, reading: string) => {
    const [left, right] = [face[2 * edge]!, face[2 * edge + 1]!].map((of) => stateOn(of, day, reading));
    return left !== undefined && right !== undefined && !isSameState(left, right);
  };
  return {
    nearest(spot, day, reading) {
      if (edges.length === 0) return null;
      const foot = index
        .near(spot, farthest + spot.accuracyMetres)
        .find(
          ({ course, metres }) =>
            withinErrors(metres, edges[course]!.accuracyMetres, spot).within &&
            parts(edges[course]!.edge, day, reading),
        );
      if (!foot) return null;
      const { area, accuracyMetres } = edges[foot.course]!;
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
