import type { Chain } from "../gazetteer/model.js";
import { between } from "../geodesy/between.js";
import { shareAtMeeting } from "../geodesy/crossing.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { chainLengthMetres, lastStation, stretchOf, type Station } from "../gazetteer/chain.js";
import type { DelimitedPart } from "./model.js";

/**
 * A stream is often drawn as far as beyond the river that it falls into, so that a line which turns from the one into the other makes
 * a small loop there, and has ground of one side on its other. A loop at a join that is no longer than the accuracies of its two
 * parts together means nothing: the next part begins where it crosses the one before, which keeps its end, as other lines may set out
 * from there.
 */
export function withoutLoopsAtJoins(parts: readonly DelimitedPart[]): DelimitedPart[] {
  return parts.map((part, i) => {
    const before = parts[i - 1];
    const crossing = before && crossingAtJoin(before.chain, part.chain);
    if (!crossing) return part;
    const rest = stretchOf(part.chain, crossing, lastStation(part.chain));
    const isLeft = rest.vertices.length > 1 && chainLengthMetres(rest) >= 1;
    return isLeft ? { ...part, chain: rest } : part;
  });
}

/** Where, on `after`, it crosses `before` with the longest loop within the limit; null where the two only meet. */
function crossingAtJoin(before: Chain, after: Chain): Station | null {
  const limit = (before.accuracyMetres.at(-1) ?? 0) + (after.accuracyMetres[0] ?? 0);
  let [found, longest]: [Station | null, number] = [null, 1];
  const head = edgesFromStart(after.vertices, limit);
  for (const { edge, metres } of edgesFromStart(before.vertices.toReversed(), limit)) {
    const tail = before.vertices.length - 2 - edge;
    const [a, b] = [before.vertices[tail]!, before.vertices[tail + 1]!];
    for (const ahead of head) {
      const [c, d] = [after.vertices[ahead.edge]!, after.vertices[ahead.edge + 1]!];
      const crossing = crossingOf(a, b, c, d);
      if (!crossing) continue;
      const { at, share } = crossing;
      const loop = metres + distanceMetres(at, b) + ahead.metres + distanceMetres(c, at);
      if (loop >= longest && loop <= limit) [found, longest] = [{ edge: ahead.edge, share, at }, loop];
    }
  }
  return found;
}

/** The edges that begin within a length of a polyline's start, each with the length before it. */
function edgesFromStart(vertices: readonly LonLat[], limit: number): { edge: number; metres: number }[] {
  const edges: { edge: number; metres: number }[] = [];
  let metres = 0;
  for (let edge = 0; edge + 1 < vertices.length && metres <= limit; edge++) {
    edges.push({ edge, metres });
    metres += distanceMetres(vertices[edge]!, vertices[edge + 1]!);
  }
  return edges;
}

/** Where two short segments cross, in longitude and latitude, and the share of the second that lies before. */
function crossingOf(a: LonLat, b: LonLat, c: LonLat, d: LonLat): { at: LonLat; share: number } | null {
  const share = shareAtMeeting(c, d, a, b);
  return share === null ? null : { at: between(c, d, share), share };
}
