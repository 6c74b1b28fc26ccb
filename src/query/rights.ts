/** Rights on a day, from the packed table. */
import { contains } from "../chronology/interval.js";
import type { Day, DayRange } from "../chronology/model.js";
import { daysOf, exactDay } from "../chronology/ranges.js";
import { spokenOf } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import { personsOf } from "../effect/persons.js";
import type { Holds } from "../rights/model.js";
import type { AtlasRight } from "../atlas/acts-model.js";
import type { Modality } from "../clauses/rights-model.js";
import { openAsker, type Asker, type Place } from "./ask.js";
import { lasting } from "./lasting.js";
import type { Lasting } from "./model.js";

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

export interface RightLink {
  readonly instrument: string | null;
  readonly article: string | null;
  /** Where it stands, if in no instrument. */
  readonly outside: "at first" | "states" | null;
  readonly clause: string;
  readonly rule: string;
  readonly text: string;
}

export interface RightAnswer extends Lasting {
  readonly right: string;
  readonly effect: Modality;
  /** `who`: a class of holders; null: the state itself. */
  readonly holder: { readonly party: string; readonly who: string | null };
  /** On whose ground; null: on that of which a clause speaks, whoever has it. */
  readonly in: string | null;
  /** To whom it is owed, or who let it be done. */
  readonly towards: readonly string[];
  /** `sort` is `clause` for the ground of the clause with that id. */
  readonly where: { readonly sort: string; readonly id: string | null };
  /** Nobody knows how far the ground of its clause goes: the point asked of may lie beyond it. */
  readonly perhaps: boolean;
  /** `told`: perhaps no longer, as dates leave it open. `possibly`: perhaps already; then `since` and `until` bound the doubt. */
  readonly holds: Holds;
  readonly conditions: readonly string[];
  readonly because: readonly RightLink[];
  readonly via: string | null;
  /** Other chains that bring the same right. */
  readonly also: readonly (readonly RightLink[])[];
  readonly more: boolean;
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
        const answer = answerOn(atlas, right, day);
        return (answer && used(right, answer)) ?? [];
      }),
    );
  });
  const told = new Set<string>();
  return answers.filter((answer) => told.size < told.add(JSON.stringify(answer)).size);
}

/**
 * The waters, ways, coasts and countries in which the same is held, wherever the point is that is asked of: nothing says whether it lies in
 * one of them, and they are asked of by their ids. `kind`: of this kind of right, a wider or a narrower one.
 */
export function askedByName(atlas: Atlas, question: RightsQuestion, kind?: string): string[] {
  const { at, ...anywhere } = question;
  if (at === undefined || typeof at === "string") return [];
  const points = new Set(atlas.places.map(({ id }) => id));
  const isUnder = (one: string, other: string) => widerWords(atlas.rightKinds, one).includes(other);
  const used = askRights(atlas, anywhere).flatMap(({ right, where: { sort, id } }) => {
    if (kind !== undefined && !isUnder(right, kind) && !isUnder(kind, right)) return [];
    const isFound = id === null || sort === "clause" || (sort === "place" && points.has(id));
    return isFound ? [] : [id];
  });
  return [...new Set(used)];
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

/** The answer, as far as the right is used where the question asks; null: it is used elsewhere. */
type Use = (right: AtlasRight, answer: RightAnswer) => RightAnswer | null;

function openUse(atlas: Atlas, { at, reading }: RightsQuestion, day: Day): Use {
  if (at === undefined) return (_, answer) => (answer.via !== null && SPREADING.has(answer.via) ? null : answer);
  const { personOf } = personsOf(atlas.parties);
  const named = typeof at === "string";
  const point = named ? atlas.places.find(({ id }) => id === at) : at;
  const here = point && groundHere(atlas, point, day, reading);
  return ({ where, grantor }, answer) => {
    if (where.sort === "clause") {
      const perhaps = here?.clauses.get(where.id ?? "");
      return perhaps === undefined ? null : { ...answer, perhaps };
    }
    const isRealm = where.sort === "realm" && (here?.holders?.map(personOf).includes(grantor) ?? named);
    return isRealm || (named && where.id === at) ? answer : null;
  };
} // prettier-ignore

interface GroundHere {
  /** Clauses that speak of the ground, and whether only perhaps. */
  readonly clauses: ReadonlyMap<string, boolean>;
  /** null: nothing tells whose it is. Then a place that is named may lie in any realm. */
  readonly holders: readonly string[] | null;
}

const askers = new WeakMap<Atlas, Asker>();

function askerOf(atlas: Atlas): Asker {
  const asker = askers.get(atlas) ?? openAsker(atlas);
  askers.set(atlas, asker);
  return asker;
}

function groundHere(atlas: Atlas, point: Place, day: Day, reading: string): GroundHere {
  const asker = askerOf(atlas);
  const burdens = atlas.spells(asker.faceAt(point), reading).flatMap((spell) => spell.burdens);
  const clauses = burdens.flatMap(({ because: [first], perhaps }) =>
    first?.clause ? [[first.clause, perhaps] as const] : [],
  );
  const { title } = asker.ask(point, day, reading);
  return { clauses: new Map(clauses), holders: title.kind === "sovereignty" ? title.holders : null };
}

/** What is owed on some ground to several is told once. */
function owedTogether(answers: readonly RightAnswer[]): RightAnswer[] {
  const told = new Map<string, RightAnswer>();
  for (const answer of answers) {
    const key = JSON.stringify({ ...answer, towards: answer.in === null ? [] : answer.towards });
    const known = told.get(key);
    told.set(key, known ? { ...known, towards: [...known.towards, ...answer.towards] } : answer);
  }
  return [...told.values()];
}

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

function answerOn(atlas: Atlas, right: AtlasRight, day: Day): RightAnswer | null {
  const { spells } = right;
  const at = spells.findIndex((spell) => contains([spell], day));
  const spell = spells[at];
  if (!spell) return null;
  const isTold = ({ holds }: typeof spell) => holds !== "possibly";
  const goesOn = (index: number) =>
    spells[index]!.until === spells[index + 1]?.from && isTold(spells[index]!) === isTold(spells[index + 1]!);
  let first = at;
  while (first > 0 && goesOn(first - 1)) first--;
  let last = at;
  while (goesOn(last)) last++;
  const before = spells[first - 1];
  const began =
    before && !isTold(before) && before.until === spells[first]!.from ? before.from : spells[first]!.from;
  let doubted = last + 1;
  while (doubted > first && spells[doubted - 1]!.holds === "told") doubted--;
  const doubtedFrom = doubted > last ? spells[last]!.until : spells[doubted]!.from;
  const [best, ...others] = spell.derivations.map((index) => atlas.rightDerivations[index]!);
  const { nameOn } = personsOf(atlas.parties);
  const since = spells[first]!.from;
  const until = spells[last]!.until;
  return {
    right: right.right,
    effect: right.effect,
    holder: { party: nameOn(right.holder, day), who: right.who },
    in: right.where.sort === "clause" ? null : nameOn(right.grantor, day),
    towards: [nameOn(right.grantor, day)],
    where: right.where,
    perhaps: false,
    ...lasting({
      from: since,
      possiblyFrom: began,
      until,
      possiblyUntil: isTold(spell) ? doubtedFrom : until,
    }),
    holds: spell.holds,
    conditions: right.conditions,
    because: linksOf(atlas, best!.chain),
    via: best!.via,
    also: others.map(({ chain }) => linksOf(atlas, chain)),
    more: spell.more,
  };
}

function linksOf(atlas: Atlas, chain: readonly (readonly [string, string])[]): RightLink[] {
  return chain.map(([clause, rule]) => {
    const written =
      atlas.provisions.find(({ id }) => id === clause) ?? atlas.clauses.find(({ id }) => id === clause);
    return {
      instrument: written?.instrument ?? null,
      article: written?.article ?? null,
      outside: written && "outside" in written ? written.outside : null,
      clause,
      rule,
      text: written?.text ?? clause,
    };
  });
}

/** The name that a state goes by on a day, whichever of its names is asked for. */
export const partyOn = (atlas: Atlas, party: string, day: Day): string =>
  personsOf(atlas.parties).nameOn(party, day);
