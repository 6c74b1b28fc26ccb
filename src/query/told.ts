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

/** Where the nearest line is, and whether the place lies at sea, is for the asker to say. */
export type ToldOfGround = Omit<ToldHere, "nearestLine" | "atSea">;

/** Gives one object wherever the same is told: most places and days of a table share what is told of few. */
export interface GroundTeller {
  /** Of the spell `now`, on some days of it. */
  readonly ofSpell: (spells: readonly AtlasSpell[], now: number, days: DayRange) => ToldOfGround;
  /** Of days that a corpus does not speak of: before its own (null), or from the `end` of them. */
  readonly beyondDays: (spells: readonly AtlasSpell[], end: Day | null) => ToldOfGround;
}

export function openTeller(atlas: Atlas, clauses: Clauses): GroundTeller {
  const always = new WeakMap<readonly AtlasSpell[], ToldOfGround[]>();
  const after = new WeakMap<readonly AtlasSpell[], ToldOfGround>();
  const before = tellBeyond("days", null);
  return {
    ofSpell(spells, now, days) {
      if (hangsOnDays(spells, now, days)) return tellSpell(atlas, spells, now, days, clauses);
      let known = always.get(spells);
      if (!known) always.set(spells, (known = []));
      return (known[now] ??= tellSpell(atlas, spells, now, days, clauses));
    },
    beyondDays(spells, end) {
      if (end === null) return before;
      const known = after.get(spells) ?? tellBeyond("days", lastKnownOf(atlas, spells, end - 1, clauses));
      after.set(spells, known);
      return known;
    },
  };
}

/** Whether another state may hold on some of the days, or something is held in a season only. */
function hangsOnDays(spells: readonly AtlasSpell[], now: number, days: DayRange): boolean {
  if (spells[now]!.layers.some(({ season }) => season !== null)) return true;
  return spells.some((spell, index) => index !== now && mayHoldOn(spell, days));
}

/** Whether a spell that may have begun earlier than is told may hold already. */
function mayHoldOn({ possiblyFrom, possiblyUntil }: AtlasSpell, { earliest, latest }: DayRange): boolean {
  if (possiblyFrom === null) return false;
  return possiblyFrom <= (latest ?? Infinity) && (earliest ?? -Infinity) < possiblyUntil!;
}

function tellSpell(
  atlas: Atlas,
  spells: readonly AtlasSpell[],
  now: number,
  days: DayRange,
  clauses: Clauses,
): ToldOfGround {
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
function lastKnownOf(atlas: Atlas, spells: readonly AtlasSpell[], day: Day, clauses: Clauses): LastKnown {
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
  const first = days.earliest ?? -Infinity;
  const states = [onDays(spells[now]!, days)];
  return spells.flatMap((next, index): Perhaps[] => {
    const then = onDays(next, days);
    if (index === now || !mayHoldOn(next, days) || states.some((state) => isSameState(state, then)))
      return [];
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
