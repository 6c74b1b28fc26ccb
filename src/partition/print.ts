import type { Partition } from "./model.js";

const round = (n: number): string => Math.round(n).toLocaleString("en-GB");

/** A summary for people: sizes, areas, and the length of each kind of chain on the edges. */
export function printPartition(partition: Partition): string {
  const { x, origin, faceAreaSquareKm, faceIsLand, chains, edgeChainStart, edgeChains } = partition;
  const land = faceAreaSquareKm.reduce((sum, area, f) => sum + (faceIsLand[f] ? area : 0), 0);
  const total = faceAreaSquareKm.reduce((sum, area) => sum + area, 0);
  const landFaces = faceIsLand.reduce((sum, flag) => sum + flag, 0);
  const edgesOf = new Map<string, number>();
  for (let e = 0; e + 1 < edgeChainStart.length; e++) {
    const kinds = new Set<string>();
    for (let k = edgeChainStart[e]!; k < edgeChainStart[e + 1]!; k++) {
      kinds.add(chains[edgeChains[k]! < 0 ? ~edgeChains[k]! : edgeChains[k]!]!.kind);
    }
    for (const kind of kinds) edgesOf.set(kind, (edgesOf.get(kind) ?? 0) + 1);
  }
  const lines = [
    `vertices  ${round(x.length)}`,
    `edges     ${round(origin.length / 2)}`,
    `faces     ${round(faceAreaSquareKm.length - 1)} (${round(landFaces)} of land)`,
    `area      ${round(total)} square km (${round(land)} of land)`,
    `chains    ${round(chains.length)}`,
  ];
  for (const [kind, edges] of [...edgesOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    lines.push(`  ${kind.padEnd(8)}${round(edges)} edges`);
  }
  return lines.join("\n") + "\n";
}
