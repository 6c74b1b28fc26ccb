/** What a reading tells of ground that is claimed: its own claim to its party, a dispute to all others. */
import type { Holding } from "./holding.js";
import type { State } from "./model.js";
import { isSolely, partiesOf, titleKey, titleOf, type Title } from "./title.js";

/**
 * The title as those see it who take no side. Claims dispute ground that somebody has; among themselves, ground that
 * nobody has. One claim alone gives no title.
 */
export function disputeOf({ held, claims }: Pick<Holding, "held" | "claims">): Title {
  if (claims.length === 0) return held;
  const holders = held.kind === "sovereignty" || held.kind === "condominium" ? held.holders : [];
  const rivals = new Set([...claims.map(({ title }) => titleKey(title)), ...(holders.length > 0 ? ["held"] : [])]);
  if (rivals.size < 2) return held;
  const parties = new Set([...holders, ...claims.flatMap(({ title }) => partiesOf(title))]);
  return titleOf("disputed", [...parties].sort());
} // prettier-ignore

/** The state of ground by a reading. */
export function tellState(holding: Holding, reading: string): State {
  const { held, because, claims, layers } = holding;
  const isOwn = ({ title }: { readonly title: Title }) => partiesOf(title).includes(reading);
  // What a party may claim may be its own to itself.
  const doubts = holding.doubts.map((doubt) => (isOwn(doubt) ? { ...doubt, claimed: false } : doubt));
  if (claims.length === 0) return { title: held, because, claims, layers, doubts };
  const others = claims.filter((claim) => !isOwn(claim)).map(({ title, because }) => ({ title, because }));
  const own = isSolely(held, reading) ? undefined : claims.findLast(isOwn);
  if (!own && isOwn({ title: held })) return { title: held, because, claims: others, layers, doubts };
  if (own) {
    const holder = held.kind === "unallocated" ? [] : [{ title: held, because }];
    return { title: own.title, because: own.because, claims: [...holder, ...others], layers, doubts };
  }
  const title = disputeOf(holding);
  const isDisputed = title.kind === "disputed";
  const first = isDisputed && held.kind === "unallocated" ? [] : because;
  return {
    title,
    because: isDisputed ? [...first, ...claims.flatMap((claim) => claim.because)] : because,
    claims: others,
    layers,
    doubts,
  };
}
