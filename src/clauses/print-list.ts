import { commencementWords } from "../words/commencement.js";
import { AUTHOR } from "../words/words.js";
import type { Corpus } from "./model.js";

/** Each instrument and its clauses, a line each. */
export function printClauseList({ instruments }: Corpus): string {
  return instruments
    .flatMap(({ kind, id, commencement, clauses }) => [
      `${kind} ${id}, in force ${commencementWords(AUTHOR, commencement)}`,
      ...clauses.map((clause) => `  ${clause.id}${clause.editorial ? " [editorial]" : ""}: ${clause.text}`),
    ])
    .join("\n");
}
