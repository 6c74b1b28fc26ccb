/** Which edges of the subdivision are the outlines of surveyed areas; how well these are known is the survey's word. */
import type { Gazetteer } from "../gazetteer/model.js";
import type { Partition } from "../partition/model.js";
import type { AtlasOutline } from "./model.js";

/** Of the areas that bound ground, each edge once. */
export function outlinesOf(partition: Partition, { areas }: Gazetteer): AtlasOutline[] {
  const edges = new Map<string, Set<number>>();
  for (let edge = 0; edge + 1 < partition.edgeChainStart.length; edge++)
    for (let i = partition.edgeChainStart[edge]!; i < partition.edgeChainStart[edge + 1]!; i++) {
      const entry = partition.edgeChains[i]!;
      const { kind, name } = partition.chains[entry < 0 ? ~entry : entry]!;
      if (kind !== "area" || name === null) continue;
      const known = edges.get(name);
      if (known) known.add(edge);
      else edges.set(name, new Set([edge]));
    }
  return [...edges].flatMap(([area, of]) => {
    const outlined = areas.get(area);
    return outlined ? [{ area, accuracyMetres: outlined.accuracyMetres, edges: Int32Array.from(of) }] : [];
  });
}
