/** Claims, layers, doubts and burdens of a spell, as answers give them. */
import { isEmpty } from "../chronology/interval.js";
import type { DayRange } from "../chronology/model.js";
import { onDays } from "../atlas/ground.js";
import type {
  Atlas,
  AtlasBurden,
  AtlasClaimed,
  AtlasClause,
  AtlasDoubt,
  AtlasLayer,
  AtlasSpell,
} from "../atlas/model.js";
import { personsOf } from "../effect/persons.js";
import { burdenKey, isSameLayer } from "../regime/alike.js";
import { endedBy, enderOf, heldAgainBy } from "./changed-by.js";
import { lastingOf, runOf } from "./lasting.js";
import type { Burdened, Claimed, DoubtedTitle, Held, Lasting } from "./model.js";
import { reasons } from "./reasons.js";

type Clauses = ReadonlyMap<string, AtlasClause>;

export const tellClaims = (claims: readonly AtlasClaimed[], clauses: Clauses): Claimed[] =>
  claims.map(({ title, because }) => ({ title, because: reasons(because, clauses) }));

export const tellDoubts = (doubts: readonly AtlasDoubt[], clauses: Clauses): DoubtedTitle[] =>
  doubts.map(({ title, claimed, because }) => ({ title, claimed, because: reasons(because, clauses) }));

/** The layers of one spell of a face, in all seasons or on some days, each with the days of the run of spells that have it. */
export function tellLayers(
  { holds, parties }: Pick<Atlas, "holds" | "parties">,
  spells: readonly AtlasSpell[],
  index: number,
  clauses: Clauses,
  days: DayRange | null = null,
): Held[] {
  const spell = spells[index]!;
  if (spell.layers.length === 0) return [];
  const { personOf } = personsOf(parties);
  const kinds = new Map(holds.map((kind) => [kind.id, kind]));
  return (days === null ? spell : onDays(spell, days)).layers.map((layer) => {
    const isAlike = (each: AtlasLayer) => isSameLayer(each, layer, personOf);
    // Its giver's heir goes on giving it.
    const run = runOf(spells, index, ({ layers }) => layers.some((each) => isAlike(each) || isByItsClause(each, layer)));
    const clause = clauses.get(layer.because[0]?.clause ?? "");
    const own = runByItsClause(spells, index, layer);
    const again = tellAgain(spells, own.first, layer, clauses);
    return {
      kind: layer.kind,
      holder: layer.holder,
      from: layer.from,
      sought: layer.sought,
      perhaps: layer.perhaps,
      season: layer.season,
      inFact: kinds.get(layer.kind)?.inFact ?? false,
      ...lastingOf(spells, run),
      term: isOfAnother(spells, run.first, layer) ? null : (clause?.term?.lasting ?? null),
      renewed: run.first < own.first && again === null,
      renewedBy: renewedBy(spells, own.last, run.last, isAlike, clauses),
      endedBy: endedBy(clause, spells, run.last, clauses),
      again,
      because: reasons(layer.because, clauses),
    };
  });
} // prettier-ignore

/** The first of the run of spells around one of them that have a layer of the same clause. */
export const firstByItsClause = (spells: readonly AtlasSpell[], index: number, layer: AtlasLayer): number =>
  runByItsClause(spells, index, layer).first;

const runByItsClause = (spells: readonly AtlasSpell[], index: number, layer: AtlasLayer) =>
  runOf(spells, index, ({ layers }) => layers.some((each) => isByItsClause(each, layer)));

const clauseOf = ({ because }: AtlasLayer) => because[0]?.clause;

function isByItsClause(one: AtlasLayer, other: AtlasLayer): boolean {
  const clause = clauseOf(one);
  return clause !== undefined && clause === clauseOf(other) && one.holder === other.holder;
}

/** Whether its clause had given it to another just before, whose heir its holder is: its term counts from there. */
function isOfAnother(spells: readonly AtlasSpell[], first: number, layer: AtlasLayer): boolean {
  const before = spells.slice(0, first).findLast((spell) => !isEmpty(spell));
  return (
    before?.layers.some((each) => clauseOf(each) === clauseOf(layer) && each.holder !== layer.holder) ?? false
  );
}

/** `last`: of the spells by its clause, `end`: of those by any; a clause that had been there before does not renew it. */
function renewedBy(
  spells: readonly AtlasSpell[],
  last: number,
  end: number,
  isAlike: (layer: AtlasLayer) => boolean,
  clauses: Clauses,
): string | null {
  const isNext = (spell: AtlasSpell, index: number) =>
    last < index && index <= end && !isEmpty(spell) && spell.layers.some(isAlike);
  const next = spells.findIndex(isNext);
  const layer = spells[next]?.layers.find(isAlike);
  if (!layer || tellAgain(spells, next, layer, clauses)) return null;
  return clauses.get(layer.because[0]?.clause ?? "")?.instrument ?? null;
}

function tellAgain(spells: readonly AtlasSpell[], first: number, layer: AtlasLayer, clauses: Clauses): Held["again"] {
  const step = heldAgainBy(spells, first, layer.because[0]?.clause ?? null);
  const [by] = reasons(step ? [step] : [], clauses);
  const [clause, day] = [clauses.get(step?.clause ?? ""), spells[first]!.from];
  return by ? { by, endedBy: clause && day !== null ? enderOf(clause, day) : null, before: heldBefore(spells, first, layer) } : null;
} // prettier-ignore

/** The days of the last spells before one that have a layer of the same clause and holder. */
function heldBefore(spells: readonly AtlasSpell[], first: number, layer: AtlasLayer): Lasting | null {
  const isOwn = (spell: AtlasSpell) => !isEmpty(spell) && spell.layers.some((each) => isByItsClause(each, layer));
  const last = spells.findLastIndex((spell, index) => index < first && isOwn(spell));
  return last < 0 ? null : lastingOf(spells, runOf(spells, last, isOwn));
} // prettier-ignore

/** What burdens the ground in one spell of a face, each with the days of the run of spells that have it. */
export function tellBurdens(
  { parties }: Pick<Atlas, "parties">,
  spells: readonly AtlasSpell[],
  index: number,
  clauses: Clauses,
): Burdened[] {
  const { personOf } = personsOf(parties);
  const keyOf = (burden: AtlasBurden) => `${burden.because[0]?.clause} ${burdenKey(burden, personOf)}`;
  return spells[index]!.burdens.map((burden) => {
    const { because, ...rest } = burden;
    const run = runOf(spells, index, ({ burdens }) => burdens.some((each) => keyOf(each) === keyOf(burden)));
    const clause = clauses.get(because[0]?.clause ?? "");
    return {
      ...rest,
      ...lastingOf(spells, run),
      endedBy: endedBy(clause, spells, run.last, clauses),
      because: reasons(because, clauses),
    };
  });
}
