/** `island a, island b belong to p`: several pieces of ground where one stands, which one name may stand for. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Token } from "./expectation.js";

/** `at`: the word that fits nothing. Null: it is something else that is wrong. */
export function listedGround(file: string, tokens: readonly Token[], at: number): Diagnostic | null {
  const first = pieceBefore(tokens, at);
  if (first === null) return null;
  const pieces = [first.piece];
  let next = at;
  while (JOINS.has(tokens[next]?.image ?? "")) {
    const more = pieceAfter(tokens, JOINS.has(tokens[next + 1]?.image ?? "") ? next + 2 : next + 1);
    if (more === null) return null;
    pieces.push(more.piece);
    next = more.end;
  }
  if (pieces.length === 1 || tokens[next]?.tokenType.name === "STRING") return null;
  const last = tokens[next - 1]!;
  return {
    severity: "error",
    code: "syntax",
    message: "a clause speaks of one piece of ground, and these are several",
    span: { file, start: tokens[first.start]!.startOffset, end: last.startOffset + last.image.length },
    label: "several",
    help: `Give them one name, \`area group "…" of ${pieces.join(", ")}\`, and write \`area group\` in their place; or a clause for each.`,
  };
}

const JOINS: ReadonlySet<string> = new Set([",", "and"]);
/** Words before an id by which it is ground; of a group only areas are told by theirs. */
const KINDS: ReadonlySet<string> = new Set(["island", "area", "lake"]);

interface Piece {
  /** As a group names it. */
  readonly piece: string;
  readonly start: number;
  readonly end: number;
}

function pieceBefore(tokens: readonly Token[], at: number): Piece | null {
  const starts = [at - 2, at - 4].filter((start) => start >= 0);
  return starts.map((start) => pieceAfter(tokens, start, true)).find((piece) => piece?.end === at) ?? null;
}

/** `area a`, `island i`, `the waters of k`, or, within a list, an id alone. */
function pieceAfter(tokens: readonly Token[], start: number, isFirst = false): Piece | null {
  const words = tokens.slice(start, start + 4).map(({ image }) => image);
  const isWaters = words.slice(0, 3).join(" ") === "the waters of";
  const isKind = KINDS.has(words[0] ?? "");
  if (isFirst && !isWaters && !isKind) return null;
  const idAt = isWaters ? 3 : isKind ? 1 : 0;
  const id = tokens[start + idAt];
  if (id?.tokenType.name !== "ID") return null;
  return { piece: words[0] === "area" ? `area ${id.image}` : id.image, start, end: start + idAt + 1 };
}
