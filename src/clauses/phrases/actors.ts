/** Who acts, and what a power is about, read and printed. */
import type { Actor, Remit as Reach } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import type { NamedKind } from "../model.js";
import type { Scope } from "../scope.js";
import { said, words } from "./print.js";

const ACTING: readonly NamedKind[] = ["person", "office", "party"];

/** A person, an office or a party, with the office and the party that are said. */
export function readActor(scope: Scope, node: ast.Actor): Actor | null {
  const who = scope.find(node.who, ACTING);
  if (who === null) return null;
  const kind = scope.names.kindOf(who);
  const party = node.party ? scope.find(node.party, ["party"]) : null;
  const office = node.office ? scope.find(node.office, ["office"]) : null;
  return {
    person: kind === "person" ? who : null,
    office: kind === "office" ? who : office,
    party: kind === "party" ? who : party,
  };
}

/** Those that could be resolved. */
export function readActors(scope: Scope, nodes: readonly ast.Actor[]): Actor[] {
  return nodes.map((node) => readActor(scope, node)).filter((actor) => actor !== null);
}

/** The inverse of `readActor`. */
export function printActor({ person, office, party }: Actor): string {
  if (person !== null) return words(person, said("as", office), said("for", party));
  if (office !== null) return words(office, said("for", party));
  return party ?? "";
}

/** A matter and a country: `any` is any matter. */
export function readReach(scope: Scope, node: ast.Scope): Reach {
  return {
    matter: node.matter === "any" ? null : node.matter,
    country: node.country ? scope.find(node.country, ["country"]) : null,
  };
}

/** The inverse of `readReach`. */
export function printReach({ matter, country }: Reach): string {
  return words(matter ?? "any", said("in", country));
}
