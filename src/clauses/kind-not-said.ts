/** Kinds of things, and their middle, where the form does not say them: `within 5 km of coast c`, `through the middle of the river r`. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Token } from "./expectation.js";

const KINDS: ReadonlySet<string> = new Set([
  "coast",
  "shore",
  "lake",
  "island",
  "river",
  "sea",
  "line",
  "limit",
  "channel",
]);

const MIDDLES = "of a lake `through the middle of LAKE to P`; of a river `along RIVER by its median line downstream to P`; of the water between two shores `through the middle of the channel to P`, and between two that have names `midway between COAST and COAST to P`"; // prettier-ignore

/** `at`: the word that fits nothing. Null: it is something else that is wrong. */
export function kindNotSaid(file: string, tokens: readonly Token[], at: number): Diagnostic | null {
  const words = tokens.map(({ image }) => image);
  const kindAt = [at - 1, at].find((index) => KINDS.has(words[index] ?? ""));
  const middle = words.slice(0, at + 1).lastIndexOf("middle");
  if (middle > 0 && words[middle - 1] === "the" && (middle === at || kindAt !== undefined))
    return said(file, tokens.slice(middle - 1, Math.max(at, kindAt ?? at) + 1), "the middle of water is said by what kind it is", `It is said, ${MIDDLES}.`);
  // The first two words of a statement name no boundary: nothing of it is said yet.
  if (kindAt === undefined || kindAt < 2) return null;
  const idAt = words[kindAt + 1] === "of" ? kindAt + 2 + (words[kindAt + 2] === "the" ? 1 : 0) : kindAt + 1;
  const id = tokens[idAt];
  if (!id || !/^[a-z]/.test(id.image) || id.tokenType.name !== "ID") return null;
  const from = words[kindAt - 1] === "the" ? kindAt - 1 : kindAt;
  const isFrom = words[from - 1] === "of" || words[from - 1] === "from";
  return said(
    file,
    tokens.slice(from, idAt + 1),
    "what has an id is named by that alone here",
    `Write \`${id.image}\` in the place of \`${words.slice(from, idAt + 1).join(" ")}\`${isFrom ? ": distances are told from the shores of a lake or an island, and from a coast as it is traced" : ""}.`,
  );
} // prettier-ignore

function said(file: string, at: readonly Token[], message: string, help: string): Diagnostic {
  const last = at.at(-1)!;
  const span = { file, start: at[0]!.startOffset, end: last.startOffset + last.image.length };
  return { severity: "error", code: "syntax", message, span, help };
}
