import { jsonLine } from "../../diagnostics/harmless.js";
import { checkSource } from "../../query/sources/check-source.js";
import type { CheckedStatement } from "../../query/sources/model.js";
import { readSource } from "../../query/request/named.js";
import { sourceReasonWords, type Language } from "../../words/index.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";

/** A statement a line: agrees, rests on this source alone, differs (how), silent; with reasons. */
export async function checkNarrative(
  io: Io,
  options: AskOptions & { readonly source: string },
): Promise<void> {
  const atlas = await atlasFor(io, options);
  const { language } = wordsFor(atlas, options);
  const checked = checkSource(atlas, valueOf(readSource(atlas, options.source)))!;
  const { statements, title, counts } = checked;
  if (options.json) {
    const worded = statements.map(({ reasons, ...statement }) => ({
      ...statement,
      reasons: reasons.map((reason) => ({ ...reason, says: sourceReasonWords(language, reason) })),
    }));
    io.out(jsonLine({ ...checked, statements: worded }));
    return;
  }
  for (const statement of statements) io.out(statementWords(language, statement));
  io.out(`\n${language.checks.counted(title, counts)}\n`);
}

function statementWords(language: Language, statement: CheckedStatement): string {
  const { checks, acts } = language;
  const head = statement.unverified ? `${statement.words} [${acts.unverified}]` : statement.words;
  const reasons = statement.reasons.map((reason) => fold(sourceReasonWords(language, reason), "               ")); // prettier-ignore
  const width = Math.max(...Object.values(checks.verdicts).map(({ length }) => length));
  return `${[`${statement.id}  ${checks.verdicts[statement.verdict].padEnd(width)}  ${head}`, ...reasons].join("\n")}\n`;
}
