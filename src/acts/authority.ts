/**
 * Authority: which acts went beyond the powers of those who did them, found from mandates, offices and instructions.
 *
 * An act is within powers where some mandate of its actor, or the office he held, covers each of its scopes and no
 * instruction in effect forbids one. An act that a superior `approves` becomes the state's own, whatever was
 * exceeded; one that he `disowns` does not.
 */
import { mayHold } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { Act, Actor, Acts, Remit, Tenure } from "../clauses/acts-model.js";
import type { PowerBound, Excess } from "./model.js";

/** Every excess of powers, in the order of the acts. */
export function findExcesses(world: Acts): Excess[] {
  return world.acts.flatMap((act) =>
    act.scopes.flatMap((scope) =>
      act.by.flatMap((actor) => {
        const found = judge(world, act, actor, scope);
        return found ? [found] : [];
      }),
    ),
  );
}

function judge(world: Acts, act: Act, actor: Actor, scope: Remit): Excess | null {
  const day = act.when?.latest ?? act.when?.earliest ?? null;
  if (day === null || (actor.person === null && actor.office === null)) return null;
  const tenures = world.tenures.filter(
    (tenure) =>
      mayHoldOffice(tenure, day) &&
      (actor.person === null || tenure.person === actor.person) &&
      (actor.office === null || tenure.office === actor.office),
  );
  const mandates = world.mandates.filter(
    (mandate) =>
      mayHold(mandate.from, mandate.until, day) &&
      ((mandate.to.person !== null && mandate.to.person === actor.person) ||
        (mandate.to.person === null && tenures.some((tenure) => tenure.office === mandate.to.office))),
  );
  const within = (bound: Remit): boolean => covers(world, bound, scope);
  const judged = (kind: Excess["kind"], bounds: readonly PowerBound[]): Excess => ({
    act,
    actor,
    scope,
    kind,
    bounds,
    approvedBy: linked(world, act, "approves"),
    disownedBy: linked(world, act, "disowns"),
  });
  const forbidding = mandates.filter((mandate) => mandate.forbidden.some(within));
  if (forbidding.length > 0)
    return judged("forbidden", forbidding.map((mandate) => ({ kind: "mandate", mandate }))); // prettier-ignore
  const powers: PowerBound[] = [
    ...mandates.filter((m) => m.over.length > 0).map((mandate) => ({ kind: "mandate" as const, mandate })),
    ...tenures.flatMap((tenure) => {
      const over = world.officeScopes.find((scopes) => scopes.office === tenure.office)?.over ?? [];
      return over.length > 0 ? [{ kind: "office" as const, tenure, over }] : [];
    }),
  ];
  const reach = (bound: PowerBound): readonly Remit[] =>
    bound.kind === "office" ? bound.over : bound.mandate.over;
  if (powers.length === 0 || powers.some((bound) => reach(bound).some(within))) return null;
  return judged("beyond", powers);
}

const linked = (world: Acts, act: Act, relation: "approves" | "disowns"): Act | null =>
  world.acts.find((other) => other.links.some((link) => link.relation === relation && link.act === act.id)) ??
  null;

/** `wide` covers `narrow`: the same matter or any, the same country, one that it is part of, or any. */
export function covers(world: Pick<Acts, "countries">, wide: Remit, narrow: Remit): boolean {
  if (wide.matter !== null && wide.matter !== narrow.matter) return false;
  if (wide.country === null) return true;
  return narrow.country !== null && countryAndWider(world, narrow.country).has(wide.country);
}

/** A country and all that it is part of. */
function countryAndWider(world: Pick<Acts, "countries">, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const agenda = [id];
  for (let next = agenda.pop(); next !== undefined; next = agenda.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    agenda.push(...(world.countries.find((country) => country.id === next)?.partOf ?? []));
  }
  return found;
}

export const mayHoldOffice = (tenure: Tenure, day: Day): boolean => mayHold(tenure.from, tenure.until, day);
