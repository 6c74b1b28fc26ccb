/** Rights on a day, from the packed table. */
import type { Day, DayRange } from "../chronology/model.js";
import { daysOf, exactDay } from "../chronology/ranges.js";
import { spokenOf } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import { personsOf } from "../effect/persons.js";
import type { AtlasRight } from "../atlas/acts-model.js";
import type { Place } from "./ask.js";
import type { Nearby } from "./model.js";
import { owedTogether, rightOn, type RightAnswer } from "./right-on.js";
import { askerOf, courseOf, openUsedHere } from "./used-here.js";
import { spotOf, whereaboutsIn } from "./whereabouts.js";

export interface RightsQuestion {
  /** Whose rights; undefined: any party's. */
  readonly of?: string | undefined;
  /** Of several days: what is held on some of them. */
  readonly day: Day | DayRange;
  readonly reading: string;
  /** A class of holders; wider classes hold for it too. */
  readonly who?: string | undefined;
  /** The party on whose ground, or towards whom. */
  readonly grantor?: string | undefined;
  /**
   * A place by its id: what is used there, and in any whole realm. A point: what is used on its ground, and in the whole realm
   * of who has it. Without one, rights spread over places by rule are left out.
   */
  readonly at?: string | Place | undefined;
}

/** Rules that only spread a right over places. */
const SPREADING = new Set(["open ports", "site"]);

export function askRights(atlas: Atlas, question: RightsQuestion): RightAnswer[] {
  const { personOf } = personsOf(atlas.parties);
  const [of, grantor] = [question.of, question.grantor].map((party) => party && personOf(party));
  const classes = question.who === undefined ? null : widerWords(atlas.holderClasses, question.who);
  const found = atlas.rights.filter(
    (right) =>
      right.reading === question.reading &&
      (of === undefined || right.holder === of) &&
      right.grantor !== right.holder &&
      (grantor === undefined || right.grantor === grantor) &&
      (classes === null || (right.who !== null && classes.includes(right.who))),
  );
  const answers = daysToAsk(atlas, found, question).flatMap((day) => {
    const used = openUse(atlas, question, day);
    return owedTogether(
      found.flatMap((right) => {
        const answer = rightOn(atlas, right, day);
        return (answer && used(right, answer)) ?? [];
      }),
    );
  });
  const told = new Set<string>();
  return answers.filter((answer) => told.size < told.add(JSON.stringify(answer)).size);
}

/**
 * The countries, and the waters, ways and coasts that are not drawn, in or along which the same is held, wherever the point is that
 * is asked of: nothing says whether it lies there, and they are asked of by their ids. `kind`: of this kind of right, a wider or a
 * narrower one.
 */
export function askedByName(atlas: Atlas, question: RightsQuestion, kind?: string): string[] {
  const { at, ...anywhere } = question;
  if (at === undefined || typeof at === "string") return [];
  const points = new Set(atlas.places.map(({ id }) => id));
  const { knows } = whereaboutsIn(atlas);
  const isUnder = (one: string, other: string) => widerWords(atlas.rightKinds, one).includes(other);
  const used = askRights(atlas, anywhere).flatMap(({ right, where: { sort, id } }) => {
    if (kind !== undefined && !isUnder(right, kind) && !isUnder(kind, right)) return [];
    if (id === null || knows(id)) return [];
    if (sort === "clause") return courseOf(atlas, id) ?? [];
    return sort === "place" && points.has(id) ? [] : [id];
  });
  return [...new Set(used)];
}

/** A place as near as this to something is told of it, though what is used there does not reach it. */
const BESIDE_METRES = 10_000;

/** The nearest of what is drawn, in or along which something is held, where the place lies beside it; null: none is near. */
export function nearestBeside(atlas: Atlas, question: RightsQuestion): Nearby | null {
  const { at, ...anywhere } = question;
  const point = typeof at === "string" ? atlas.places.find(({ id }) => id === at) : at;
  if (!point) return null;
  const [spot, { off }] = [spotOf(atlas, point), whereaboutsIn(atlas)];
  const near = askRights(atlas, anywhere).flatMap(({ where: { sort, id } }): Nearby[] => {
    const of = sort === "clause" ? courseOf(atlas, id) : id;
    const found = id === null ? null : off(id, spot);
    return of !== null && found && found.distanceMetres <= BESIDE_METRES ? [{ of, ...found }] : [];
  });
  return near.toSorted((a, b) => a.distanceMetres - b.distanceMetres)[0] ?? null;
}

/** Of the days that the corpus speaks of the first, and each on which a right, or the ground that is asked of, changes. */
function daysToAsk(atlas: Atlas, rights: readonly AtlasRight[], { at, day, reading }: RightsQuestion): Day[] {
  const days = spokenOf(atlas, daysOf(day));
  if (days === null) return [];
  const one = exactDay(days);
  if (one !== null) return [one];
  const [first, last] = [days.earliest ?? -Infinity, days.latest ?? Infinity];
  const ground =
    at === undefined || typeof at === "string" ? [] : atlas.spells(askerOf(atlas).faceAt(at), reading);
  const turns = [...rights.flatMap(({ spells }) => spells), ...ground]
    .flatMap(({ from, until }) => [from, until])
    .filter((turn) => turn !== null && first < turn && turn <= last);
  return [...new Set([days.earliest ?? Math.min(last, ...turns.map((turn) => turn! - 1)), ...turns])]
    .filter(Number.isFinite)
    .sort((a, b) => a! - b!) as Day[];
}

type Use = (right: AtlasRight, answer: RightAnswer) => RightAnswer | null;

/** The answer, as far as the right is used where the question asks; null: it is used elsewhere. */
function openUse(atlas: Atlas, { at, reading }: RightsQuestion, day: Day): Use {
  if (at === undefined) return (_, answer) => (answer.via !== null && SPREADING.has(answer.via) ? null : answer);
  const usedHere = openUsedHere(atlas, at, day, reading);
  return ({ where, grantor }, answer) => {
    const used = usedHere(where, grantor);
    return used && { ...answer, perhaps: used.perhaps, ...(used.near && { near: used.near }) };
  };
} // prettier-ignore

export interface RightAtQuestion {
  readonly place: string | Place;
  readonly right: string;
  /** Whose right; undefined: any party's. */
  readonly of: string | undefined;
  readonly day: Day | DayRange;
  readonly reading: string;
}

/**
 * Who may, must or must not do something at a place, by every chain that brings it. Who may do what is wider may do it too,
 * and who must not, must not; what one must do of something wider is not told of it.
 */
export function askRightAt(atlas: Atlas, question: RightAtQuestion): RightAnswer[] {
  const { right } = question;
  const kinds = widerWords(atlas.rightKinds, right);
  return askAnyRightAt(atlas, question).filter(
    (answer) => answer.right === right || (answer.effect !== "must" && kinds.includes(answer.right)),
  );
}

/**
 * What is held of the narrower kinds of a right: who may do some of it has not all of it, and who must not do
 * some of it may do the rest.
 */
export const askRightsWithin = (atlas: Atlas, question: RightAtQuestion): RightAnswer[] =>
  askAnyRightAt(atlas, question).filter(
    ({ right }) => right !== question.right && widerWords(atlas.rightKinds, right).includes(question.right),
  );

function askAnyRightAt(atlas: Atlas, { place, of, day, reading }: RightAtQuestion): RightAnswer[] {
  const { personOf } = personsOf(atlas.parties);
  const parties = of === undefined ? new Set(atlas.parties.map(({ id }) => personOf(id))) : [of];
  return [...parties].flatMap((party) => askRights(atlas, { of: party, day, reading, at: place }));
}

/** A word, and those that it is under. */
function widerWords(words: Atlas["holderClasses"], word: string): string[] {
  const found: string[] = [];
  const wider = new Map(words.map(({ id, under }) => [id, under]));
  for (let at: string | null | undefined = word; at && !found.includes(at); at = wider.get(at))
    found.push(at);
  return found;
}

/** The name that a state goes by on a day, whichever of its names is asked for. */
export const partyOn = (atlas: Atlas, party: string, day: Day): string =>
  personsOf(atlas.parties).nameOn(party, day);
