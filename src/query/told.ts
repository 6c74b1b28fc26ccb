/** What is told of a place: of the ground of one spell, or of what the corpus does not speak of. */
import { onDays } from "../atlas/ground.js";
import type { Atlas, AtlasClause, AtlasSpell } from "../atlas/model.js";
import { isoFromDay } from "../chronology/days.js";
import { holds } from "../chronology/interval.js";
import type { Day, DayRange } from "../chronology/model.js";
import { personsOf } from "../effect/persons.js";
import { isSameState, isSameTitle } from "../regime/alike.js";
import { WITHOUT_END } from "../regime/model.js";
import type { BeyondTitle } from "../regime/title.js";
import { tellBurdens, tellClaims, tellDoubts, tellLayers } from "./beside.js";
import { cameBy, enderOf, stepsOf, wentWith } from "./changed-by.js";
import { lastingOf, runOf } from "./lasting.js";
import type { LastKnown, Perhaps, ToldHere } from "./model.js";
import { reasons } from "./reasons.js";

export type Clauses = ReadonlyMap<string, AtlasClause>;

/** Of the spell `now`, on some days of it; where the nearest line is, and whether the place lies at sea, is for the asker to say. */
export function tellSpell(
  atlas: Atlas,
  spells: readonly AtlasSpell[],
  now: number,
  days: DayRange,
  clauses: Clauses,
): Omit<ToldHere, "nearestLine" | "atSea"> {
  const spell = spells[now]!;
  return {
    title: spell.title,
    ...lastingOf(spells, titleRun(atlas, spells, now)),
    because: reasons(spell.because, clauses),
    claims: tellClaims(spell.claims, clauses),
    layers: tellLayers(atlas, spells, now, clauses, days),
    doubts: tellDoubts(spell.doubts, clauses),
    burdens: tellBurdens(atlas, spells, now, clauses),
    perhaps: perhapsAlready(atlas, spells, now, days, clauses),
    lastKnown: null,
  };
}

function titleRun({ parties }: Atlas, spells: readonly AtlasSpell[], now: number) {
  const { personOf } = personsOf(parties);
  return runOf(spells, now, ({ title }) => isSameTitle(title, spells[now]!.title, personOf));
}

/** No title: a place or days beyond what the corpus speaks of. */
export const tellBeyond = (of: BeyondTitle["of"], lastKnown: LastKnown | null): ToldHere => ({
  title: { kind: "beyond", of, holders: [] },
  since: null,
  until: null,
  sinceDay: null,
  untilDay: null,
  because: [],
  claims: [],
  layers: [],
  doubts: [],
  burdens: [],
  nearestLine: null,
  perhaps: [],
  atSea: false,
  lastKnown,
});

/** What a corpus whose days end with `day` told of a place last. */
export function lastKnownOf(
  atlas: Atlas,
  spells: readonly AtlasSpell[],
  day: Day,
  clauses: Clauses,
): LastKnown {
  const now = spells.findIndex((spell) => holds(spell, day));
  const { title, because } = spells[now]!;
  const { since, sinceDay } = lastingOf(spells, titleRun(atlas, spells, now));
  return { day: isoFromDay(day), title, since, sinceDay, because: reasons(because, clauses) };
}

/**
 * Each state that may hold already on some of the days, beside the spell `now`, which is told of them; in the order in
 * which they are told.
 */
export function perhapsAlready(
  atlas: Atlas,
  spells: readonly AtlasSpell[],
  now: number,
  days: DayRange,
  clauses: Clauses,
): Perhaps[] {
  const [first, last] = [days.earliest ?? -Infinity, days.latest ?? Infinity];
  const isPossible = ({ possiblyFrom, possiblyUntil }: AtlasSpell) =>
    possiblyFrom !== null && possiblyFrom <= last && first < possiblyUntil!;
  const states = [onDays(spells[now]!, days)];
  return spells.flatMap((next, index): Perhaps[] => {
    const then = onDays(next, days);
    if (index === now || !isPossible(next) || states.some((state) => isSameState(state, then))) return [];
    states.push(then);
    return [
      {
        title: next.title,
        claims: tellClaims(next.claims, clauses),
        layers: tellLayers(atlas, spells, index, clauses, days),
        doubts: tellDoubts(next.doubts, clauses),
        burdens: tellBurdens(atlas, spells, index, clauses),
        earliest: isoFromDay(next.possiblyFrom!),
        since: next.from === WITHOUT_END ? null : isoFromDay(next.from!),
        told: next.until !== next.from,
        orderOpen: next.from! <= first,
        because: reasons(next.because, clauses),
        ...(next.from! <= first ? orderOf(next, clauses) : changeOf(spells, now, next, clauses)),
      },
    ];
  });
}

/** What all that has come makes, in another order, by the heir or the clause that it rests on then: nothing ends by that. */
function orderOf({ because }: AtlasSpell, clauses: Clauses): Pick<Perhaps, "by" | "isEnd" | "endedBy"> {
  const step = because.findLast(({ rule }) => rule === "succession" || rule === "continuation") ?? because[0];
  return { by: reasons(step ? [step] : [], clauses)[0] ?? null, isEnd: false, endedBy: null };
}

/** The clause that makes the change, else the one whose end does, with what ends it. */
function changeOf(
  spells: readonly AtlasSpell[],
  now: number,
  next: AtlasSpell,
  clauses: Clauses,
): Pick<Perhaps, "by" | "isEnd" | "endedBy"> {
  const [step = next.because[0]] = [...cameBy(spells, now, next), ...wentWith(spells[now]!, next)];
  const clause = clauses.get(step?.clause ?? "");
  const isEnd = step !== undefined && (step.rule === "expiry" || !stepsOf(next).includes(step));
  return {
    by: reasons(step ? [step] : [], clauses)[0] ?? null,
    isEnd,
    endedBy: isEnd && clause && next.from !== null ? enderOf(clause, next.from) : null,
  };
}
