import type { Effect } from "../clauses/model.js";
import { partiesOf, type Title } from "./title.js";

/** The title that an effect gives. `parties` are those of the instrument. */
export function titleGiven(effect: Effect, parties: readonly string[]): Title {
  switch (effect.verb) {
    case "passes to":
    case "belongs to":
    case "remains with":
      return { kind: "sovereignty", holders: [effect.to] };
    case "is common to":
      return { kind: "condominium", holders: [...effect.parties].sort() };
    case "is left undetermined":
      return {
        kind: "undetermined",
        holders: [],
        between: [...(effect.between.length > 0 ? effect.between : parties)].sort(),
      };
  }
}

/** Whether an effect may act on ground of this title: the table of verbs in docs/language.md. */
export function mayTake(effect: Effect, parties: readonly string[], title: Title): boolean {
  switch (effect.verb) {
    case "passes to":
      if (effect.from !== null) return title.kind !== "unallocated" && partiesOf(title).includes(effect.from);
      return isAmong(title, parties) && !isHeldBy(title, effect.to);
    case "remains with":
      return title.kind === "unallocated" || isHeldBy(title, effect.to);
    case "belongs to":
    case "is common to":
    case "is left undetermined":
      return title.kind === "unallocated" || isAmong(title, parties);
  }
}

/** Whether a flood may pass through ground of this title on its way: what the effect may take, and the taker's own. */
export function mayCross(effect: Effect, parties: readonly string[], title: Title): boolean {
  if (mayTake(effect, parties, title)) return true;
  return effect.verb === "passes to" && isHeldBy(title, effect.to);
}

/** Whether ground of this title is a third party's: no side of the instrument holds, shares or left it open. */
export function isThirdPartys(title: Title, parties: readonly string[]): boolean {
  return title.kind !== "unallocated" && !isAmong(title, parties);
}

function isAmong(title: Title, parties: readonly string[]): boolean {
  return title.kind !== "unallocated" && partiesOf(title).every((holder) => parties.includes(holder));
}

function isHeldBy(title: Title, party: string): boolean {
  return title.kind === "sovereignty" && title.holders[0] === party;
}
