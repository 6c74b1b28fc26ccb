import { AstUtils, CstUtils, GrammarAST, type CstNode, type LeafCstNode } from "langium";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../text/from-markdown.js";
import { parseClauses } from "../from-text.js";
import { FORMS_WITHIN, INNER, STATEMENT_WORDS, WITHIN, WORDS_OF_CONTINUATION } from "../forms.js";
import { firstKeywords } from "../phrases-awaited.js";
import { thalwegServices, type StatementNode } from "../parser.js";
import { splitStatements } from "../statements.js";
import { typeInWords } from "../awaited-words.js";
import { ALL_STATEMENTS } from "./index.js";

const FILLED: Readonly<Record<string, string>> = { P: "50N 120E", DATE: "28 May 1858" };

/** A form with something in the place of each word in capitals. */
const filled = (form: string): string =>
  form.replace(/(?<![\p{L}0-9"])[A-Z]+(?![\p{L}0-9])/gu, (word) => FILLED[word] ?? `qq-${word.length}`);

const fenced = (statement: string): string => `\`\`\`thalweg\n${statement}\n\`\`\`\n`;

function parsed(statement: string): StatementNode | null {
  const { text } = readMarkdown({ path: "a.md", text: fenced(statement) });
  const [written] = splitStatements(text);
  return written ? thalwegServices().parser.parseStatement(written, text).node : null;
}

/** The help of the one syntax error of a statement; null if there is none. */
function helpFor(statement: string): { readonly help: string; readonly written: string } | null {
  const text = fenced(statement);
  const error = parseClauses([{ path: "a.md", text }]).diagnostics.find(
    ({ code }) => code === "syntax" || code === "unknown-statement",
  );
  return error ? { help: error.help, written: text.slice(error.span.start, error.span.end) } : null;
}

/** A word with its last letter but one twice: no word of the language is such. */
const misspelt = (word: string): string => word.replace(/(.)(.)$/, "$1$1$2");

/** The rules that were under way at a word, from within. */
function rulesAt(leaf: LeafCstNode): string[] {
  const rules: string[] = [];
  for (let node: CstNode | undefined = leaf; node; node = node.container) {
    const rule = AstUtils.getContainerOfType(node.grammarSource, GrammarAST.isParserRule);
    if (rule) rules.push(rule.name);
    if (GrammarAST.isRuleCall(node.grammarSource)) rules.push(node.grammarSource.rule.$refText);
  }
  return rules;
}

/** `npm run check` looks at those whose files have changed. */
const changed = process.env.CHECK_STATEMENTS?.split(",");
const looked = changed ? ALL_STATEMENTS.filter(({ type }) => changed.includes(type)) : ALL_STATEMENTS;

describe.each(looked.map((row) => [row.type, row] as const))("%s", (type, row) => {
  it("has forms that are of its rule, and begin with its words", () => {
    for (const form of row.forms) {
      const node = parsed(filled(form));
      expect([form, node?.$type]).toEqual([form, type]);
      const [first = ""] = form.split(" ");
      if (/^[a-z]/.test(first)) expect(row.words).toContain(first);
    }
    for (const example of Object.values(row.declares))
      expect(parsed(filled(example ?? ""))?.$type).toBe(type);
  });

  it("is shown by its form where one of its words is misspelt, and the word is suggested", () => {
    const tried = new Set<unknown>();
    for (const form of row.forms) {
      const statement = filled(form);
      const leaves = CstUtils.flattenCst(parsed(statement)!.$cstNode!).filter(({ hidden }) => !hidden).toArray();
      for (const leaf of leaves) {
        if (!GrammarAST.isKeyword(leaf.grammarSource) || leaf.length < 3 || tried.has(leaf.grammarSource)) continue;
        tried.add(leaf.grammarSource);
        const at = leaf.offset - "```thalweg\n".length;
        const wrong = `${statement.slice(0, at)}${misspelt(leaf.text)}${statement.slice(at + leaf.length)}`;
        const found = helpFor(wrong);
        // A word that may also be an id in its place, such as the name of an instrument after `until`.
        if (!found && parsed(wrong)?.$type === type) continue;
        expect([wrong, found?.help]).not.toEqual([wrong, undefined]);
        const within = rulesAt(leaf);
        const isShown = row.forms.some((one) => found!.help.includes(`\`${one}\``));
        const several = within.flatMap((rule) => WITHIN[rule] ?? []);
        const isShownWithin = several.some((one) => found!.help.includes(`\`${one}\``)) || within.some((rule) => INNER[rule] !== undefined && found!.help.includes(INNER[rule]));
        expect([wrong, found!.help, isShown || isShownWithin]).toEqual([wrong, found!.help, true]);
        if (found!.written === misspelt(leaf.text)) expect([wrong, found!.help]).toEqual([wrong, expect.stringContaining("Did you mean")]);
      }
    }
  }, 180_000); // prettier-ignore
});

/** The types of the nodes that a statement is parsed into. */
const typesIn = (statement: string): string[] => {
  const node = parsed(statement);
  return node ? AstUtils.streamAst(node).map(({ $type }) => $type).toArray() : [];
}; // prettier-ignore

/** Where a phrase of a statement may stand by itself. */
const AROUND = [
  "PHRASE",
  "line ID from P PHRASE",
  "line ID from P along RIVER to PHRASE",
  'area ID "NAME" PHRASE',
  'river ID "NAME" PHRASE',
];

it("what stands within statements is shown by a form of itself", () => {
  for (const [type, form] of Object.entries(FORMS_WITHIN)) {
    const types = AROUND.flatMap((around) => typesIn(filled(around.replace("PHRASE", form))));
    expect([form, types]).toEqual([form, expect.arrayContaining([type])]);
  }
});

it("every ground and effect stands in a form of its statement", () => {
  const types = new Set(
    ALL_STATEMENTS.flatMap(({ forms }) => forms).flatMap((form) => typesIn(filled(form))),
  );
  const whole = Object.entries(FORMS_WITHIN).filter(([, form]) => parsed(filled(form)));
  expect(whole.map(([type]) => type).filter((type) => !types.has(type))).toEqual([]);
});

const ruleNamed = (rule: string): GrammarAST.AbstractElement => {
  const { rules } = thalwegServices().language.Grammar;
  return rules.filter(GrammarAST.isParserRule).find(({ name }) => name === rule)!.definition;
};

it("every word with which the grammar begins a statement is one of its row", () => {
  for (const { type, words } of ALL_STATEMENTS) {
    const begins = firstKeywords(ruleNamed(type));
    expect([type, begins.filter((word) => !words.includes(word))]).toEqual([type, []]);
  }
}); // prettier-ignore

it("every word with which a course begins goes on with a statement", () => {
  const begins = firstKeywords(ruleNamed("Course"));
  const known = [...STATEMENT_WORDS, ...WORDS_OF_CONTINUATION];
  expect(begins.filter((word) => !known.includes(word))).toEqual([]);
});

it("every id that the grammar awaits is asked for in words", () => {
  const { Grammar } = thalwegServices().language;
  const types = AstUtils.streamAst(Grammar)
    .filter(GrammarAST.isCrossReference)
    .map(({ type }) => type.$refText);
  for (const type of new Set(types)) expect([type, typeInWords(type)]).not.toEqual([type, `a ${type}`]);
});
