/** What each verb of a clause of ground may act on, and the title that it gives: the table of verbs in docs/language.md. */
import type { Effect } from "../clauses/model.js";
import type { Had } from "./holding.js";
import { isSolely, partiesOf, titleOf, type Title } from "./title.js";
import { disputeOf } from "./disputed.js";

/** The title that an effect gives to ground that has another; null: it gives none. `parties` are those of the instrument. */
export function titleGiven(effect: Effect, parties: readonly string[], held: Title): Title | null {
  switch (effect.verb) {
    case "passes to":
    case "belongs to":
    case "remains with":
      return titleOf("sovereignty", [effect.to]);
    case "is annexed by":
      return titleOf("sovereignty", [effect.by]);
    case "is common to":
      return shared("condominium", effect.parties);
    case "is left undetermined":
      return shared("undetermined", effect.between.length > 0 ? effect.between : parties);
    case "share passes to":
      return withShare(held, effect.of, effect.to);
    case "is claimed by":
    case "is given up by":
    case "is held by":
    case "is sought by":
      return null;
  }
}

/** Among parties, each once: what one state shares with itself under another name is its own. */
function shared(kind: "condominium" | "undetermined", parties: readonly string[]): Title {
  const all = [...new Set(parties)].sort();
  return parties.length > 1 && all.length === 1 ? titleOf("sovereignty", all) : titleOf(kind, all);
}

/** An effect with the names that its parties have on a day. */
export function namedEffect(effect: Effect, nameOf: (party: string) => string): Effect {
  const orNone = (party: string | null) => (party === null ? null : nameOf(party));
  switch (effect.verb) {
    case "passes to":
      return { ...effect, to: nameOf(effect.to), from: orNone(effect.from) };
    case "belongs to":
    case "remains with":
      return { ...effect, to: nameOf(effect.to) };
    case "share passes to":
      return { ...effect, of: nameOf(effect.of), to: nameOf(effect.to) };
    case "is common to":
      return { ...effect, parties: effect.parties.map(nameOf) };
    case "is left undetermined":
      return { ...effect, between: effect.between.map(nameOf), alone: orNone(effect.alone) };
    case "is claimed by":
    case "is given up by":
    case "is annexed by":
      return { ...effect, by: nameOf(effect.by) };
    case "is held by":
    case "is sought by":
      return {
        ...effect,
        by: nameOf(effect.by),
        jointly: (effect.jointly ?? []).map(nameOf),
        from: orNone(effect.from),
      };
  }
}

/** Whether it gives what stands beside title, whoever has that. */
export const isBesideTitle = (
  effect: Effect,
): effect is Extract<Effect, { verb: "is held by" | "is sought by" }> =>
  effect.verb === "is held by" || effect.verb === "is sought by";

/** Whether somebody gives it to hold: one who may have come to the ground by the same instrument. */
export const isLent = (effect: Effect): boolean => effect.verb === "is held by" && effect.from !== null;

/** The party that does it of itself, whoever has the ground; null: the instrument's parties do it. */
export function aloneBy(effect: Effect): string | null {
  if (effect.verb === "is annexed by") return effect.by;
  return effect.verb === "is left undetermined" ? effect.alone : null;
}

/** Common or open ground with one of its parties in the place of another; ground that comes into one hand is that party's. */
export function withShare(title: Title, of: string, to: string | null): Title {
  const others = partiesOf(title).filter((party) => party !== of && party !== to);
  const parties = to === null ? others : [...others, to].sort();
  return parties.length === 1 ? titleOf("sovereignty", parties) : titleOf(title.kind, parties);
}

/** Whether an effect may act on ground of this state. */
export function mayTake(effect: Effect, parties: readonly string[], had: Had): boolean {
  const { held } = had;
  const isEither = (is: (title: Title) => boolean) => is(held) || is(disputeOf(had));
  switch (effect.verb) {
    case "passes to":
      return isEither((title) =>
        effect.from !== null
          ? title.kind !== "unallocated" && partiesOf(title).includes(effect.from)
          : isAmong(title, parties) && partiesOf(title).length > 0 && !isSolely(title, effect.to),
      );
    case "remains with":
      return held.kind === "unallocated" || isSolely(held, effect.to);
    case "belongs to":
    case "is common to":
      return isEither((title) => title.kind === "unallocated" || isAmong(title, parties));
    case "is left undetermined":
      return (
        effect.alone !== null || isEither((title) => title.kind === "unallocated" || isAmong(title, parties))
      );
    case "share passes to":
      return (
        (held.kind === "condominium" || held.kind === "undetermined") && partiesOf(held).includes(effect.of)
      );
    case "is claimed by":
      return !isSolely(held, effect.by) && !isClaimedBy(had, effect.by);
    case "is annexed by":
      return !isSolely(held, effect.by);
    case "is given up by":
      return partiesOf(held).includes(effect.by) || isClaimedBy(had, effect.by) || isLayerOf(had, effect.by);
    case "is held by": {
      const { by, jointly = [], from } = effect;
      if (from === by || (from !== null && jointly.includes(from))) return false;
      return from === null || partiesOf(disputeOf(had)).includes(from) || isHeldOf(had, from);
    }
    case "is sought by":
      return true;
  }
}

/** Whether it acts on such ground: takes it, or names it outright though a third party has it, whose rival it is then. */
export const actsOn = (effect: Effect, parties: readonly string[], had: Had, turn: number | null): boolean =>
  mayTakeOnItsDay(effect, parties, had, turn) ||
  (effect.verb === "belongs to" && isThirdPartys(had.held, parties));

/** Whether it may act on what ground has, or might on what that had before others of its day gave it: then they are rivals. */
export function mayTakeOnItsDay(
  effect: Effect,
  parties: readonly string[],
  had: Had,
  turn: number | null,
): boolean {
  if (mayTake(effect, parties, had)) return true;
  const { eve, held } = had;
  const isGiving = titleGiven(effect, parties, held) !== null && !isFreeTo(effect, parties);
  return isGiving && eve !== null && turn !== null && turn === had.turn && mayTake(effect, parties, eve);
}

/** Whether it needs the word of nobody else: a party's own share, or what it does alone. */
export function isFreeTo(effect: Effect, parties: readonly string[]): boolean {
  if (effect.verb === "share passes to") return parties.includes(effect.of);
  return aloneBy(effect) !== null;
}

/** Whether a flood may pass through ground of this state on its way: what the effect may take, and the taker's own. */
export function mayCross(effect: Effect, parties: readonly string[], had: Had): boolean {
  if (mayTake(effect, parties, had)) return true;
  if (effect.verb === "passes to") return isSolely(had.held, effect.to);
  return effect.verb === "is claimed by" || effect.verb === "is annexed by";
}

/** Whether ground of this title is a third party's: no side of the instrument holds, shares or left it open. */
export function isThirdPartys(title: Title, parties: readonly string[]): boolean {
  return title.kind !== "unallocated" && !isAmong(title, parties);
}

function isAmong(title: Title, parties: readonly string[]): boolean {
  return title.kind !== "unallocated" && partiesOf(title).every((holder) => parties.includes(holder));
}

const isClaimedBy = ({ claims }: Had, party: string): boolean =>
  claims.some(({ title }) => partiesOf(title).includes(party));

const isHeldOf = ({ layers }: Had, party: string): boolean =>
  layers.some(({ holder, sought }) => holder === party && !sought);

const isLayerOf = ({ layers }: Had, party: string): boolean => layers.some(({ holder }) => holder === party);
