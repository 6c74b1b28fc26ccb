/** Which edges of the subdivision are outlines of areas, or rivers and ways that bound ground of themselves; how well these are known. */
import type { Chain, Gazetteer } from "../gazetteer/model.js";
import { flat } from "../gazetteer/rings.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { Partition } from "../partition/model.js";
import type { AtlasOutline } from "./model.js";

type KnownWithin = (edge: number) => number;

/** Each edge once for each of them. Where a line runs along a river or a way, the line says how well it is known. */
export function outlinesOf(partition: Partition, gazetteer: Gazetteer): AtlasOutline[] {
  const known = new Map<string, KnownWithin | null>();
  const outlines = new Map<string, { area: string; accuracyMetres: number; edges: Set<number> }>();
  for (let edge = 0; edge + 1 < partition.edgeChainStart.length; edge++) {
    const chains = chainsOf(partition, edge);
    const isLine = chains.some(({ kind }) => kind === "line");
    for (const { kind, name } of chains) {
      if (name === null || !(kind === "area" || (!isLine && (kind === "river" || kind === "way")))) continue;
      if (!known.has(name)) known.set(name, knownWithin(kind, name, partition, gazetteer));
      const accuracyMetres = known.get(name)?.(edge);
      if (accuracyMetres === undefined) continue;
      const key = `${name} ${accuracyMetres}`;
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

/** How well an edge is known; null: nothing outlines it. */
function knownWithin(
  kind: "area" | "river" | "way",
  name: string,
  partition: Partition,
  { areas, rivers, ways }: Gazetteer,
): KnownWithin | null {
  if (kind === "area") {
    const area = areas.get(name);
    return area ? () => area.accuracyMetres : null;
  }
  const chain = kind === "river" ? rivers.get(name)?.chain : ways.get(name);
  return chain ? alongChain(chain, partition) : null;
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
