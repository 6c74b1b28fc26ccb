/** Holdings of ground made by hand, for the tests of the regime: who has it, who claims it. */
import fc from "fast-check";
import type { TerritorialClause } from "../src/clauses/model.js";
import { SILENCE, type Had, type StandingClaim } from "../src/regime/holding.js";
import { titleOf, UNALLOCATED, type Title } from "../src/regime/title.js";
import { belongs, side, treaty } from "./treaties.js";
import { line } from "./written.js";

export const PARTIES = ["alpha", "beta", "gamma"] as const;

export const HELD = {
  nobody: UNALLOCATED,
  alpha: titleOf("sovereignty", ["alpha"]),
  beta: titleOf("sovereignty", ["beta"]),
  gamma: titleOf("sovereignty", ["gamma"]),
  shared: titleOf("condominium", ["alpha", "beta"]),
  "shared with gamma": titleOf("condominium", ["alpha", "gamma"]),
  open: titleOf("undetermined", ["alpha", "beta"]),
};
export type HeldName = keyof typeof HELD;

/** A clause of that id. */
export function clauseOf(id: string, effect = belongs("alpha")): TerritorialClause {
  const [clause] = treaty("t", 100, [], [{ selector: side("left", line("l")), effect }]).instrument.clauses;
  return { ...(clause as TerritorialClause), id };
}

export const claimOf = (title: Title, id: string, effect = belongs("alpha")): StandingClaim => ({
  title,
  clause: clauseOf(id, effect),
  because: [{ clause: id, rule: "area" }],
});

/** By the clause `held`; each claim by a clause `by-PARTY` that says nothing else. */
export const holdingOf = (held: HeldName, claimants: readonly string[] = []): Had => ({
  ...SILENCE,
  held: HELD[held],
  because: [{ clause: "held", rule: "area" }],
  clause: clauseOf("held"),
  claims: claimants.map((by) =>
    claimOf(titleOf("sovereignty", [by]), `by-${by}`, { verb: "is claimed by", by }),
  ),
});

const some = fc.subarray([...PARTIES], { minLength: 2 });
export const titles: fc.Arbitrary<Title> = fc.oneof(
  fc.constant(UNALLOCATED),
  fc.constantFrom(...PARTIES).map((party) => titleOf("sovereignty", [party])),
  some.map((parties) => titleOf("condominium", parties)),
  some.map((parties) => titleOf("undetermined", parties)),
);
