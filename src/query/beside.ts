/** Claims, layers and doubts of a spell, as answers give them. */
import { isoFromDay } from "../chronology/days.js";
import type { Day } from "../chronology/model.js";
import { onDay } from "../atlas/ground.js";
import type { Atlas, AtlasClaimed, AtlasClause, AtlasDoubt, AtlasSpell } from "../atlas/model.js";
import { personsOf } from "../effect/persons.js";
import { isSameLayer } from "../regime/alike.js";
import { endedBy } from "./changed-by.js";
import type { Claimed, Doubt, Held } from "./model.js";
import { reasons } from "./reasons.js";

type Clauses = ReadonlyMap<string, AtlasClause>;

export const tellClaims = (claims: readonly AtlasClaimed[], clauses: Clauses): Claimed[] =>
  claims.map(({ title, because }) => ({ title, because: reasons(because, clauses) }));

export const tellDoubts = (doubts: readonly AtlasDoubt[], clauses: Clauses): Doubt[] =>
  doubts.map(({ title, claimed, because }) => ({ title, claimed, because: reasons(because, clauses) }));

/** The layers of one spell of a face, in all seasons or on a day, each with the days of the run of spells that have it. */
export function tellLayers(
  { holds, parties }: Pick<Atlas, "holds" | "parties">,
  spells: readonly AtlasSpell[],
  index: number,
  clauses: Clauses,
  day: Day | null = null,
): Held[] {
  const spell = spells[index]!;
  if (spell.layers.length === 0) return [];
  const { personOf } = personsOf(parties);
  const kinds = new Map(holds.map((kind) => [kind.id, kind]));
  return (day === null ? spell : onDay(spell, day)).layers.map((layer) => {
    const run = runOf(spells, index, ({ layers }) => layers.some((each) => isSameLayer(each, layer, personOf)));
    const [since, until] = [spells[run.first]!.from, spells[run.last]!.until];
    const clause = clauses.get(layer.because[0]?.clause ?? "");
    return {
      kind: layer.kind,
      holder: layer.holder,
      from: layer.from,
      sought: layer.sought,
      perhaps: layer.perhaps,
      season: layer.season,
      inFact: kinds.get(layer.kind)?.inFact ?? false,
      since: since === null ? null : isoFromDay(since),
      until: until === null ? null : isoFromDay(until),
      term: clause?.term?.lasting ?? null,
      endedBy: endedBy(clause, spells[run.last]!, spells[run.last + 1], clauses),
      because: reasons(layer.because, clauses),
    };
  });
} // prettier-ignore

/** The first and last of the run of spells around one of them that are alike. */
export function runOf(
  spells: readonly AtlasSpell[],
  index: number,
  isAlike: (spell: AtlasSpell) => boolean,
): { readonly first: number; readonly last: number } {
  let [first, last] = [index, index];
  while (first > 0 && isAlike(spells[first - 1]!)) first--;
  while (last + 1 < spells.length && isAlike(spells[last + 1]!)) last++;
  return { first, last };
}
