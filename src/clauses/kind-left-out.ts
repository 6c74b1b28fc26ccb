import type { GrammarAST } from "langium";
import type { Diagnostic } from "../diagnostics/model.js";
import { begunWith, isWhole, type Token } from "./expectation.js";

/** `strip passes to a`: a clause, but for what its ground is. Null: it is something else. */
export function kindLeftOut(
  grammar: GrammarAST.Grammar,
  file: string,
  tokens: readonly Token[],
): Diagnostic | null {
  const [id] = tokens;
  if (!id) return null;
  const asSide = [...begunWith("left", [id]), ...begunWith("of", [id]), ...tokens];
  if (!isWhole(grammar, "Statement", asSide)) return null;
  return {
    severity: "error",
    code: "unknown-statement",
    message: `a clause says what its ground is: \`area ${id.image}\` or \`island ${id.image}\`, or on which side of it, \`left of ${id.image}\``,
    span: { file, start: id.startOffset, end: id.startOffset + id.image.length },
    help: `Write \`area ${id.image}\` if it is an area. A river, coast or way has no breadth, and nobody holds it as ground: give it some, \`area ID "Name" within 1 km of ${id.image}\`, or say who may or must not do what, \`PARTY must not RIGHT along ${id.image}\`, \`PARTY may RIGHT in ${id.image} of PARTY\`.`,
  };
}
