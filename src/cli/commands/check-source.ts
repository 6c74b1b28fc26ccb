import { checkSource, type CheckedStatement } from "../../query/sources/check-source.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { readSource } from "../../query/request/named.js";
import type { Io } from "../io.js";
import { valueOf } from "../read.js";
import { fold } from "../fold.js";

/** A statement a line: agrees, differs (how), silent; with reasons. */
export async function checkNarrative(
  io: Io,
  options: AskOptions & { readonly source: string },
): Promise<void> {
  const atlas = await atlasFor(io, options);
  const checked = checkSource(atlas, valueOf(readSource(atlas, options.source)))!;
  if (options.json) {
    io.out(`${JSON.stringify(checked)}\n`);
    return;
  }
  const { agrees, differs, silent } = checked.counts;
  for (const statement of checked.statements) io.out(statementWords(statement));
  const alone = checked.statements.filter(({ independent }) => independent === false).length;
  io.out(
    `\n${checked.title}: ${checked.statements.length} statements; ${agrees} agree, ${differs} differ, ${silent} silent\n`,
  );
  io.out(`${alone} of those that agree rest in the corpus on this source alone\n`);
}

function statementWords({ id, verdict, words, reasons, independent, unverified }: CheckedStatement): string {
  const marks = `${independent === false ? " [this source alone]" : ""}${unverified ? " [unverified]" : ""}`;
  return `${id}  ${verdict.padEnd(7)}  ${words}${marks}\n${reasons.map((reason) => `${fold(reason, "               ")}\n`).join("")}`;
}
