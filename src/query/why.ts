import { dayFromIso } from "../chronology/iso.js";
import type { Day } from "../chronology/model.js";
import type { AtlasSpell, AtlasStep, AtlasSurvey } from "../atlas/model.js";
import { holds, isEmpty } from "../chronology/interval.js";
import { exactDay } from "../chronology/ranges.js";
import { EDITORIAL } from "../effect/model.js";
import { isBeyond } from "../regime/title.js";
import type { Asker, Place } from "./ask.js";
import { firstByItsClause, tellBurdens, tellClaims, tellDoubts, tellLayers } from "./beside.js";
import { heldAgainBy, stepsOf } from "./changed-by.js";
import { isSameStep, stageState, type DerivationStage } from "./derivation-stage.js";
import { lastingOf } from "./lasting.js";
import type { Answer, AnswerOverDays, ToldHere } from "./model.js";
import type { AskedDays } from "./request/day.js";
import { clausesWithoutGround, type NoGround } from "./no-ground.js";

export interface Derivation<A = Answer> {
  readonly answer: A;
  /** From the beginning to the spell of the day, which is the last. */
  readonly stages: readonly DerivationStage[];
  /** The surveys on which the ground of its clauses rests. */
  readonly surveys: readonly AtlasSurvey[];
  /** Clauses beside these that give no ground. */
  readonly noGround: readonly NoGround[];
}

/** How the title of a place on a day came to be, from the first state of things on. */
export function derive(asker: Asker, place: Place, day: Day, reading = EDITORIAL): Derivation {
  const answer = asker.ask(place, day, reading);
  return { answer, ...(isBeyond(answer.title) ? NOTHING : historyOf(asker, [answer], place, day, reading)) };
}

/** The same of a date that may mean several days: until the last state that the place may have been in. */
export function deriveDays(
  asker: Asker,
  place: Place,
  days: Omit<AskedDays, "notes">,
  reading = EDITORIAL,
): Derivation<AnswerOverDays> {
  const answer = asker.askDays(place, days, reading);
  const told = answer.answers.filter(({ title }) => !isBeyond(title));
  const last = told.at(-1);
  if (!last) return { answer, ...NOTHING };
  const end = last.on.until === null ? days.latest : dayFromIso(last.on.until)! - 1;
  const spells = asker.atlas.spells(asker.faceAt(place), reading);
  const day = end ?? Math.max(days.earliest ?? -Infinity, spells.at(-1)?.from ?? 0);
  return { answer, ...historyOf(asker, told, place, day, reading) };
}

/** Of the day that a date means, or of several. */
export function deriveOn(
  asker: Asker,
  place: Place,
  days: Omit<AskedDays, "notes">,
  reading = EDITORIAL,
): Derivation<Answer | AnswerOverDays> {
  const day = exactDay(days);
  return day === null ? deriveDays(asker, place, days, reading) : derive(asker, place, day, reading);
}

const NOTHING = { stages: [], surveys: [], noGround: [] } as const;

/** `told`: what it is the history of. */
function historyOf(
  asker: Asker,
  told: readonly ToldHere[],
  place: Place,
  day: Day,
  reading: string,
): Omit<Derivation, "answer"> {
  const spells = asker.atlas.spells(asker.faceAt(place), reading);
  const now = spells.findIndex((spell) => holds(spell, day));
  const clauses = new Map(asker.atlas.clauses.map((clause) => [clause.id, clause]));
  const all = spells.slice(0, now + 1).map((spell, index) => ({
    ...lastingOf(spells, { first: index, last: index }),
    title: spell.title,
    claims: tellClaims(spell.claims, clauses),
    layers: tellLayers(asker.atlas, spells, index, clauses),
    doubts: tellDoubts(spell.doubts, clauses),
    burdens: tellBurdens(asker.atlas, spells, index, clauses),
    steps: [...stepsOf(spell), ...stepsAgain(spells, index)].map((step) => ({
      ...step,
      source: step.clause === null ? null : asker.clause(step.clause),
    })),
  }));
  const stages = all.filter((_, index) => !isEmpty(spells[index]!)).reduce(addStage, []);
  const used = new Set([
    ...stages.flatMap(({ steps }) => steps.flatMap(({ source }) => source?.surveys ?? [])),
    ...told.flatMap(({ nearestLine }) => nearestLine?.surveys ?? []),
  ]);
  const spoken = new Set(
    stages.flatMap(({ steps }) => steps.map(({ source }) => source?.instrument ?? null)),
  );
  return {
    stages,
    surveys: asker.atlas.surveys.filter(({ id }) => used.has(id)),
    noGround: clausesWithoutGround(asker.atlas, { title: spells[now]!.title, day, spoken }),
  };
}

/** The ends by which holds come back with a spell. */
const stepsAgain = (spells: readonly AtlasSpell[], index: number): AtlasStep[] => {
  const known = stepsOf(spells[index]!).map(({ clause }) => clause);
  const ends = spells[index]!.layers
    .filter((layer) => firstByItsClause(spells, index, layer) === index)
    .flatMap(({ because }) => heldAgainBy(spells, index, because[0]?.clause ?? null) ?? []);
  return ends.filter(({ clause }, i) => !known.includes(clause) && ends.findIndex((end) => end.clause === clause) === i);
}; // prettier-ignore

/** One that only drops reasons of what goes on is none of its own: it goes on. */
function addStage(sofar: readonly DerivationStage[], stage: DerivationStage): readonly DerivationStage[] {
  const last = sofar.at(-1);
  const isNew = (step: DerivationStage["steps"][number]) => !last?.steps.some((one) => isSameStep(one, step));
  const isMore = !last || stageState(last) !== stageState(stage) || stage.steps.some(isNew);
  return isMore ? [...sofar, stage] : [...sofar.slice(0, -1), { ...last, until: stage.until, untilDay: stage.untilDay }];
} // prettier-ignore
