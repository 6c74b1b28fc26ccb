/** What goes on though the party that it came from has ended, or has lost the ground. */
import { isoFromDay } from "../chronology/days.js";
import type { Day } from "../chronology/model.js";
import { toldDayOf } from "../chronology/uncertain.js";
import type { Clause, Party } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { disputeOf } from "./disputed.js";
import type { Holding } from "./holding.js";
import { partiesOf } from "./title.js";

/**
 * Holds whose giver has no part any more in the title of their ground, nor a rival's; each clause once, by the ids in `told`. Of what
 * nobody has, as the sea that goes with the ground, the giver has not lost the title.
 */
export function outlivedHolds(
  state: readonly Holding[],
  day: Day,
  clauses: ReadonlyMap<string, Clause>,
  told: Set<string>,
): Diagnostic[] {
  return [...new Set(state)].flatMap(({ told: had }) => {
    const title = disputeOf(had);
    return had.layers.flatMap(({ from, sought, because }): Diagnostic[] => {
      const clause = clauses.get(because[0]?.clause ?? "");
      const isGiven =
        from === null ||
        sought ||
        title.kind === "unallocated" ||
        partiesOf(title).includes(from) ||
        had.layers.some(({ holder }) => holder === from);
      if (isGiven || !clause || told.has(clause.id)) return [];
      told.add(clause.id);
      return [
        {
          severity: "warning",
          code: "hold-outlives-title",
          message: `What \`${from}\` gives to hold goes on after ${isoFromDay(day)}, when \`${from}\` has the ground no more.`,
          span: clause.span,
          label: "held longer than its giver has the ground",
          help: "Ground goes with what others hold there: nothing is to be mended if the text says no more. If it ends the hold, say so with `until`, or let its holder give it up; if another takes the giver's place, say who succeeds it there.",
        },
      ];
    });
  });
}

/** Parties that end on a day and still have, claim or hold ground, which no heir has taken over. */
export function outlivedTitles(state: readonly Holding[], day: Day, parties: readonly Party[]): Diagnostic[] {
  const ending = parties.filter(({ until }) => toldDayOf(until) === day);
  return ending.flatMap(({ id, span }): Diagnostic[] => {
    const has = state.some(
      ({ told: { held, claims, layers } }) =>
        [held, ...claims.map(({ title }) => title)].some((title) => partiesOf(title).includes(id)) ||
        layers.some(({ holder }) => holder === id),
    );
    if (!has) return [];
    return [
      {
        severity: "warning",
        code: "title-outlives-party",
        message: `\`${id}\` ends on ${isoFromDay(day)}, and nothing says who has its ground after it.`,
        span,
        label: "ends with ground",
        help: `Say who succeeds it: \`PARTY succeeds ${id} in … since DATE\`, or who continues it: \`party PARTY "…" continues ${id} since DATE\`.`,
      },
    ];
  });
}
