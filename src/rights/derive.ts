/**
 * Provisions and the days of their effect -> the table of rights of one reading.
 * Time is cut at every day on which some clause begins or ends; between two cuts the set of effective clauses
 * is constant, and the rights are the least fixed point of the rules over it.
 */
import type { Day } from "../chronology/model.js";
import { contains, cutDays } from "../chronology/interval.js";
import type { Interval } from "../chronology/interval.js";
import { instantiate, prove } from "./closure.js";
import type { BaseFact, Fact, Graph, Guard, Proof } from "./closure.js";
import type { Effect, Network, Provision, Word } from "../clauses/rights-model.js";
import type { Derivation, Effective, HeldRight, Link, RightIdentity, RightRow, RightSpell } from "./model.js";
import { RULES } from "./rules.js";

const ANY = "any";
const JOINED = "; ";

/** What readings share: the graph of what could follow, and the rights by the set of clauses that were effective. */
export interface SharedRights {
  readonly graphs: Map<string, Graph>;
  readonly known: Map<string, Map<string, Reached>>;
}

/** The rights of one reading, over all time. Rows are in a stable order. */
export function deriveRights(
  network: Network,
  effective: Effective,
  shared: SharedRights = { graphs: new Map(), known: new Map() },
): HeldRight[] {
  const { provisions } = network;
  const spans = provisions.map((provision) => effective(provision.id));
  const timing = timely(provisions, effective);
  const timingKey = timing.map(({ atom }) => atom.join(" ")).join("\n");
  const graph = shared.graphs.get(timingKey) ?? graphOf(network, timing);
  shared.graphs.set(timingKey, graph);
  const held = new Map<string, { identity: RightIdentity; spells: RightSpell[] }>();
  for (const segment of segments(spans)) {
    const isActive = (index: number): boolean => contains(spans[index]!, segment.from);
    const signature = `${timingKey}\n${provisions.map((_, index) => (isActive(index) ? "1" : "0")).join("")}`;
    const reached = shared.known.get(signature) ?? reach(graph, provisions, isActive);
    shared.known.set(signature, reached);
    for (const [key, { identity, derivations, more }] of reached) {
      const entry = held.get(key) ?? { identity, spells: [] };
      append(entry.spells, { ...segment, derivations, more });
      held.set(key, entry);
    }
  }
  return [...held.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { identity, spells }]) => ({ ...identity, spells }));
}

/** The rights held on a day, each with the days on which it was held without a break. */
export function rightsOn(table: readonly HeldRight[], day: Day): RightRow[] {
  return table.flatMap(({ spells, ...identity }) => {
    const at = spells.findIndex((spell) => contains([spell], day));
    if (at < 0) return [];
    let first = at;
    while (first > 0 && spells[first - 1]!.until === spells[first]!.from) first--;
    let last = at;
    while (last + 1 < spells.length && spells[last]!.until === spells[last + 1]!.from) last++;
    const { derivations, more } = spells[at]!;
    return [{ ...identity, since: spells[first]!.from, until: spells[last]!.until, derivations, more }];
  });
}

export interface Reached {
  readonly identity: RightIdentity;
  readonly derivations: readonly Derivation[];
  readonly more: boolean;
}

/** The least fixed point over the whole network, on the first day on which all of it is effective. */
export function rightsFrom(network: Network, effective: Effective): Map<string, Reached> {
  const graph = graphOf(network, timely(network.provisions, effective));
  return reach(graph, network.provisions, () => true);
}

function graphOf(network: Network, timing: readonly BaseFact[]): Graph {
  return instantiate(RULES, [...baseFacts(network), ...timing], GUARDS);
}

/** The least fixed point over the active clauses. */
function reach(
  graph: Graph,
  provisions: readonly Provision[],
  isActive: (index: number) => boolean,
): Map<string, Reached> {
  const reached = new Map<string, { identity: RightIdentity; proofs: Proof[]; more: boolean }>();
  for (const fact of prove(graph, isActive)) {
    if (fact.atom[0] !== "right") continue;
    const identity = identityOf(fact);
    const key = identityKey(identity);
    const entry = reached.get(key) ?? { identity, proofs: [], more: false };
    entry.proofs.push(...fact.proofs);
    entry.more ||= fact.more;
    reached.set(key, entry);
  }
  return new Map(
    [...reached.entries()].map(([key, { identity, proofs, more }]) => [
      key,
      { identity, derivations: minimal(proofs).map((proof) => derivationOf(proof, provisions)), more },
    ]),
  );
}

/** Proofs of the same right with different origins: only those with minimal causes, the fewest causes first. */
function minimal(proofs: readonly Proof[]): Proof[] {
  const kept: Proof[] = [];
  for (const proof of [...proofs].sort((a, b) => a.size - b.size || (a.causes < b.causes ? -1 : 1)))
    if (!kept.some((smaller) => (smaller.causes & proof.causes) === smaller.causes)) kept.push(proof);
  return kept;
}

function derivationOf(proof: Proof, active: readonly Provision[]): Derivation {
  const chain: Link[] = [];
  const walk = (step: Proof): void => {
    const own = step.premises.filter((premise) => premise.cause !== null);
    for (const premise of step.premises) if (premise.rule !== null) walk(premise);
    for (const premise of own) {
      const provision = active[premise.cause!]!;
      const { id, instrument, article, text } = provision;
      const link = { clause: id, instrument, article, text, rule: step.rule!.name };
      if (!chain.some((known) => known.clause === id)) chain.push(link);
    }
  };
  walk(proof);
  const rule = proof.rule!.name;
  return { chain, via: rule === "grant" ? null : rule };
}

function identityOf(fact: Fact): RightIdentity {
  const [, holder, who, right, effect, grantor, sort, place, conditions] = fact.atom as string[];
  return {
    holder: holder!,
    who: who!,
    right: right!,
    effect: effect as Effect,
    grantor: grantor!,
    where: { sort: sort!, id: place === "" ? null : place! },
    conditions: conditions === "" ? [] : conditions!.split(JOINED),
  };
}

export function identityKey(right: RightIdentity): string {
  const { holder, grantor, right: kind, who, effect, where, conditions } = right;
  return [holder, grantor, kind, who, effect, where.sort, where.id ?? "", ...conditions].join("\u0000");
}

function baseFacts({ provisions, rights, holders }: Network): BaseFact[] {
  return [
    ...provisions.flatMap((provision, cause) => provisionAtoms(provision).map((atom) => ({ atom, cause }))),
    ...vocabulary("under", rights, provisions.flatMap(kindsNamed)),
    ...vocabulary("among", holders, provisions.flatMap(classesNamed)),
  ];
}

function provisionAtoms(provision: Provision): string[][] {
  switch (provision.kind) {
    case "grant": {
      const { id, holder, who, right, effect, grantor } = provision;
      const conditions = union(provision.conditions);
      return provision.places.map(
        ({ sort, id: place }) =>
        ["grants", id, holder, who, right, effect, grantor, sort, place ?? "", conditions], // prettier-ignore
      );
    }
    case "favour": {
      const { id, form, beneficiary, grantor, who, condition } = provision;
      const subjects = provision.subjects.length > 0 ? provision.subjects : [ANY];
      return subjects.map((subject) => [
        "favours",
        id,
        form,
        beneficiary,
        grantor,
        subject,
        who ?? ANY,
        condition ?? "",
      ]);
    }
    case "reciprocity": {
      const [a, b] = provision.between;
      const subjects = provision.subjects.length > 0 ? provision.subjects : [ANY];
      return subjects.flatMap((subject) => [
        ["reciprocal", provision.id, a, b, subject],
        ["reciprocal", provision.id, b, a, subject],
      ]);
    }
    case "site":
      return [["site", provision.id, provision.sort, provision.party, provision.place]];
  }
}

const kindsNamed = (provision: Provision): string[] => (provision.kind === "grant" ? [provision.right] : []);
const classesNamed = (provision: Provision): string[] => (provision.kind === "grant" ? [provision.who] : []);

/** `under a b`: a is b, or narrower. Everything is under `any`. */
function vocabulary(predicate: string, words: readonly Word[], named: readonly string[]): BaseFact[] {
  const wider = new Map(words.map((word) => [word.id, word.under]));
  const all = new Set([...words.map((word) => word.id), ...named]);
  return [...all].flatMap((id) =>
    [...ancestors(id, wider), ANY].map((other) => ({ atom: [predicate, id, other], cause: null })),
  );
}

/** The word itself and every wider one, the nearest first. */
function ancestors(id: string, wider: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  for (let at: string | null | undefined = id; at && !found.includes(at); at = wider.get(at)) found.push(at);
  return found;
}

/** Which grants a favour reaches in time: all, or those that take effect no earlier than it does. */
function timely(active: readonly Provision[], effective: Effective): BaseFact[] {
  const start = (id: string): Day => effective(id)[0]?.from ?? -Infinity;
  const grants = active.filter((provision) => provision.kind === "grant");
  return active.flatMap((favour) => {
    if (favour.kind !== "favour") return [];
    return grants
      .filter((grant) => favour.scope === "ever" || start(grant.id) >= start(favour.id))
      .map((grant) => ({ atom: ["timely", favour.id, grant.id], cause: null }));
  });
}

const union = (conditions: readonly string[]): string =>
  [...new Set(conditions.filter((condition) => condition !== ""))].sort().join(JOINED);

/** Sorts of place that belong to one realm only, and so cannot be mirrored in another's. */
const PARTICULAR = new Set(["place", "river", "ground"]);

const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ["differ", ([a, b]) => a !== b],
  ["general", ([sort]) => !PARTICULAR.has(sort!)],
  ["union", ([a, b]) => union([...a!.split(JOINED), ...b!.split(JOINED)])],
]);

/** The pieces of time between the days on which something begins or ends, where anything holds at all. */
function segments(spans: readonly (readonly Interval[])[]): Interval[] {
  const cuts = cutDays(spans.flat());
  const bounds: (Day | null)[] = [null, ...cuts, null];
  return bounds
    .slice(0, -1)
    .map((from, index) => ({ from, until: bounds[index + 1]! }))
    .filter((segment) => spans.some((intervals) => contains(intervals, segment.from)));
}

const reasons = new WeakMap<readonly Derivation[], string>();

/** The same words for the same derivations; made once for each list. */
function reasonsOf(derivations: readonly Derivation[]): string {
  const words =
    reasons.get(derivations) ??
    derivations.map(({ chain }) => chain.map(({ clause, rule }) => `${clause} ${rule}`).join(",")).join(";");
  reasons.set(derivations, words);
  return words;
}

/** Adds a spell, or lengthens the last one where nothing but time divides them. */
function append(spells: RightSpell[], spell: RightSpell): void {
  const last = spells.at(-1);
  const same = (a: RightSpell, b: RightSpell): boolean =>
    a.more === b.more && reasonsOf(a.derivations) === reasonsOf(b.derivations);
  if (last && last.until === spell.from && same(last, spell))
    spells[spells.length - 1] = { ...last, until: spell.until };
  else spells.push(spell);
}
