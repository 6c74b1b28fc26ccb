import type { LonLat } from "../geodesy/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import type { PlanarChain } from "./model.js";

/** The end of a line, and how well its place is known. */
export interface LooseEnd {
  readonly name: string;
  readonly kind: PlanarChain["kind"];
  readonly part: number;
  /** The line sets out from here; else it ends here. */
  readonly isStart: boolean;
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

/**
 * Short links from the ends of lines to what they are meant to meet. An end that lies within its own accuracy of a coast, of the
 * frame or of another line cannot be told from one that meets it, and is led there by the shortest way.
 */
export function joinEnds(
  ends: readonly LooseEnd[],
  chains: readonly PlanarChain[],
): Omit<PlanarChain, "id">[] {
  const boxes = ends.map(boxAround);
  const near = chains.flatMap((chain) =>
    runsNear(chain.coordinates, boxes).map((coordinates) => ({ ...chain, coordinates })),
  );
  const index = new SegmentIndex(near.map(({ coordinates }) => coordinates));
  return ends.flatMap((end) =>
    (["coast", "frame", "line"] as const).flatMap((kind) => {
      const meets = (edge: number) => {
        const chain = near[index.courseOf(edge)]!;
        return chain.kind === kind && !(chain.kind === end.kind && chain.name === end.name);
      };
      const target = index.near(end.at, end.accuracyMetres, meets)[0]?.at;
      if (!target || distanceMetres(end.at, target) < 0.1) return [];
      const { name, part } = end;
      // The link runs with the line, so that the line's left is the link's left.
      const [from, to] = end.isStart ? [target, end.at] : [end.at, target];
      const coordinates = Float64Array.of(from.lon, from.lat, to.lon, to.lat);
      return [{ kind: end.kind, name, part, coordinates }];
    }),
  );
}

type Box = readonly [west: number, south: number, east: number, north: number];

/** Surely holds all that lies within the accuracy of an end; degrees. */
function boxAround({ at, accuracyMetres }: LooseEnd): Box {
  const scale = metresPerDegree(at.lat);
  const [dx, dy] = [(1.01 * accuracyMetres) / scale.x, (1.01 * accuracyMetres) / scale.y];
  return [at.lon - dx, at.lat - dy, at.lon + dx, at.lat + dy];
}

/** The runs of a course whose edges meet one of the boxes: of the coasts of a world a few edges matter here. */
function runsNear(course: Float64Array, boxes: readonly Box[]): Float64Array[] {
  const runs: Float64Array[] = [];
  let start = -1;
  for (let i = 0; i < course.length; i += 2) {
    const meets = i + 3 < course.length && boxes.some((box) => meetsBox(course, i, box));
    if (meets && start < 0) start = i;
    if (meets || start < 0) continue;
    runs.push(course.subarray(start, i + 2));
    start = -1;
  }
  return runs;
}

/** Whether the box of the edge that begins at `i` meets a box. */
function meetsBox(course: Float64Array, i: number, [west, south, east, north]: Box): boolean {
  if (course[i]! > east && course[i + 2]! > east) return false;
  if (course[i]! < west && course[i + 2]! < west) return false;
  if (course[i + 1]! > north && course[i + 3]! > north) return false;
  return course[i + 1]! >= south || course[i + 3]! >= south;
}
