import { readStated, printStated } from "../phrases/stated.js";
import { quoted, words } from "../phrases/print.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `says ID of SOURCE paragraph 1 "…" STATED`: what a narrative source says. The ids that it names need not be in the corpus. */
export const says = statement({
  type: "Says",
  words: ["says"],
  declares: { statement: 'says ID of SOURCE paragraph 1 "…"' },
  forms: [
    'says ID of SOURCE paragraph 1 "…" act ACT of KIND on DATE by PERSON as OFFICE for PARTY',
    'says ID of SOURCE paragraph 1 "…" PERSON holds OFFICE from DATE until DATE',
    'says ID of SOURCE paragraph 1 "…" mandate MANDATE from DATE over MATTER',
    'says ID of SOURCE paragraph 1 "…" claim CLAIM held by PARTY found false',
    'says ID of SOURCE paragraph 1 "…" excess ACT of MATTER in COUNTRY',
    'says ID of SOURCE paragraph 1 "…" title PLACE on DATE sovereignty of PARTY',
    'says ID of SOURCE paragraph 1 "…" occupation OCCUPATION by PARTY since DATE',
    'says ID of SOURCE paragraph 1 "…" force INSTRUMENT article 1 on DATE for PARTY "in force"',
    'says ID of SOURCE paragraph 1 "…" line LINE from PLACE along RIVER to PLACE',
    'says ID of SOURCE paragraph 1 "…" instrument INSTRUMENT titled "Title"',
    'says ID of SOURCE paragraph 1 "…" text LANGUAGE of INSTRUMENT article 1 lacks "…"',
    'says ID of SOURCE paragraph 1 "…" HOLDERS of PARTY may RIGHT in PLACE of PARTY by INSTRUMENT',
    'says ID of SOURCE paragraph 1 "…" office OFFICE of PARTY',
    'says ID of SOURCE paragraph 1 "…" unheld "…"',
  ],
  keptIn: "says",
  read(scope, node) {
    const source = scope.find(node.source, ["source"]);
    const stated = node.stated.map((one) => readStated(scope, one));
    if (source === null || scope.failed) return null;
    return {
      span: scope.span(node),
      citations: [{ source, locator: String(node.paragraph) }],
      unverified: false,
      id: node.name,
      source,
      paragraph: node.paragraph,
      words: node.words,
      stated: stated.filter((one) => one !== null),
      unheld: node.reason ?? null,
    };
  },
  print: (says) =>
    words(
      "says",
      says.id,
      `of ${says.source} paragraph ${says.paragraph}`,
      quote(says.words),
      ...says.stated.map((one) => `\n  ${printStated(one)}`),
      quoted("unheld", says.unheld),
    ),
});
