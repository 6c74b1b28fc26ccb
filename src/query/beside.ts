/** Claims, layers and doubts of a spell, as answers give them. */
import { isoFromDay } from "../chronology/days.js";
import type { Atlas, AtlasClaimed, AtlasClause, AtlasLayer, AtlasSpell } from "../atlas/model.js";
import { personsOf } from "../effect/persons.js";
import { partiesOf, sameTitle, type Title } from "../regime/title.js";
import type { Claimed, Held } from "./model.js";
import { reasons } from "./reasons.js";

type Clauses = ReadonlyMap<string, AtlasClause>;

export const tellClaims = (claims: readonly AtlasClaimed[], clauses: Clauses): Claimed[] =>
  claims.map(({ title, because }) => ({ title, because: reasons(because, clauses) }));

/** The layers of one spell of a face, each with the days of the run of spells that have it, under whichever names. */
export function tellLayers(
  { holds, parties }: Pick<Atlas, "holds" | "parties">,
  spells: readonly AtlasSpell[],
  index: number,
  clauses: Clauses,
): Held[] {
  const { personOf } = personsOf(parties);
  const kinds = new Map(holds.map((kind) => [kind.id, kind]));
  return spells[index]!.layers.map((layer) => {
    const { from: since, until } = runOf(spells, index, ({ layers }) => layers.some((each) => isSameLayer(each, layer, personOf)));
    return {
      kind: layer.kind,
      holder: layer.holder,
      from: layer.from,
      inFact: kinds.get(layer.kind)?.inFact ?? false,
      since: since === null ? null : isoFromDay(since),
      until: until === null ? null : isoFromDay(until),
      because: reasons(layer.because, clauses),
    };
  });
} // prettier-ignore

type NameOf = (party: string) => string;
const byName: NameOf = (party) => party;

/** One holder's of one kind, whatever gives it now. */
const isSameLayer = (a: AtlasLayer, b: AtlasLayer, nameOf: NameOf): boolean =>
  a.kind === b.kind &&
  nameOf(a.holder) === nameOf(b.holder) &&
  (a.from === null ? b.from === null : b.from !== null && nameOf(a.from) === nameOf(b.from));

/** Whether two spells tell the same, whatever the reasons; with the names of persons, though states have other names. */
export const isSameState = (a: AtlasSpell, b: AtlasSpell, nameOf: NameOf = byName): boolean =>
  isSameTitle(a.title, b.title, nameOf) &&
  isSameList(a.layers, b.layers, (one, other) => isSameLayer(one, other, nameOf)) &&
  isSameList(a.claims, b.claims, (one, other) => isSameTitle(one.title, other.title, nameOf)) &&
  isSameList(a.doubts, b.doubts, (one, other) => isSameTitle(one.title, other.title, nameOf));

export const isSameTitle = (a: Title, b: Title, nameOf: NameOf): boolean =>
  sameTitle(a, b) || (a.kind === b.kind && namesIn(a, nameOf) === namesIn(b, nameOf));

const namesIn = (title: Title, nameOf: NameOf): string => partiesOf(title).map(nameOf).sort().join("+");

const isSameList = <T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => isSame(one, other)));

/** The first and last day of the run of spells around one of them that are alike. */
export function runOf(
  spells: readonly AtlasSpell[],
  index: number,
  isAlike: (spell: AtlasSpell) => boolean,
): Pick<AtlasSpell, "from" | "until"> {
  let [first, last] = [index, index];
  while (first > 0 && isAlike(spells[first - 1]!)) first--;
  while (last + 1 < spells.length && isAlike(spells[last + 1]!)) last++;
  return { from: spells[first]!.from, until: spells[last]!.until };
}
