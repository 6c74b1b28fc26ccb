/** One right on a day, as answers give it. */
import type { AtlasRight } from "../atlas/acts-model.js";
import type { Atlas } from "../atlas/model.js";
import { contains } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { Modality } from "../clauses/rights-model.js";
import { personsOf } from "../effect/persons.js";
import type { Holds } from "../rights/model.js";
import { lasting } from "./lasting.js";
import type { Lasting, Nearby } from "./model.js";

export interface RightLink {
  readonly instrument: string | null;
  readonly article: string | null;
  /** Where it stands, if in no instrument. */
  readonly outside: "at first" | "states" | null;
  readonly clause: string;
  readonly rule: string;
  readonly text: string;
  /** The corpus marks the clause as unverified; absent: it does not. */
  readonly unverified?: true;
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
  /** The place lies within the error of what is drawn of where it is used; then `perhaps`. Absent: that is not why. */
  readonly near?: Nearby;
  /** `told`: perhaps no longer, as dates leave it open. `possibly`: perhaps already; then `since` and `until` bound the doubt. */
  readonly holds: Holds;
  readonly conditions: readonly string[];
  readonly because: readonly RightLink[];
  readonly via: string | null;
  /** Other chains that bring the same right. */
  readonly also: readonly (readonly RightLink[])[];
  readonly more: boolean;
}

/** A right on a day, wherever it is used; null: nobody has it then. */
export function rightOn(atlas: Atlas, right: AtlasRight, day: Day): RightAnswer | null {
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
      ...(written?.unverified ? { unverified: true as const } : {}),
    };
  });
}

/** What is owed on some ground to several is told once. */
export function owedTogether(answers: readonly RightAnswer[]): RightAnswer[] {
  const told = new Map<string, RightAnswer>();
  for (const answer of answers) {
    const key = JSON.stringify({ ...answer, towards: answer.in === null ? [] : answer.towards });
    const known = told.get(key);
    told.set(key, known ? { ...known, towards: [...known.towards, ...answer.towards] } : answer);
  }
  return [...told.values()];
}
