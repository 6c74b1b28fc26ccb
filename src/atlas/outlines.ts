/** Which edges of the subdivision outline areas, or are limits, rivers or ways that bound ground themselves; how well they are known. */
import type { Delimitations } from "../delimitation/model.js";
import type { Chain, Gazetteer } from "../gazetteer/model.js";
import { flat } from "../geodesy/flat.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { Partition, PlanarChain } from "../partition/model.js";
import type { AtlasOutline } from "./model.js";

type KnownWithin = (edge: number) => number;

/** Each edge once for each of them. Where a line runs along one that is no area, the line says how well it is known. */
export function outlinesOf(
  partition: Partition,
  gazetteer: Gazetteer,
  delimitations: Delimitations,
): AtlasOutline[] {
  const known = new Map<string, KnownWithin | null>();
  const outlines = new Map<string, { area: string; accuracyMetres: number; edges: Set<number> }>();
  const bounds = partition.chains.map(({ kind, name }) => name !== null && isOutline(kind));
  const { edgeChainStart, edgeChains } = partition;
  const isAnyOutline = (edge: number): boolean => {
    for (let i = edgeChainStart[edge]!; i < edgeChainStart[edge + 1]!; i++)
      if (bounds[edgeChains[i]! < 0 ? ~edgeChains[i]! : edgeChains[i]!]) return true;
    return false;
  };
  for (let edge = 0; edge + 1 < edgeChainStart.length; edge++) {
    if (!isAnyOutline(edge)) continue; // Most edges are coasts.
    const chains = chainsOf(partition, edge);
    const isLine = chains.some(({ kind }) => kind === "line");
    for (const { kind, name } of chains) {
      if (name === null || !isOutline(kind) || (isLine && kind !== "area")) continue;
      const named = `${kind} ${name}`;
      if (!known.has(named)) {
        const chain = kind === "area" ? null : chainOf(kind, name, gazetteer, delimitations);
        const area = kind === "area" ? gazetteer.areas.get(name) : undefined;
        known.set(named, area ? () => area.accuracyMetres : chain && alongChain(chain, partition));
      }
      const accuracyMetres = known.get(named)?.(edge);
      if (accuracyMetres === undefined) continue;
      const key = `${named} ${accuracyMetres}`;
      const outline = outlines.get(key) ?? { area: name, accuracyMetres, edges: new Set() };
      outlines.set(key, outline);
      outline.edges.add(edge);
    }
  }
  return [...outlines.values()].map((each) => ({ ...each, edges: Int32Array.from(each.edges) }));
}

function chainsOf({ chains, edgeChainStart, edgeChains }: Partition, edge: number) {
  const entries = Array.from(edgeChains.subarray(edgeChainStart[edge], edgeChainStart[edge + 1]));
  return entries.map((entry) => chains[entry < 0 ? ~entry : entry]!);
}

type OutlineKind = "area" | "limit" | "river" | "way";

const isOutline = (kind: PlanarChain["kind"]): kind is OutlineKind =>
  kind === "area" || kind === "limit" || kind === "river" || kind === "way";

/** Its whole course; null: it has none. */
function chainOf(
  kind: Exclude<OutlineKind, "area">,
  name: string,
  { rivers, ways }: Gazetteer,
  { lines }: Delimitations,
): Chain | null {
  if (kind === "river") return rivers.get(name)?.chain ?? null;
  if (kind === "way") return ways.get(name) ?? null;
  const chains = lines.get(name)?.parts.map(({ chain }) => chain) ?? [];
  const accuracyMetres = chains.flatMap((chain, i) => [
    ...(i === 0 ? [] : [chain.accuracyMetres[0]!]), // What joins it to the part before.
    ...chain.accuracyMetres,
  ]);
  return chains.length === 0
    ? null
    : { vertices: chains.flatMap(({ vertices }) => vertices), accuracyMetres };
}

/** As the stretch of the course that lies nearest the middle of the edge. */
function alongChain({ vertices, accuracyMetres }: Chain, { x, y, origin }: Partition): KnownWithin {
  const index = new SegmentIndex([flat(vertices)]);
  return (edge) => {
    const [a, b] = [origin[2 * edge]!, origin[2 * edge + 1]!];
    const foot = index.nearest({ lon: (x[a]! + x[b]!) / 2, lat: (y[a]! + y[b]!) / 2 });
    return accuracyMetres[foot?.edge ?? 0]!;
  };
}
