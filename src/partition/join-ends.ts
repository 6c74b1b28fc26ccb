import type { LonLat } from "../geodesy/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
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
  const index = new SegmentIndex(chains.map(({ coordinates }) => coordinates));
  return ends.flatMap((end) =>
    (["coast", "frame", "line"] as const).flatMap((kind) => {
      const meets = (edge: number) => {
        const chain = chains[index.courseOf(edge)]!;
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
