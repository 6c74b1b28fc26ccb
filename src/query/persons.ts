/** What the atlas knows of a person. */
import type { AtlasExcess } from "../atlas/acts-model.js";
import type { Atlas } from "../atlas/model.js";
import { findActs, findClaims, type AtlasAct, type AtlasClaim } from "./acts.js";

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
