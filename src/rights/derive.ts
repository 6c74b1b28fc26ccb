/**
 * Provisions and the days of their effect -> the table of rights of one reading.
 * Time is cut at every day on which some clause begins or ends; between two cuts the set of effective clauses
 * is constant, and the rights are the least fixed point of the rules over it.
 */
import type { Day } from "../chronology/model.js";
import { contains, cutDays } from "../chronology/interval.js";
import type { Interval } from "../chronology/interval.js";
import type { UncertainDays } from "../chronology/uncertain-days.js";
import { instantiate, prove } from "./closure.js";
import type { BaseFact, Fact, Graph, Guard, Proof } from "./closure.js";
import type { Modality, Word } from "../clauses/rights-model.js";
import type {
  Applied,
  AppliedNetwork,
  RightDerivation,
  Effective,
  HeldRight,
  Holds,
  ChainLink,
  RightIdentity,
  RightSpell,
} from "./model.js";
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
  network: AppliedNetwork,
  effective: Effective,
  shared: SharedRights = { graphs: new Map(), known: new Map() },
): HeldRight[] {
  const days = network.provisions.map(({ id }) => effective(id));
  const derive = LEVELS.map((level) => openLevel(network, days, level, shared));
  const held = new Map<string, { identity: RightIdentity; spells: RightSpell[] }>();
  for (const segment of segments(days)) {
    const [surely, told, possibly] = derive.map((on) => on(segment.from)) as [Rights, Rights, Rights];
    for (const [key, possible] of possibly) {
      const holds = surely.has(key) ? "surely" : told.has(key) ? "told" : "possibly";
      const { identity, derivations, more } = told.get(key) ?? possible;
      const entry = held.get(key) ?? { identity, spells: [] };
      append(entry.spells, { ...segment, holds, derivations, more });
      held.set(key, entry);
    }
  }
  return [...held.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { identity, spells }]) => ({ ...identity, spells }));
}

const LEVELS = ["surely", "told", "possibly"] as const satisfies readonly Holds[];

type Rights = ReadonlyMap<string, Reached>;

/** The rights on a day, of the clauses that have effect surely, as told, or possibly. Equal sets of clauses are proved once. */
function openLevel(
  network: AppliedNetwork,
  days: readonly UncertainDays[],
  level: Holds,
  shared: SharedRights,
): (day: Day | null) => Rights {
  const { provisions } = network;
  const timing = timely(provisions, days, level);
  const timingKey = timing.map(({ atom }) => atom.join(" ")).join("\n");
  const graph = shared.graphs.get(timingKey) ?? graphOf(network, timing);
  shared.graphs.set(timingKey, graph);
  return (day) => {
    const isActive = days.map((each) => contains(each[level], day));
    const signature = `${timingKey}\n${isActive.map((active) => (active ? "1" : "0")).join("")}`;
    const reached = shared.known.get(signature) ?? reach(graph, provisions, (index) => isActive[index]!);
    shared.known.set(signature, reached);
    return reached;
  };
}

export interface Reached {
  readonly identity: RightIdentity;
  readonly derivations: readonly RightDerivation[];
  readonly more: boolean;
}

function graphOf(network: AppliedNetwork, timing: readonly BaseFact[]): Graph {
  return instantiate(RULES, [...baseFacts(network), ...timing], GUARDS);
}

/** The least fixed point over the active clauses. */
function reach(
  graph: Graph,
  provisions: readonly Applied[],
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

function derivationOf(proof: Proof, active: readonly Applied[]): RightDerivation {
  const chain: ChainLink[] = [];
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
    who: who === "" ? null : who!,
    right: right!,
    effect: effect as Modality,
    grantor: grantor!,
    where: { sort: sort!, id: place === "" ? null : place! },
    conditions: conditions === "" ? [] : conditions!.split(JOINED),
  };
}

export function identityKey(right: RightIdentity): string {
  const { holder, grantor, right: kind, who, effect, where, conditions } = right;
  return [holder, grantor, kind, who ?? "", effect, where.sort, where.id ?? "", ...conditions].join("\u0000");
}

function baseFacts({ provisions, rights, holders }: AppliedNetwork): BaseFact[] {
  return [
    ...provisions.flatMap((provision, cause) => provisionAtoms(provision).map((atom) => ({ atom, cause }))),
    ...vocabulary("under", rights, provisions.flatMap(kindsNamed)),
    ...vocabulary("among", holders, provisions.flatMap(classesNamed)),
  ];
}

function provisionAtoms(provision: Applied): string[][] {
  switch (provision.kind) {
    case "grant": {
      const { id, holder, who, right, effect, grantor } = provision;
      const conditions = union(provision.conditions);
      return provision.places.map(
        ({ sort, id: place }) =>
        ["grants", id, holder, who ?? "", right, effect, grantor, sort, place ?? "", conditions], // prettier-ignore
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

const kindsNamed = (provision: Applied): string[] => (provision.kind === "grant" ? [provision.right] : []);
const classesNamed = (provision: Applied): string[] =>
  provision.kind === "grant" ? [provision.who ?? ""] : [];

/** `under a b`: a is b, or narrower. Everything is under `any`. */
function vocabulary(predicate: string, words: readonly Word[], named: readonly string[]): BaseFact[] {
  const wider = new Map(words.map((word) => [word.id, word.under]));
  const all = new Set([...words.map((word) => word.id), ...named]);
  return [...all].flatMap((id) =>
    [...ancestors(id, wider), ANY].map((other) => ({ atom: [predicate, id, other], cause: null })),
  );
}

/** The word itself and every wider one, the nearest first. */
export function ancestors(id: string, wider: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  for (let at: string | null | undefined = id; at && !found.includes(at); at = wider.get(at)) found.push(at);
  return found;
}

/** Which grants a favour reaches in time: all, or those that take effect no earlier than it does. */
function timely(provisions: readonly Applied[], days: readonly UncertainDays[], level: Holds): BaseFact[] {
  const starts = days.map(startOf);
  return provisions.flatMap((favour, index) => {
    if (favour.kind !== "favour") return [];
    return provisions.flatMap((grant, other) => {
      if (grant.kind !== "grant") return [];
      const isTimely =
        favour.scope === "ever" ||
        isNoEarlier(starts[other]!, starts[index]!, grant.instrument === favour.instrument ? "told" : level);
      return isTimely ? [{ atom: ["timely", favour.id, grant.id], cause: null }] : [];
    });
  });
}

type Start = Readonly<Record<Holds, Day>>;

/** The first day on which something has effect: the latest that it may be, as told, and the earliest. */
function startOf(days: UncertainDays): Start {
  const first = (intervals: readonly Interval[], never: Day): Day =>
    intervals.length === 0 ? never : (intervals[0]!.from ?? -Infinity);
  return {
    surely: first(days.surely, Infinity),
    told: first(days.told, -Infinity),
    possibly: first(days.possibly, -Infinity),
  };
}

/** Of two clauses of one instrument the days as told decide: they are uncertain together. */
function isNoEarlier(grant: Start, favour: Start, level: Holds): boolean {
  switch (level) {
    case "surely":
      return grant.possibly >= favour.surely;
    case "told":
      return grant.told >= favour.told;
    case "possibly":
      return grant.surely >= favour.possibly;
  }
}

const union = (conditions: readonly string[]): string =>
  [...new Set(conditions.filter((condition) => condition !== ""))].sort().join(JOINED);

/** Sorts of place that lie in one realm only, and so cannot be mirrored in another's; a water is that of all who have a part of it. */
const PARTICULAR = new Set(["place", "ground", "clause"]);

const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  ["differ", ([a, b]) => a !== b],
  ["general", ([sort]) => !PARTICULAR.has(sort!)],
  ["union", ([a, b]) => union([...a!.split(JOINED), ...b!.split(JOINED)])],
]);

/** The pieces of time between the days on which something begins or ends, where anything holds at all. */
function segments(days: readonly UncertainDays[]): Interval[] {
  const cuts = cutDays(days.flatMap(({ surely, told, possibly }) => [...surely, ...told, ...possibly]));
  const bounds: (Day | null)[] = [null, ...cuts, null];
  return bounds
    .slice(0, -1)
    .map((from, index) => ({ from, until: bounds[index + 1]! }))
    .filter((segment) => days.some(({ possibly }) => contains(possibly, segment.from)));
}

const reasons = new WeakMap<readonly RightDerivation[], string>();

/** The same words for the same derivations; made once for each list. */
function reasonsOf(derivations: readonly RightDerivation[]): string {
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
    a.holds === b.holds && a.more === b.more && reasonsOf(a.derivations) === reasonsOf(b.derivations);
  if (last && last.until === spell.from && same(last, spell))
    spells[spells.length - 1] = { ...last, until: spell.until };
  else spells.push(spell);
}
