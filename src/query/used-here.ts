/** Whether rights are used at a place: on its ground, in or along what lies there, in the whole realm of who has it. */
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import type { WhereUsed } from "../clauses/rights-model.js";
import { personsOf } from "../effect/persons.js";
import { openAsker, type Asker, type Place } from "./ask.js";
import type { Nearby } from "./model.js";
import { alongWhat } from "./along.js";
import { spotOf, whereaboutsIn, type Lying } from "./whereabouts.js";

/** `perhaps`: the place may lie beyond where it is used. */
interface Used {
  readonly perhaps: boolean;
  readonly near: Nearby | null;
}

/** null: it is used elsewhere. */
type UsedHere = (where: WhereUsed, grantor: string) => Used | null;

const SURELY: Used = { perhaps: false, near: null };
const usedIn = (of: string | null, { near }: Lying): Used => ({
  perhaps: near !== null,
  near: near && { of, ...near },
});

/** `at`: a piece of the ground by its id, or a point. */
export function openUsedHere(atlas: Atlas, at: string | Place, day: Day, reading: string): UsedHere {
  const { personOf } = personsOf(atlas.parties);
  const named = typeof at === "string" ? at : null;
  const point = typeof at === "string" ? atlas.places.find(({ id }) => id === at) : at;
  const here = point && groundHere(atlas, point, day, reading);
  const spot = point && spotOf(atlas, point);
  const lying = (id: string) => (spot ? whereaboutsIn(atlas).lying(id, spot) : null);
  return ({ sort, id }, grantor) => {
    if (named !== null && (id === named || (sort === "clause" && courseOf(atlas, id) === named)))
      return SURELY;
    const perhaps = sort === "clause" ? here?.clauses.get(id ?? "") : undefined;
    if (perhaps !== undefined) return { perhaps, near: null };
    const isRealm = sort === "realm" && (here?.holders?.map(personOf).includes(grantor) ?? named !== null);
    if (isRealm) return SURELY;
    const there = id === null ? null : lying(id);
    return there && usedIn(sort === "clause" ? courseOf(atlas, id) : id, there);
  };
}

/** Along what a clause speaks of what lies there, by its id; null: it speaks of ground, or of what has no name. */
export const courseOf = (atlas: Atlas, clause: string | null): string | null =>
  clause === null ? null : alongWhat(askerOf(atlas).clause(clause));

interface GroundHere {
  /** Clauses that speak of the ground, and whether only perhaps. */
  readonly clauses: ReadonlyMap<string, boolean>;
  /** null: nothing tells whose it is. Then a place that is named may lie in any realm. */
  readonly holders: readonly string[] | null;
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

const askers = new WeakMap<Atlas, Asker>();

export function askerOf(atlas: Atlas): Asker {
  const asker = askers.get(atlas) ?? openAsker(atlas);
  askers.set(atlas, asker);
  return asker;
}
