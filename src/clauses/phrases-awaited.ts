/** The words with which an element of the grammar may begin, as far as nothing has to be filled in: `is claimed by`. */
import { AstUtils, GrammarAST } from "langium";
import type { Awaited, Token } from "./expectation.js";

/** `isWhole`: the element ends with these words, so that what stands after it goes on with them. */
interface Opening {
  readonly words: readonly string[];
  readonly isWhole: boolean;
}

const NOTHING: Opening = { words: [], isWhole: true };

/** The keywords with which an element of the grammar may begin. */
export function firstKeywords(element: GrammarAST.AbstractElement): readonly string[] {
  return openings(element).flatMap(({ words }) => words.slice(0, 1));
}

/**
 * The whole phrases that begin with these words, each once: those that agree most with what is written after the word, or
 * all of them where that tells none apart.
 */
export function phrasesMeant(
  words: readonly string[],
  awaited: readonly Awaited[],
  after: readonly Token[],
): readonly string[] {
  const phrases = awaited.flatMap(({ element }) => phrasesFrom(element));
  return words.flatMap((word) => {
    const begun = phrases.filter(([first]) => first === word).map(([, ...rest]) => rest);
    const agreeing = begun.map((rest) => rest.filter((each, i) => after[i]?.image === each).length);
    const most = Math.max(...agreeing);
    const meant = begun.filter((_, i) => agreeing[i] === most);
    return [...new Set(meant.map((rest) => [word, ...rest].join(" ")))];
  });
}

/** Where one of a list of names is awaited, as of the kinds of source, and nothing else: all of them, in marks. */
export function wordsOfChoice(awaited: readonly Awaited[]): readonly string[] | null {
  const rules = new Set(awaited.map(({ element }) => AstUtils.getContainerOfType(element, GrammarAST.isParserRule)));
  const [rule] = rules;
  if (rules.size !== 1 || !rule?.dataType || !GrammarAST.isAlternatives(rule.definition)) return null;
  const names = openings(rule.definition);
  if (names.length !== awaited.length || !names.every(({ isWhole }) => isWhole)) return null;
  return names.map(({ words }) => `\`${words.join(" ")}\``);
} // prettier-ignore

/** Each way of going on from an element to the end of its rule, as far as its words are given. */
function phrasesFrom(element: GrammarAST.AbstractElement): readonly (readonly string[])[] {
  let ways = openings(element);
  for (let at: GrammarAST.AbstractElement = element; !isRepeated(at);) {
    const around = at.$container;
    if (GrammarAST.isGroup(around))
      for (const member of around.elements.slice(around.elements.indexOf(at) + 1))
        ways = ways.flatMap((way) => goneOn(way, member, false));
    if (!GrammarAST.isAbstractElement(around)) break;
    at = around;
  }
  return ways.map(({ words }) => words);
}

const isRepeated = ({ cardinality }: GrammarAST.AbstractElement) =>
  cardinality === "*" || cardinality === "+";

/** `isFirst`: nothing stands before it; a rule that comes later has forms of its own, and ends the phrase. */
function openings(element: GrammarAST.AbstractElement, isFirst = true): readonly Opening[] {
  if (GrammarAST.isKeyword(element)) return [{ words: [element.value], isWhole: true }];
  if (GrammarAST.isAssignment(element)) return openings(element.terminal, isFirst);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap((each) => openings(each, isFirst));
  if (GrammarAST.isGroup(element))
    return element.elements.reduce<readonly Opening[]>(
      (ways, member) => ways.flatMap((way) => goneOn(way, member, isFirst)),
      [NOTHING],
    );
  const rule = isFirst && GrammarAST.isRuleCall(element) ? element.rule.ref : null;
  return rule && GrammarAST.isParserRule(rule) ? openings(rule.definition) : [{ words: [], isWhole: false }];
}

/** What may be left out is taken for a beginning, and ends what has begun. */
function goneOn(opening: Opening, member: GrammarAST.AbstractElement, isFirst: boolean): readonly Opening[] {
  if (!opening.isWhole || GrammarAST.isAction(member)) return [opening];
  const hasBegun = opening.words.length > 0;
  const isOptional = member.cardinality === "?" || member.cardinality === "*";
  if (isOptional && hasBegun) return [{ ...opening, isWhole: false }];
  const next = openings(member, isFirst && !hasBegun).map(({ words, isWhole }) => ({
    words: [...opening.words, ...words],
    isWhole,
  }));
  return isOptional ? [opening, ...next] : next;
}
