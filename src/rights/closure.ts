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
}

/** At most so many minimal proofs of one fact are kept; `more` says when some were not. */
export const MOST_PROOFS = 64;

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
  private readonly byWord = new Map<string, Fact[]>();

  get(atom: Atom): Fact {
    const existing = this.byKey.get(key(atom));
    if (existing) return existing;
    const fact: Fact = { atom, proofs: [], more: false };
    this.byKey.set(key(atom), fact);
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
  const extended = new Map(bindings);
  for (let position = 1; position < pattern.length; position++) {
    const term = pattern[position]!;
    const word = atom[position]!;
    if (!term.startsWith("?")) {
      if (term !== word) return null;
    } else if (term !== "?") {
      const bound = extended.get(term);
      if (bound === undefined) extended.set(term, word);
      else if (bound !== word) return null;
    }
  }
  return extended;
}

const substitute = (atom: Atom, bindings: ReadonlyMap<string, string>): Atom =>
  atom.map((term) => (term.startsWith("?") ? (bindings.get(term) ?? term) : term));

/** Keeps the proof if no known one has fewer causes; returns whether it was kept. */
function admit(fact: Fact, proof: Proof): boolean {
  if (fact.proofs.some((known) => (known.causes & proof.causes) === known.causes)) return false;
  fact.proofs = fact.proofs.filter((known) => (known.causes & proof.causes) !== proof.causes);
  if (fact.proofs.length >= MOST_PROOFS) {
    fact.more = true;
    return false;
  }
  fact.proofs.push(proof);
  return true;
}

export interface BaseFact {
  readonly atom: Atom;
  /** Index of the cause (a clause), or null for what holds of itself. */
  readonly cause: number | null;
}

/**
 * All facts that follow, each with its minimal proofs. Terminates: rules make no new words but through guards,
 * which must have finitely many values, and the minimal sets of causes of a fact can only shrink or grow in number.
 */
export function closure(
  rules: readonly Rule[],
  base: readonly BaseFact[],
  guards: ReadonlyMap<string, Guard>,
): ReadonlyMap<string, Fact> {
  const index = new FactIndex();
  const agenda: Proof[] = [];
  const conclude = (proof: Proof): void => {
    if (proof.premises.some((premise) => premise.fact.more)) proof.fact.more = true;
    if (admit(proof.fact, proof)) agenda.push(proof);
  };
  for (const { atom, cause } of base) {
    const causes = cause === null ? 0n : 1n << BigInt(cause);
    conclude({ fact: index.get(atom), causes, rule: null, premises: [] });
  }
  const uses = usesByPredicate(rules);
  for (let next = 0; next < agenda.length; next++) {
    const proof = agenda[next]!;
    if (!proof.fact.proofs.includes(proof)) continue;
    for (const { rule, position } of uses.get(proof.fact.atom[0]!) ?? []) {
      const bindings = match(rule.when[position]!, proof.fact.atom, new Map());
      if (bindings) join(rule, position, proof, bindings, index, guards, conclude);
    }
  }
  return index.byKey;
}

function usesByPredicate(rules: readonly Rule[]): Map<string, { rule: Rule; position: number }[]> {
  const uses = new Map<string, { rule: Rule; position: number }[]>();
  for (const rule of rules)
    rule.when.forEach((atom, position) => {
      uses.set(atom[0]!, [...(uses.get(atom[0]!) ?? []), { rule, position }]);
    });
  return uses;
}

/** Fires a rule on a proof of its premise `position`, joined with all proofs known of the others. */
function join(
  rule: Rule,
  position: number,
  trigger: Proof,
  start: Map<string, string>,
  index: FactIndex,
  guards: ReadonlyMap<string, Guard>,
  conclude: (proof: Proof) => void,
): void {
  const step = (
    at: number,
    bindings: Map<string, string>,
    premises: readonly Proof[],
    causes: bigint,
  ): void => {
    if (at === rule.when.length) {
      conclude({ fact: index.get(substitute(rule.then, bindings)), causes, rule, premises });
      return;
    }
    const pattern = rule.when[at]!;
    const guard = guards.get(pattern[0]!);
    if (guard) {
      const given = substitute(pattern, bindings).slice(1);
      const result = guard(given);
      if (typeof result === "string")
        step(at + 1, new Map(bindings).set(pattern.at(-1)!, result), premises, causes);
      else if (result) step(at + 1, bindings, premises, causes);
      return;
    }
    if (at === position) {
      step(at + 1, bindings, [...premises, trigger], causes | trigger.causes);
      return;
    }
    for (const fact of [...index.candidates(pattern, bindings)]) {
      const extended = match(pattern, fact.atom, bindings);
      if (!extended) continue;
      for (const proof of [...fact.proofs])
        step(at + 1, extended, [...premises, proof], causes | proof.causes);
    }
  };
  step(0, start, [], 0n);
}
