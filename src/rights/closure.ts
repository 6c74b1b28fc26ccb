/**
 * Least fixed point of rules over facts, with the minimal sets of causes of every fact.
 *
 * A fact is a predicate and its words. Rules are definite clauses (no negation), so the least model exists and is
 * reached from below (van Emden and Kowalski 1976). Causes are kept as minimal sets: the positive Boolean semiring,
 * whose absorption makes the computation finite on cyclic graphs too (Green, Karvounarakis and Tannen 2007).
 */

/** A word that begins with `?` is a variable. */
export type Atom = readonly string[];

export interface Rule {
  readonly name: string;
  readonly then: Atom;
  readonly when: readonly Atom[];
  /** The rule as written. */
  readonly text: string;
}

/** A test on words, or a function that gives the word of the last argument. */
export type Guard = (words: readonly string[]) => string | boolean;

/** One way to have a fact. `causes` is a bit set of the base facts' causes. */
export interface Proof {
  readonly fact: Fact;
  readonly causes: bigint;
  /** The one cause of a base fact, where it has one. */
  readonly cause: number | null;
  /** How many causes. */
  readonly size: number;
  /** null: a base fact. */
  readonly rule: Rule | null;
  readonly premises: readonly Proof[];
}

export interface Fact {
  readonly atom: Atom;
  /** None of them contains another. */
  proofs: Proof[];
  /** Proofs were left out because there were too many. */
  more: boolean;
  /** Where it is a premise. */
  readonly uses: Instance[];
  /** When it was first looked at: 0 is not yet. */
  turn: number;
}

/** A rule with its variables filled in. */
interface Instance {
  readonly rule: Rule;
  readonly premises: readonly Fact[];
  readonly conclusion: Fact;
}

/**
 * At most so many minimal proofs of one fact are kept, those with the fewest causes; `more` says when some were not.
 * Two premises with n proofs each give n² candidates: more would cost much and tell a reader little.
 */
export const MOST_PROOFS = 12;

/**
 * Reads rules in the form
 *
 *     name
 *       conclusion
 *       if premise
 *          premise
 *
 * An atom stands on a line. `?` alone matches anything. Tests and functions stand after the premises that bind their arguments.
 */
export function readRules(text: string): Rule[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 1)
    .map((lines) => {
      const [name, then, ...when] = lines.map((line) => line.trim().replace(/^if\s+/, ""));
      return { name: name!, then: words(then!), when: when.map(words), text: lines.join("\n") };
    });
}

const words = (line: string): Atom => line.split(/\s+/);

const key = (atom: Atom): string => atom.join("\u0000");

/** Facts by predicate, and by predicate, position and word. */
class FactIndex {
  readonly byKey = new Map<string, Fact>();
  /** In the order of their making; grows while it is walked. */
  readonly facts: Fact[] = [];
  private readonly byWord = new Map<string, Fact[]>();

  get(atom: Atom): Fact {
    const existing = this.byKey.get(key(atom));
    if (existing) return existing;
    const fact: Fact = { atom, proofs: [], more: false, uses: [], turn: 0 };
    this.byKey.set(key(atom), fact);
    this.facts.push(fact);
    atom.forEach((word, position) => {
      const at = position === 0 ? word : `${atom[0]}\u0000${position}\u0000${word}`;
      const bucket = this.byWord.get(at);
      if (bucket) bucket.push(fact);
      else this.byWord.set(at, [fact]);
    });
    return fact;
  }

  /** Facts that may match: the shortest list among the bound positions. */
  candidates(atom: Atom, bindings: ReadonlyMap<string, string>): readonly Fact[] {
    let best = this.byWord.get(atom[0]!) ?? [];
    for (let position = 1; position < atom.length; position++) {
      const term = atom[position]!;
      const word = term.startsWith("?") ? bindings.get(term) : term;
      if (word === undefined) continue;
      const bucket = this.byWord.get(`${atom[0]}\u0000${position}\u0000${word}`) ?? [];
      if (bucket.length < best.length) best = bucket;
    }
    return best;
  }
}

/** Extends the bindings so that the pattern is the fact; null where it cannot be. */
function match(pattern: Atom, atom: Atom, bindings: ReadonlyMap<string, string>): Map<string, string> | null {
  if (pattern.length !== atom.length || pattern[0] !== atom[0]) return null;
  for (let position = 1; position < pattern.length; position++) {
    const term = pattern[position]!;
    const bound = term.startsWith("?") ? bindings.get(term) : term;
    if (bound !== undefined && bound !== atom[position]) return null;
  }
  const extended = new Map(bindings);
  for (let position = 1; position < pattern.length; position++) {
    const term = pattern[position]!;
    const word = atom[position]!;
    if (!term.startsWith("?") || term === "?") continue;
    if ((extended.get(term) ?? word) !== word) return null;
    extended.set(term, word);
  }
  return extended;
}

const substitute = (atom: Atom, bindings: ReadonlyMap<string, string>): Atom =>
  atom.map((term) => (term.startsWith("?") ? (bindings.get(term) ?? term) : term));

/** Keeps the proof if no known one has fewer causes, and it is among the smallest; returns whether it was kept. */
function admit(fact: Fact, proof: Proof): boolean {
  const { causes } = proof;
  let largest = 0;
  for (let at = 0; at < fact.proofs.length; at++) {
    const known = fact.proofs[at]!;
    if ((known.causes & causes) === known.causes) return false;
    if (known.size > fact.proofs[largest]!.size) largest = at;
  }
  const kept = fact.proofs.filter((known) => (known.causes & causes) !== causes);
  if (kept.length >= MOST_PROOFS) {
    fact.more = true;
    if (fact.proofs[largest]!.size <= proof.size) return false;
    kept.splice(largest, 1);
  }
  fact.proofs = [...kept, proof];
  return true;
}

export interface BaseFact {
  readonly atom: Atom;
  /** Index of the cause (a clause), or null for what holds of itself. */
  readonly cause: number | null;
}

/** Base facts, all that could follow from them, and the instances of rules between them. */
export interface Graph {
  readonly facts: readonly Fact[];
  readonly given: readonly { readonly fact: Fact; readonly cause: number | null }[];
}

/**
 * The facts that follow if every base fact holds, and the instances of rules between them (semi-naive: each instance
 * is found when the last of its premises is looked at). Terminates: rules make no new words but through guards, which
 * must have finitely many values.
 */
export function instantiate(
  rules: readonly Rule[],
  base: readonly BaseFact[],
  guards: ReadonlyMap<string, Guard>,
): Graph {
  const index = new FactIndex();
  const given = base.map(({ atom, cause }) => ({ fact: index.get(atom), cause }));
  findInstances(rules, index, guards);
  return { facts: index.facts, given };
}

/**
 * The facts that hold if only the active causes do, each with its minimal proofs, which replace those of a proof before.
 * Terminates: a fact's set of minimal sets of causes only ever improves.
 */
export function prove(graph: Graph, isActive: (cause: number) => boolean): Fact[] {
  for (const fact of graph.facts) {
    fact.proofs = [];
    fact.more = false;
  }
  const agenda: Proof[] = [];
  const conclude = (proof: Proof): void => {
    if (proof.premises.some((premise) => premise.fact.more)) proof.fact.more = true;
    if (admit(proof.fact, proof)) agenda.push(proof);
  };
  for (const { fact, cause } of graph.given) {
    if (cause !== null && !isActive(cause)) continue;
    const causes = cause === null ? 0n : 1n << BigInt(cause);
    conclude({ fact, causes, cause, size: cause === null ? 0 : 1, rule: null, premises: [] });
  }
  for (let next = 0; next < agenda.length; next++) {
    const proof = agenda[next]!;
    if (proof.fact.proofs.includes(proof))
      for (const instance of proof.fact.uses) combine(instance, proof, conclude);
  }
  return graph.facts.filter(({ proofs }) => proofs.length > 0);
}

/** Every proof of an instance's conclusion that uses the new proof of one of its premises. */
function combine(instance: Instance, proof: Proof, conclude: (proof: Proof) => void): void {
  const { rule, premises, conclusion: fact } = instance;
  const step = (at: number, used: readonly Proof[], causes: bigint): void => {
    if (at === premises.length) {
      conclude({ fact, causes, cause: null, size: countCauses(causes), rule, premises: used });
      return;
    }
    const premise = premises[at]!;
    if (premise.proofs.length === 0) return;
    const choices = premise === proof.fact ? [proof] : [...premise.proofs];
    for (const choice of choices) step(at + 1, [...used, choice], causes | choice.causes);
  };
  step(0, [], 0n);
}

function countCauses(causes: bigint): number {
  let total = 0;
  for (let rest = causes; rest > 0n; rest &= rest - 1n) total++;
  return total;
}

function findInstances(rules: readonly Rule[], index: FactIndex, guards: ReadonlyMap<string, Guard>): void {
  const uses = new Map<string, { rule: Rule; position: number }[]>();
  for (const rule of rules)
    rule.when.forEach((atom, position) => {
      uses.set(atom[0]!, [...(uses.get(atom[0]!) ?? []), { rule, position }]);
    });
  let turn = 0;
  for (const fact of index.facts) {
    fact.turn = ++turn;
    for (const { rule, position } of uses.get(fact.atom[0]!) ?? []) {
      const bindings = match(rule.when[position]!, fact.atom, new Map());
      if (bindings) join(rule, position, fact, bindings, index, guards);
    }
  }
}

/** Fills in a rule with a fact at `position` and, elsewhere, facts that were looked at before it (or at once with it). */
function join(
  rule: Rule,
  position: number,
  trigger: Fact,
  start: Map<string, string>,
  index: FactIndex,
  guards: ReadonlyMap<string, Guard>,
): void {
  const step = (at: number, bindings: Map<string, string>, premises: readonly Fact[]): void => {
    if (at === rule.when.length) {
      const instance = { rule, premises, conclusion: index.get(substitute(rule.then, bindings)) };
      for (const premise of new Set(premises)) premise.uses.push(instance);
      return;
    }
    const pattern = rule.when[at]!;
    const guard = guards.get(pattern[0]!);
    if (guard) {
      const result = guard(substitute(pattern, bindings).slice(1));
      if (typeof result === "string") step(at + 1, new Map(bindings).set(pattern.at(-1)!, result), premises);
      else if (result) step(at + 1, bindings, premises);
      return;
    }
    if (at === position) {
      step(at + 1, bindings, [...premises, trigger]);
      return;
    }
    for (const fact of index.candidates(pattern, bindings)) {
      if (fact.turn === 0 || (at < position && fact.turn === trigger.turn)) continue;
      const extended = match(pattern, fact.atom, bindings);
      if (extended) step(at + 1, extended, [...premises, fact]);
    }
  };
  step(0, start, []);
}
