import { lengthMetres } from "../geodesy/geodesic.js";
import { ENGLISH } from "../words/english.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import type { Delimitations } from "./model.js";

/** For people: each line's parts with their ends, length, and best and poorest accuracy. */
export function printDelimitations({ lines, boundaries }: Delimitations): string {
  const out: string[] = [];
  for (const { line, parts } of lines.values()) {
    out.push(line);
    for (const { part, chain } of parts) {
      const { vertices, accuracyMetres } = chain;
      const accuracy = [Math.min(...accuracyMetres), Math.max(...accuracyMetres)]
        .map((metres) => metresWords(ENGLISH, metres))
        .join(" to ");
      out.push(
        `  ${part + 1}. ${writtenPosition(vertices[0]!)} to ${writtenPosition(vertices[vertices.length - 1]!)}, ` +
          `${metresWords(ENGLISH, lengthMetres(vertices))}, ${vertices.length} vertices, within ${accuracy}`,
      );
    }
  }
  for (const { kind, id, vertices } of boundaries) out.push(`${kind} ${id}: ${vertices.length} vertices`);
  return out.join("\n") + "\n";
}
