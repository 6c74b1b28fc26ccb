/** Places where chains are met become vertices of theirs. */
import type { LonLat } from "../geodesy/model.js";
import type { PlanarChain } from "./model.js";
import type { NearChains } from "./near-chains.js";
import { UNITS_PER_DEGREE } from "./vertices.js";

/** What lies nearer than this is met: reckoning and the plane's grid may part it by a few centimetres. */
export const MET_METRES = 0.1;

/** A vertex that a chain is led through, on its edge of that number. */
interface Seam {
  readonly edge: number;
  readonly share: number;
  readonly at: LonLat;
}

/** The vertices that chains lack where they are met, by their chain. The frame, the border of the plane, is never bent. */
export function seamsAt(
  meetings: readonly LonLat[],
  near: NearChains,
): ReadonlyMap<PlanarChain, readonly Seam[]> {
  const seams = new Map<PlanarChain, Seam[]>();
  const distinct = new Map(meetings.map((at) => [vertexKey(at), at]));
  for (const at of distinct.values())
    for (const { chain, edge, share } of near.within(at, MET_METRES, ({ kind }) => kind !== "frame")) {
      if (vertexOf(chain, edge, at) || vertexOf(chain, edge + 1, at)) continue;
      const own = seams.get(chain) ?? [];
      own.push({ edge, share, at });
      seams.set(chain, own);
    }
  return seams;
}

/** The chain through its seams. */
export function throughSeams(chain: PlanarChain, seams: readonly Seam[]): PlanarChain {
  if (seams.length === 0) return chain;
  const { coordinates } = chain;
  const through = new Float64Array(coordinates.length + 2 * seams.length);
  let copied = 0;
  [...seams]
    .sort((a, b) => a.edge - b.edge || a.share - b.share)
    .forEach(({ edge, at }, i) => {
      const upTo = 2 * edge + 2;
      through.set(coordinates.subarray(copied, upTo), copied + 2 * i);
      through.set([at.lon, at.lat], upTo + 2 * i);
      copied = upTo;
    });
  through.set(coordinates.subarray(copied), copied + 2 * seams.length);
  const { id, kind, name, part } = chain;
  return { id, kind, name, part, coordinates: through };
}

const onGrid = (degrees: number): number => Math.round(degrees * UNITS_PER_DEGREE);
export const isSameVertex = (a: LonLat, b: LonLat): boolean =>
  onGrid(a.lon) === onGrid(b.lon) && onGrid(a.lat) === onGrid(b.lat);
const vertexKey = ({ lon, lat }: LonLat): string => `${onGrid(lon)},${onGrid(lat)}`;

/** Whether a chain's vertex of that number is a point of the plane's grid. */
const vertexOf = ({ coordinates }: PlanarChain, vertex: number, at: LonLat): boolean =>
  isSameVertex({ lon: coordinates[2 * vertex]!, lat: coordinates[2 * vertex + 1]! }, at);
