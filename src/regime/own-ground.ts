/** What a party is given to hold beside title on ground that it has by title already: most likely it is the title that is wrong. */
import type { HoldKind, TerritorialClause } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { AUTHOR } from "../words/words.js";
import type { Holding } from "./holding.js";
import { isSolely } from "./title.js";

/** `faces`: what the clause speaks of; `state`: after its instrument. Null: somebody else has or claims some of it, or it is a fact. */
export function holdsItsOwn(
  { effect, selector }: TerritorialClause,
  faces: ReadonlySet<number>,
  state: readonly Holding[],
  kinds: readonly HoldKind[],
): Diagnostic | null {
  if (effect.verb !== "is held by" || (effect.jointly ?? []).length > 0) return null;
  const kind = kinds.find(({ id }) => id === effect.as);
  const isOwn = (face: number) => {
    const { held, claims } = state[face]!.told;
    return isSolely(held, effect.by) && claims.length === 0;
  };
  if (faces.size === 0 || kind?.inFact || ![...faces].every(isOwn)) return null;
  const holder = AUTHOR.party(effect.by);
  return {
    severity: "warning",
    code: "holds-its-own",
    message: `All of this ground is ${holder}'s by title already, and ${holder} would hold it as \`${effect.as}\` beside that.`,
    span: selector.span,
    label: "its own ground",
    help: "If another state keeps the title, say whose the ground is: `belongs to PARTY`, and name ground that does not take it from that party; if this one has the title, leave the clause out.",
  };
}
