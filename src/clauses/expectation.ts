/**
 * What could have stood where a statement went wrong. A recogniser over the grammar itself: it follows every way in
 * which the words can be read, remembers the furthest word that none of them could take, and what they awaited there.
 * Memoised on (element, position), so linear in the words for this grammar; used only to explain an error.
 */
import { GrammarAST, type LexerResult } from "langium";

export type Token = LexerResult["tokens"][number];

/** Something awaited: an element of the grammar, or a whole rule that none of the words could begin. */
export interface Awaited {
  readonly element: GrammarAST.AbstractElement;
  /** The rules that are under way, innermost first: those of whose words at least one was found. */
  readonly rules: readonly string[];
}

export interface Expectation {
  /** Index of the token that fits nothing; tokens.length if the statement ends too early. */
  readonly at: number;
  readonly awaited: readonly Awaited[];
}

/** Rules named as a whole when not even their first word was found. */
export type WholeRules = ReadonlySet<string>;

export function expectationOf(
  grammar: GrammarAST.Grammar,
  entry: string,
  tokens: readonly Token[],
  whole: WholeRules,
): Expectation {
  const recogniser = new Recogniser(tokens, whole);
  const rule = grammar.rules.find((candidate) => candidate.name === entry);
  if (rule && GrammarAST.isParserRule(rule)) {
    const ends = recogniser.rule(rule, 0);
    for (const end of ends) if (end < tokens.length) recogniser.surplus(end);
  }
  return { at: recogniser.furthest, awaited: recogniser.awaited };
}

/** Whether the tokens are a whole statement. */
export function isWhole(grammar: GrammarAST.Grammar, entry: string, tokens: readonly Token[]): boolean {
  const rule = grammar.rules.find((candidate) => candidate.name === entry);
  if (!rule || !GrammarAST.isParserRule(rule)) return false;
  return new Recogniser(tokens, new Set()).rule(rule, 0).has(tokens.length);
}

/** The tokens of a statement as if it began with this word of the language. */
export function begunWith(word: string, tokens: readonly Token[]): readonly Token[] {
  const [first, ...rest] = tokens;
  return first ? [{ ...first, image: word, tokenType: { ...first.tokenType, name: word } }, ...rest] : [];
}

class Recogniser {
  furthest = 0;
  awaited: Awaited[] = [];
  private readonly known = new Map<GrammarAST.AbstractElement, Map<number, ReadonlySet<number>>>();
  private rules: { readonly name: string; readonly from: number }[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly whole: WholeRules,
  ) {}

  /** A reading that ended before this token: it fits nothing, though nothing more was awaited. */
  surplus(at: number): void {
    if (at <= this.furthest) return;
    this.furthest = at;
    this.awaited = [];
  }

  rule(rule: GrammarAST.ParserRule, at: number): ReadonlySet<number> {
    this.rules.unshift({ name: rule.name, from: at });
    const ends = this.element(rule.definition, at);
    this.rules.shift();
    return ends;
  }

  private element(element: GrammarAST.AbstractElement, at: number): ReadonlySet<number> {
    const byStart = this.known.get(element) ?? new Map<number, ReadonlySet<number>>();
    this.known.set(element, byStart);
    const before = byStart.get(at);
    if (before) return before;
    const ends = this.repeated(element, at);
    byStart.set(at, ends);
    return ends;
  }

  private repeated(element: GrammarAST.AbstractElement, at: number): ReadonlySet<number> {
    const { cardinality } = element;
    const first = this.once(element, at);
    if (!cardinality) return first;
    const ends = new Set(first);
    if (cardinality !== "?") {
      const open = [...first];
      for (let end = open.pop(); end !== undefined; end = open.pop()) {
        for (const next of this.once(element, end)) {
          if (ends.has(next)) continue;
          ends.add(next);
          open.push(next);
        }
      }
    }
    if (cardinality !== "+") ends.add(at);
    return ends;
  }

  private once(element: GrammarAST.AbstractElement, at: number): ReadonlySet<number> {
    if (GrammarAST.isAlternatives(element)) {
      return new Set(element.elements.flatMap((choice) => [...this.element(choice, at)]));
    }
    if (GrammarAST.isGroup(element)) {
      let ends: ReadonlySet<number> = new Set([at]);
      for (const member of element.elements) {
        ends = new Set([...ends].flatMap((end) => [...this.element(member, end)]));
      }
      return ends;
    }
    if (GrammarAST.isAssignment(element)) return this.element(element.terminal, at);
    if (GrammarAST.isCrossReference(element)) return this.terminal(element, "ID", at);
    if (GrammarAST.isKeyword(element)) return this.terminal(element, element.value, at);
    if (GrammarAST.isRuleCall(element)) return this.call(element, at);
    return new Set([at]);
  }

  private call(call: GrammarAST.RuleCall, at: number): ReadonlySet<number> {
    const rule = call.rule.ref;
    if (!rule || !GrammarAST.isParserRule(rule)) return this.terminal(call, rule?.name ?? "", at);
    if (!this.whole.has(rule.name)) return this.rule(rule, at);
    const before = this.furthest < at ? [] : [...this.awaited];
    const ends = this.rule(rule, at);
    if (this.furthest === at && !ends.has(at)) this.awaited = [...before, this.awaitedHere(call, at)];
    return ends;
  }

  private awaitedHere(element: GrammarAST.AbstractElement, at: number): Awaited {
    return { element, rules: this.rules.filter(({ from }) => from < at).map(({ name }) => name) };
  }

  private terminal(element: GrammarAST.AbstractElement, name: string, at: number): ReadonlySet<number> {
    const token = this.tokens[at];
    if (token && isOfType(token, name, at > 0)) return new Set([at + 1]);
    if (at > this.furthest) {
      this.furthest = at;
      this.awaited = [];
    }
    if (at === this.furthest) this.awaited.push(this.awaitedHere(element, at));
    return new Set();
  }
}

/** A word that begins a statement is never taken for an id there. */
function isOfType(token: Token, name: string, mayBeId: boolean): boolean {
  if (token.tokenType.name === name) return true;
  return mayBeId && (token.tokenType.CATEGORIES ?? []).some((type) => type.name === name);
}

export function awaitsId(awaited: readonly Awaited[]): boolean {
  return awaited.some(
    ({ element }) =>
      GrammarAST.isCrossReference(element) ||
      (GrammarAST.isRuleCall(element) && element.rule.$refText === "ID"),
  );
}

export function awaitsRule(awaited: readonly Awaited[], rule: string): boolean {
  return awaited.some(({ element }) => GrammarAST.isRuleCall(element) && element.rule.$refText === rule);
}
