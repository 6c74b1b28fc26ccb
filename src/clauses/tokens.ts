/** Words of the language: which of them may also be ids, and what the texts in quotes hold. */
import {
  DefaultTokenBuilder,
  DefaultValueConverter,
  type CstNode,
  type GrammarAST,
  type TokenBuilderOptions,
  type ValueType,
} from "langium";

/** Words that hold sentences together, and so can never be an id. */
export const RESERVED: ReadonlySet<string> = new Set([
  "the", "its", "to", "via", "and", "of", "from", "with", "is", "are", "by", "until", "because", "editorial",
  "within", "unverified", "as", "at", "on", "in", "for", "above", "below", "signed", "texts", "passes", "belongs",
  "remains", "traced", "along", "straight", "through", "over",
]); // prettier-ignore

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The id that a word not written as one may stand for: `albazin` for `Albazin`; null if there is none. */
export function idLike(word: string): string | null {
  const id = word
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return /^[a-z]/.test(id) ? id : null;
}

/** What to write in its place, for a message. */
export function suggestedId(word: string): string {
  const id = idLike(word);
  return id === null ? "" : `: \`${id}\``;
}

/** Makes every word of the language that is not reserved a kind of ID, so that `town`, `north` or `post` can name things. */
export class ThalwegTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions) {
    const tokens = super.buildTokens(grammar, options);
    if (!Array.isArray(tokens)) return tokens;
    const types = tokens.filter((token) => "name" in token);
    const id = types.find((type) => type.name === "ID");
    const word = types.find((type) => type.name === "WORD");
    if (!id || !word) return tokens;
    id.LONGER_ALT = [word];
    for (const type of types) if (ID.test(type.name) && !RESERVED.has(type.name)) type.CATEGORIES = [id];
    return tokens;
  }
}

/**
 * The content of a text in quotes: `\"` is a quotation mark, and a line break with its indentation is one space;
 * units keep the space between words.
 */
export class ThalwegValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    if (rule.name === "STRING") return unquote(input);
    if (rule.name === "ID") return input;
    if (rule.name === "ArticleNumber")
      return cstNode.text.startsWith('"') ? unquote(cstNode.text) : cstNode.text;
    if (["UnitName", "Variant", "Degrees", "CompassPoint"].includes(rule.name))
      return cstNode.text.replace(/\s+/g, " ");
    return super.runConverter(rule, input, cstNode);
  }
}

function unquote(written: string): string {
  return written
    .slice(1, -1)
    .replace(/\s*[\r\n]\s*/g, " ")
    .replace(/\\([\s\S])/g, "$1");
}

/** The inverse of `unquote` for texts without line breaks. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
