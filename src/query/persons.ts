/** What the atlas knows of a person, and who held which office and powers. */
import type { AtlasExcess, AtlasOffice } from "../atlas/acts-model.js";
import type { Atlas } from "../atlas/model.js";
import { findActs, findClaims, type ActFilter, type AtlasAct, type FoundClaim } from "./acts.js";
import { foundBetween, type FoundThen } from "./within-days.js";

export interface PersonAnswer {
  readonly person: Atlas["persons"][number];
  readonly life: Atlas["lifetimes"][number] | null;
  readonly tenures: readonly Atlas["tenures"][number][];
  readonly mandates: readonly Atlas["mandates"][number][];
  readonly acts: readonly AtlasAct[];
  readonly claims: readonly FoundClaim[];
  readonly excesses: readonly AtlasExcess[];
}

export function askPerson(atlas: Atlas, id: string): PersonAnswer | null {
  const person = atlas.persons.find((one) => one.id === id);
  if (!person) return null;
  return {
    person,
    life: atlas.lifetimes.find((life) => life.person === id) ?? null,
    tenures: atlas.tenures.filter((tenure) => tenure.person === id),
    mandates: atlas.mandates.filter(({ to, by }) => to.person === id || by.person === id),
    acts: findActs(atlas, { person: id }),
    claims: findClaims(atlas, { by: id }),
    excesses: atlas.excesses.filter(({ actor }) => actor.person === id),
  };
}

/** Powers and instructions by who gave or had them (`by`: who gave them), and by the days on which they may have been had. */
export const findMandates = (
  atlas: Atlas,
  filter: Pick<ActFilter, "party" | "person" | "by" | "from" | "to">,
): FoundThen<Atlas["mandates"][number]>[] =>
  foundBetween(atlas.mandates, filter, (mandate) => mandate).filter(
    ({ to, by }) =>
      (filter.person === undefined || [to, by].some(({ person }) => person === filter.person)) &&
      (filter.party === undefined || [to, by].some(({ party }) => party === filter.party)) &&
      (filter.by === undefined || by.person === filter.by),
  );

export type HeldOffice = AtlasOffice & { readonly held: readonly FoundThen<Atlas["tenures"][number]>[] };

/** Offices of a party, with who held them; those that a person held, or that may have been held on the days, where these are named. */
export function findOffices(
  atlas: Atlas,
  filter: Pick<ActFilter, "party" | "person" | "from" | "to">,
): HeldOffice[] {
  const { party, person } = filter;
  const isAsked = person !== undefined || filter.from !== undefined || filter.to !== undefined;
  return atlas.offices
    .filter((office) => party === undefined || office.party === party)
    .map((office) => ({
      ...office,
      held: foundBetween(atlas.tenures, filter, (tenure) => tenure).filter(
        (tenure) => tenure.office === office.id && (person === undefined || tenure.person === person),
      ),
    }))
    .filter(({ held }) => !isAsked || held.length > 0);
}

/** What was done beyond or against one's powers, by the acts that the filter lets through; `person` and `party` are of who did it. */
export function excessesBy(
  atlas: Atlas,
  { person, party, by, ...ofAct }: ActFilter,
): FoundThen<AtlasExcess>[] {
  const acts = new Map(findActs(atlas, ofAct).map(({ id, perhaps }) => [id, perhaps]));
  const parties = new Map(atlas.persons.map((one) => [one.id, one.party]));
  return atlas.excesses
    .filter(
      ({ act, actor }) =>
        acts.has(act) &&
        [person, by].every((asked) => asked === undefined || actor.person === asked) &&
        (party === undefined || (actor.party ?? parties.get(actor.person ?? "")) === party),
    )
    .map((excess) => {
      const perhaps = acts.get(excess.act);
      return perhaps === undefined ? excess : { ...excess, perhaps };
    });
}
