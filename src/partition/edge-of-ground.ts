import type { LonLat } from "../geodesy/model.js";
import type { Partition, PlanarChain } from "./model.js";

/** A run of the edge of some ground along which the same chains run. `vertices`: the ground lies to the left. */
export interface EdgeStretch {
  readonly chains: readonly Pick<PlanarChain, "kind" | "name" | "part">[];
  readonly vertices: readonly LonLat[];
}

/** The edge of some faces, ring by ring, each from one change of the chains along it to the next. */
export function edgeOfGround(partition: Partition, faces: ReadonlySet<number>): EdgeStretch[][] {
  const { face, origin } = partition;
  const left = new Set<number>();
  for (let h = 0; h < origin.length; h++) if (faces.has(face[h]!) && !faces.has(face[h ^ 1]!)) left.add(h);
  const rings: EdgeStretch[][] = [];
  for (const start of left) {
    const ring = ringFrom(partition, start, left);
    for (const h of ring) left.delete(h);
    rings.push(stretchesOf(partition, ring));
  }
  return rings;
}

/** Where edges of the ground meet in one vertex, the ring keeps to its own corner of the ground. */
function ringFrom({ next }: Partition, start: number, edge: ReadonlySet<number>): number[] {
  const ring: number[] = [];
  let h = start;
  do {
    ring.push(h);
    h = next[h]!;
    while (!edge.has(h)) h = next[h ^ 1]!;
  } while (h !== start);
  return ring;
}

function stretchesOf(partition: Partition, ring: readonly number[]): EdgeStretch[] {
  const { x, y, origin, edgeChainStart, edgeChains, chains } = partition;
  const chainsOf = (h: number) =>
    [...edgeChains.subarray(edgeChainStart[h >> 1], edgeChainStart[(h >> 1) + 1])].map(
      (entry) => chains[entry < 0 ? ~entry : entry]!,
    );
  return inStretches(
    ring.map((h) => ({ at: { lon: x[origin[h]!]!, lat: y[origin[h]!]! }, chains: chainsOf(h) })),
  );
}

interface EdgeFrom {
  readonly at: LonLat;
  readonly chains: EdgeStretch["chains"];
}

/** A ring by its edges, each with the vertex that it starts from. */
export function inStretches(ring: readonly EdgeFrom[]): EdgeStretch[] {
  const keys = ring.map(({ chains }) =>
    chains
      .map(({ kind, name, part }) => `${kind} ${name ?? ""} ${part}`)
      .sort()
      .join(),
  );
  const change = keys.findIndex((key, i) => key !== keys.at(i - 1));
  const first = Math.max(0, change);
  const stretches: { key: string; chains: EdgeStretch["chains"]; vertices: LonLat[] }[] = [];
  for (let n = 0; n < ring.length; n++) {
    const i = (first + n) % ring.length;
    const { at, chains } = ring[i]!;
    const last = stretches.at(-1);
    last?.vertices.push(at);
    if (last?.key !== keys[i]) stretches.push({ key: keys[i]!, chains, vertices: [at] });
  }
  stretches.at(-1)?.vertices.push(ring[first]!.at);
  return stretches;
}
