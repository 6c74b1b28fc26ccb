import type { LonLat } from "../geodesy/model.js";
import { lonLats } from "../gazetteer/hydrography/local.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import type { PlanarChain } from "./model.js";

/** The runs of chains that come near to some boxes. */
export class NearChains {
  readonly #runs: readonly (Run & { readonly chain: PlanarChain })[];
  readonly #index: SegmentIndex;

  constructor(chains: readonly PlanarChain[], boxes: readonly Bounds[]) {
    const runs = chains.flatMap((chain) =>
      runsNear(chain.coordinates, boxes).map((run) => ({ chain, ...run })),
    );
    this.#runs = runs;
    this.#index = new SegmentIndex(runs.map(({ coordinates }) => coordinates));
  }

  /** The nearest point of each run that comes within a distance, nearest first; `edge` counts within its chain. */
  within(at: LonLat, metres: number, counts: ChainTest) {
    const accepts = (edge: number) => counts(this.#runs[this.#index.courseOf(edge)]!.chain);
    return this.#index.near(at, metres, accepts).map((foot) => {
      const { chain, start } = this.#runs[foot.course]!;
      return { ...foot, chain, edge: start + foot.edge };
    });
  }

  /** Whether some chains cross or touch others within a distance of a place. */
  crossWithin(at: LonLat, metres: number, ones: ChainTest, others: ChainTest): boolean {
    const [one, other] = [ones, others].map((counts) =>
      this.#runs.filter(({ chain }) => counts(chain)).map(({ coordinates }) => lonLats(coordinates)),
    );
    return crossingsOf(one!, other!).some((crossing) => distanceMetres(crossing.at, at) <= metres);
  }
}

type ChainTest = (chain: PlanarChain) => boolean;

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Surely holds all that lies within a distance; degrees. */
export function boxAround(at: LonLat, metres: number): Bounds {
  const scale = metresPerDegree(at.lat);
  const [dx, dy] = [(1.01 * metres) / scale.x, (1.01 * metres) / scale.y];
  return [at.lon - dx, at.lat - dy, at.lon + dx, at.lat + dy];
}

/** A run of a course, from its vertex of the number `start`. */
interface Run {
  readonly start: number;
  readonly coordinates: Float64Array;
}

/** The runs of a course whose edges meet one of the boxes: of the coasts of a world a few edges matter here. */
function runsNear(course: Float64Array, boxes: readonly Bounds[]): Run[] {
  const runs: { start: number; end: number }[] = [];
  for (const edge of edgesNear(course, 0, course.length / 2 - 1, boxes)) {
    const last = runs.at(-1);
    if (last?.end === edge) last.end++;
    else runs.push({ start: edge, end: edge + 1 });
  }
  return runs.map(({ start, end }) => ({ start, coordinates: course.slice(2 * start, 2 * end + 2) }));
}

/** Of the edges from `first` up to `end`, in order, those whose boxes meet one of some boxes, by halves. */
function edgesNear(course: Float64Array, first: number, end: number, boxes: readonly Bounds[]): number[] {
  if (end <= first) return [];
  const [west, south, east, north] = boxOf(course.subarray(2 * first, 2 * end + 2));
  const near = boxes.filter((box) => box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south);
  if (near.length === 0) return [];
  if (end - first === 1) return [first];
  const middle = (first + end) >> 1;
  return [...edgesNear(course, first, middle, near), ...edgesNear(course, middle, end, near)];
}

function boxOf(coordinates: Float64Array): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coordinates.length; i += 2) {
    west = Math.min(west, coordinates[i]!);
    east = Math.max(east, coordinates[i]!);
    south = Math.min(south, coordinates[i + 1]!);
    north = Math.max(north, coordinates[i + 1]!);
  }
  return [west, south, east, north];
}
