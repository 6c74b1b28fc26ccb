import type { Had } from "./holding.js";
import { partiesOf, titleKey, titleOf, type Title } from "./title.js";

/**
 * The title as those see it who take no side. Claims dispute ground that somebody has; among themselves, ground that
 * nobody has. One claim alone gives no title.
 */
export function disputeOf({ held, claims }: Pick<Had, "held" | "claims">): Title {
  if (claims.length === 0) return held;
  const holders = held.kind === "sovereignty" || held.kind === "condominium" ? held.holders : [];
  const rivals = new Set([...claims.map(({ title }) => titleKey(title)), ...(holders.length > 0 ? ["held"] : [])]);
  if (rivals.size < 2) return held;
  const parties = new Set([...holders, ...claims.flatMap(({ title }) => partiesOf(title))]);
  return titleOf("disputed", [...parties].sort());
} // prettier-ignore
