/** What the atlas knows of a person, and who held which office and powers. */
import type { AtlasExcess, AtlasOffice } from "../atlas/acts-model.js";
import type { Atlas } from "../atlas/model.js";
import { findActs, findClaims, type ActFilter, type AtlasAct, type AtlasClaim } from "./acts.js";

export interface PersonAnswer {
  readonly person: Atlas["persons"][number];
  readonly life: Atlas["lifetimes"][number] | null;
  readonly tenures: readonly Atlas["tenures"][number][];
  readonly mandates: readonly Atlas["mandates"][number][];
  readonly acts: readonly AtlasAct[];
  readonly claims: readonly AtlasClaim[];
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

/** Powers and instructions that a person gave or had; of anyone where none is named. */
export const findMandates = (atlas: Atlas, { person }: Pick<ActFilter, "person">): Atlas["mandates"] =>
  atlas.mandates.filter(({ to, by }) => person === undefined || to.person === person || by.person === person);

export type HeldOffice = AtlasOffice & { readonly held: Atlas["tenures"] };

/** Offices of a party, with who held them; those that a person held, where one is named. */
export function findOffices(
  atlas: Atlas,
  { party, person }: Pick<ActFilter, "party" | "person">,
): HeldOffice[] {
  return atlas.offices
    .filter((office) => party === undefined || office.party === party)
    .map((office) => ({
      ...office,
      held: atlas.tenures.filter(
        (tenure) => tenure.office === office.id && (person === undefined || tenure.person === person),
      ),
    }))
    .filter(({ held }) => person === undefined || held.length > 0);
}
