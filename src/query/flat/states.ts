/** What a row is told: what is so on all the days that its date may mean, and what is so perhaps. */
import { isoOrNull } from "../../chronology/days.js";
import type { DayRange } from "../../chronology/model.js";
import type { Burdened, Claimed, Held, NearestLine, Reason, ToldHere } from "../model.js";
import type { ToldOn } from "../over-days.js";
import type { ToldOfGround } from "../told.js";
import { titleKey } from "../../regime/title.js";

/** Ids of the surveys on which something rests, and of those of them that only parts of a line of it follow. */
export type RestsOn = Pick<Reason, "surveys" | "surveysInPart">;

export interface RowState extends Required<RestsOn> {
  /** On all the days; null: it changed on one of them. */
  readonly told: ToldOfGround | null;
  /** What may hold instead: since a date leaves it open, or the ground of a clause does, or it depends on the day. */
  readonly possible: readonly PossibleState[];
  readonly held: readonly Held[];
  readonly perhapsHeld: readonly Held[];
  readonly sought: readonly Held[];
  readonly claims: readonly Claimed[];
  readonly perhapsClaims: readonly Pick<Claimed, "title">[];
  /** Those that are surely of this ground. */
  readonly burdens: readonly Burdened[];
  readonly perhapsBurdens: readonly Burdened[];
}

export interface PossibleState {
  readonly title: ToldHere["title"];
  /** The first day on which it may hold, and the day after the last, as far as that is what makes it possible only; null: not told. */
  readonly since: string | null;
  readonly until: string | null;
}

/** The same on all the days; else null. */
export function nearestOnAll(answers: readonly ToldOn[]): NearestLine | null {
  const [first, ...others] = answers.map(({ nearestLine }) => nearestLine);
  const isOne = others.every((each) => each?.line === first?.line && each?.within === first?.within);
  return isOne ? first! : null;
}

/** What the last of the days says: those before it are nearer to what is dated. */
export const lastDatedOf = (answers: readonly ToldOn[]): string | null => answers.at(-1)!.lastDated ?? null;

export function stateOf(told: ToldOfGround): RowState {
  const { perhaps, doubts, layers, burdens, claims } = told;
  const held = layers.filter((layer) => !layer.sought && !layer.perhaps);
  const sure = burdens.filter((burden) => !burden.perhaps);
  return {
    told,
    possible: possibleIn(told),
    held,
    perhapsHeld: [
      ...perhaps.flatMap((each) => each.layers).filter(({ sought }) => !sought),
      ...layers.filter((layer) => layer.perhaps && !layer.sought),
    ],
    sought: layers.filter(({ sought }) => sought),
    claims,
    perhapsClaims: [...perhaps.flatMap((each) => each.claims), ...doubts.filter(({ claimed }) => claimed)],
    burdens: sure,
    perhapsBurdens: [
      ...perhaps.flatMap((each) => each.burdens),
      ...burdens.filter((burden) => burden.perhaps),
    ],
    ...surveysOf(reasonsOf(told, held, sure)),
  };
}

/** Nothing is so on all the days: what is so on some of them is so perhaps. `answers`: in the order of days. */
export function stateByDay(days: DayRange, answers: readonly ToldOn[]): RowState {
  const each = answers.map(({ told }) => stateOf(told));
  return {
    told: null,
    possible: possibleByDay(days, answers),
    held: [],
    perhapsHeld: unlike(each.flatMap(({ held, perhapsHeld }) => [...held, ...perhapsHeld]), ({ kind, holder }) => `${kind} ${holder}`),
    sought: [],
    claims: [],
    perhapsClaims: unlike(each.flatMap(({ claims, perhapsClaims }) => [...claims, ...perhapsClaims]), ({ title }) => titleKey(title)),
    burdens: [],
    perhapsBurdens: unlike(each.flatMap(({ burdens, perhapsBurdens }) => [...burdens, ...perhapsBurdens]), ({ who, holder, effect, right }) => `${who} ${holder} ${effect} ${right}`),
    ...surveysOf(each),
  };
} // prettier-ignore

/** Each stretch of the days by its title, then other titles that may hold on one of them. */
function possibleByDay(days: DayRange, answers: readonly ToldOn[]): PossibleState[] {
  const titles = new Set(answers.map(({ told }) => titleKey(told.title)));
  const others = answers
    .flatMap(({ told }) => possibleIn(told))
    .filter(({ title }) => !titles.has(titleKey(title)));
  return [
    ...answers.map(({ told, on }) => ({
      title: told.title,
      since: on.sinceDay?.earliest ?? isoOrNull(days.earliest),
      until: on.until ?? isoOrNull(days.latest === null ? null : days.latest + 1),
    })),
    ...unlike(others, ({ title }) => titleKey(title)),
  ];
}

function possibleIn({ perhaps, doubts }: ToldOfGround): PossibleState[] {
  return [
    ...perhaps.map(({ title, earliest }) => ({ title, since: earliest, until: null })),
    ...doubts.filter(({ claimed }) => !claimed).map(({ title }) => ({ title, since: null, until: null })),
  ];
}

/** The first of those that have one key. */
function unlike<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((each) => !seen.has(keyOf(each)) && seen.add(keyOf(each)));
}

const reasonsOf = (
  { because, claims }: ToldOfGround,
  held: readonly Held[],
  burdens: readonly Burdened[],
): Reason[] => [because, ...[...claims, ...held, ...burdens].map((each) => each.because)].flat();

/** What one of them rests on as a whole, all of them do. */
function surveysOf(all: readonly RestsOn[]): Required<RestsOn> {
  const surveys = [...new Set(all.flatMap((each) => each.surveys))];
  const isWhole = (id: string) =>
    all.some((each) => each.surveys.includes(id) && !each.surveysInPart?.includes(id));
  return { surveys, surveysInPart: surveys.filter((id) => !isWhole(id)) };
}

/** Of the surveys that only parts of a line follow, those alone that the part follows which is nearest to the place on one of the days. */
export function surveysAt(
  { surveys, surveysInPart }: Required<RestsOn>,
  answers: readonly ToldOn[],
): readonly string[] {
  const nearest = answers.flatMap(({ nearestLine }) => nearestLine?.surveys ?? []);
  return surveys.filter((id) => !surveysInPart.includes(id) || nearest.includes(id));
}
