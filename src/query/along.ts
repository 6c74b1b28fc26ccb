/** Who may, must or must not do what along the things that may pass through a place. */
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasClause } from "../atlas/model.js";
import type { AtlasRight } from "../atlas/acts-model.js";
import { dayFromIso } from "../chronology/iso.js";
import type { Day, DayRange } from "../chronology/model.js";
import { enderOf } from "./changed-by.js";
import { lazily } from "./lazily.js";
import type { Burdened } from "./model.js";
import { reasons } from "./reasons.js";
import type { Place } from "./places.js";
import { owedTogether, rightOn, type RightAnswer } from "./right-on.js";
import type { Clauses } from "./told.js";
import { spotOf, whereaboutsIn } from "./whereabouts.js";

/** On one of the days; no burden is surely there, since what lies along a course has no breadth. */
export type AlongFinder = (place: Place, days: DayRange, reading: string) => readonly Burdened[];

const NOTHING: readonly Burdened[] = [];

export function openAlong(atlas: Atlas, clauses: Clauses): AlongFinder {
  if (!atlas.clauses.some(({ selector }) => selector?.form === "along")) return () => NOTHING;
  const rights = lazily(() => rightsAlong(atlas, clauses));
  return (place, days, reading) => {
    const spot = spotOf(atlas, place);
    const near = rights().flatMap((right): RightAnswer[] => {
      if (right.reading !== reading || right.holder === right.grantor) return [];
      const lying = whereaboutsIn(atlas).lying(right.where.id!, spot)?.near;
      const day = lying ? lastDayOf(right, days) : null;
      if (!lying || day === null) return [];
      return [{ ...rightOn(atlas, right, day)!, near: { of: alongWhat(clauses.get(right.where.id!)), ...lying } }];
    });
    return owedTogether(near).map((answer) => burdenOf(answer, clauses));
  };
} // prettier-ignore

/** What begins or ends along something between two days. */
export interface AlongChange {
  readonly begins: boolean;
  /** Along what: a clause by its id. */
  readonly of: string;
  readonly burden: Burdened;
}

/** None where the corpus does not speak of one of the days. */
export function diffAlong(atlas: Atlas, first: Day, second: Day, reading: string): AlongChange[] {
  if (![first, second].every((day) => speaksOn(atlas, day))) return [];
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const rights = rightsAlong(atlas, clauses).filter((right) => right.reading === reading && right.holder !== right.grantor);
  const changed = (day: Day, other: Day) =>
    owedTogether(rights.flatMap((right) => (rightOn(atlas, right, other) === null ? (rightOn(atlas, right, day) ?? []) : [])));
  return [false, true].flatMap((begins) =>
    (begins ? changed(second, first) : changed(first, second)).map((answer) => ({
      begins,
      of: answer.where.id!,
      burden: { ...burdenOf(answer, clauses), perhaps: answer.holds === "possibly" },
    })),
  );
} // prettier-ignore

const rightsAlong = (atlas: Atlas, clauses: Clauses): AtlasRight[] =>
  atlas.rights.filter(({ where }) => clauses.get(where.id ?? "")?.selector?.form === "along");

/** Along what a clause speaks of what lies there, by its id; null: it speaks of ground, or of what has no name. */
export function alongWhat(clause: AtlasClause | null | undefined): string | null {
  const selector = clause?.selector;
  return selector?.form === "along" && "id" in selector.of ? selector.of.id : null;
}

/** The last of some days on which a right is held; null: it is on none. */
function lastDayOf({ spells }: AtlasRight, { earliest, latest }: DayRange): Day | null {
  const first = earliest ?? -Infinity;
  const held = spells.findLast(({ from, until }) => (from ?? -Infinity) <= (latest ?? Infinity) && first < (until ?? Infinity));
  if (!held) return null;
  const last = Math.min(latest ?? Infinity, (held.until ?? Infinity) - 1);
  return Number.isFinite(last) ? last : Math.max(first, held.from ?? 0);
} // prettier-ignore

function burdenOf(answer: RightAnswer, clauses: Clauses): Burdened {
  const { right, effect, holder, towards, conditions, near, since, until, sinceDay, untilDay, because } =
    answer;
  const clause = clauses.get(answer.where.id!)!;
  const end = until === null ? null : dayFromIso(until);
  return {
    holder: holder.party,
    who: holder.who,
    effect,
    right,
    towards,
    conditions,
    perhaps: true,
    ...(near && { near }),
    since,
    until,
    sinceDay,
    untilDay,
    endedBy: end === null ? null : enderOf(clause, end),
    because: reasons(because, clauses),
  };
}
