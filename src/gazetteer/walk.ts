/** Going along a chain by so many metres. */
import { between } from "../geodesy/between.js";
import type { Nearest } from "../geodesy/distance.js";
import { distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain } from "./model.js";
import type { Located } from "./point-result.js";

type Station = Pick<Nearest, "edge" | "share">;

function placeOn({ vertices }: Chain, { edge, share }: Station): LonLat {
  return between(vertices[edge]!, vertices[edge + 1]!, share);
}

/** Goes along a chain from a point on it; positive is against the order of its vertices (upstream). */
export function walk(
  chain: Chain,
  edge: number,
  share: number,
  upstreamMetres: number,
): Located & Station & { overrunMetres: number } {
  const { vertices, accuracyMetres } = chain;
  const between = (edge: number, share: number) => placeOn(chain, { edge, share });
  let left = Math.abs(upstreamMetres);
  let [i, t] = [edge, share];
  const up = upstreamMetres > 0;
  for (;;) {
    const here = between(i, t);
    const next = up ? vertices[i]! : vertices[i + 1]!;
    const length = distanceMetres(here, next);
    if (length >= left) {
      const step = length === 0 ? 0 : left / length;
      const share = up ? t * (1 - step) : t + (1 - t) * step;
      return { at: between(i, share), accuracyMetres: accuracyMetres[i]!, edge: i, share, overrunMetres: 0 };
    }
    left -= length;
    const following = up ? i - 1 : i + 1;
    if (following < 0 || following >= accuracyMetres.length)
      return {
        at: next,
        accuracyMetres: accuracyMetres[i]!,
        edge: i,
        share: up ? 0 : 1,
        overrunMetres: left,
      };
    [i, t] = [following, up ? 1 : 0];
  }
}

/** Metres along a chain from one place on it to another; negative against the order of its vertices. */
export function lengthBetween(chain: Chain, from: Station, to: Station): number {
  if (from.edge + from.share > to.edge + to.share) return -lengthBetween(chain, to, from);
  const { vertices } = chain;
  const between = vertices.slice(from.edge + 1, to.edge + 1);
  return lengthMetres([placeOn(chain, from), ...between, placeOn(chain, to)]);
}
