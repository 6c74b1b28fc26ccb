/** Rights on a day, from the packed table. */
import { contains } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { isoFromDay } from "../chronology/days.js";
import type { Atlas } from "../atlas/model.js";
import { personsOf } from "../effect/persons.js";
import type { Holds } from "../rights/model.js";
import type { AtlasRight } from "../atlas/acts-model.js";
import type { Effect } from "../clauses/rights-model.js";

export interface RightsQuestion {
  readonly of: string;
  readonly day: Day;
  readonly reading: string;
  /** A class of holders; wider classes hold for it too. */
  readonly who?: string | undefined;
  /** The party on whose ground. */
  readonly grantor?: string | undefined;
  /** A place: what is used there, and in the whole realm. Without one, rights spread over places by rule are left out. */
  readonly at?: string | undefined;
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

export interface RightAnswer {
  readonly right: string;
  readonly effect: Effect;
  readonly holder: { readonly party: string; readonly who: string };
  readonly in: string;
  readonly where: { readonly sort: string; readonly id: string | null };
  readonly since: string | null;
  readonly until: string | null;
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
  const classes = question.who === undefined ? null : widerClasses(atlas, question.who);
  return atlas.rights
    .filter(
      (right) =>
        right.reading === question.reading &&
        right.holder === of &&
        right.grantor !== right.holder &&
        (grantor === undefined || right.grantor === grantor) &&
        (classes === null || classes.includes(right.who)),
    )
    .flatMap((right) => {
      const answer = answerOn(atlas, right, question.day);
      if (!answer) return [];
      const isSpread = answer.via !== null && SPREADING.has(answer.via);
      if (question.at === undefined) return isSpread ? [] : [answer];
      return right.where.id === question.at || right.where.sort === "realm" ? [answer] : [];
    });
}

export interface RightAtQuestion {
  readonly place: string;
  readonly right: string;
  /** Whose right; undefined: any party's. */
  readonly of: string | undefined;
  readonly day: Day;
  readonly reading: string;
}

/** Who has a right of a kind at a place, by every chain that brings it. */
export function askRightAt(atlas: Atlas, { place, right, of, day, reading }: RightAtQuestion): RightAnswer[] {
  const { personOf } = personsOf(atlas.parties);
  const parties = of === undefined ? new Set(atlas.parties.map(({ id }) => personOf(id))) : [of];
  return [...parties]
    .flatMap((party) => askRights(atlas, { of: party, day, reading, at: place }))
    .filter((answer) => answer.right === right);
}

function widerClasses(atlas: Atlas, who: string): string[] {
  const found: string[] = [];
  const wider = new Map(atlas.holderClasses.map(({ id, under }) => [id, under]));
  for (let at: string | null | undefined = who; at && !found.includes(at); at = wider.get(at)) found.push(at);
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
  const [best, ...others] = spell.derivations.map((index) => atlas.rightDerivations[index]!);
  const { nameOn } = personsOf(atlas.parties);
  const since = spells[first]!.from;
  const until = spells[last]!.until;
  return {
    right: right.right,
    effect: right.effect,
    holder: { party: nameOn(right.holder, day), who: right.who },
    in: nameOn(right.grantor, day),
    where: right.where,
    since: since === null ? null : isoFromDay(since),
    until: until === null ? null : isoFromDay(until),
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
