/** `unlocated in d` and `within area d` where neither may stand: what they were meant to say, and where that is said. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Token } from "./expectation.js";
import { OTHER_SIDE } from "./other-side.js";

/** `at`: the word that fits nothing. Null: it is something else that is wrong. */
export function areaMisplaced(file: string, tokens: readonly Token[], at: number): Diagnostic | null {
  const [first, name, third] = tokens;
  const word = [0, at - 1, at].map((index) => tokens[index]).find((token) => token && WORDS.has(token.image));
  if (!first || !word) return null;
  const area = areaAfter(tokens, tokens.indexOf(word));
  const isDeclared = first.image === "area" && third?.tokenType.name === "STRING";
  const said = () => {
    if (word.image === "unlocated") return isDeclared ? null : unlocatedSaid(area);
    if (area === null || (word.image === "in" && tokens[3] !== word)) return null;
    if (isDeclared && name) return withinDeclared(word.image, name.image, area);
    return word.image === "in" ? null : withinSelected(tokens.slice(0, tokens.indexOf(word)), area);
  };
  const found = said();
  return found && {
    severity: "error",
    code: first === word ? "unknown-statement" : "syntax",
    ...found,
    span: { file, start: word.startOffset, end: word.startOffset + word.image.length },
  };
} // prettier-ignore

const WORDS: ReadonlySet<string> = new Set(["unlocated", "within", "in"]);

type Said = Pick<Diagnostic, "message" | "help">;

/** The id after the word itself, `in` or `area`; null: none stands there. */
function areaAfter(tokens: readonly Token[], from: number): string | null {
  const rest = tokens.slice(from + 1).map(({ image }) => image);
  if (tokens[from]!.image === "unlocated" && rest.shift() !== "in") return null;
  const id = rest[0] === "area" ? rest[1] : rest[0];
  return id !== undefined && /^[a-z]/.test(id) ? id : null;
}

const unlocatedSaid = (area: string | null): Said => ({
  message: "`unlocated` is said of an area where that is declared, and not in a clause",
  help: `Declare the area, and name it in the clause: \`area ID "Name" unlocated in ${area ?? "AREA"}\`, and then \`area ID belongs to PARTY\`.`,
});

const withinDeclared = (word: string, id: string, area: string): Said => ({
  message: `no form says by \`${word}\` in what an area lies`,
  help: `If nobody can say where in it: \`area ${id} "Name" unlocated in ${area}\`; all ground as near to it as that: \`within 25 km of ${area}\`; what lines part off in it: \`enclosed by LINE, LINE and area ${area}\`.`,
});

function withinSelected(ground: readonly Token[], area: string): Said {
  const [side, of, line, ...more] = ground.map(({ image }) => image);
  const other = OTHER_SIDE.get(side ?? "");
  const part =
    other && of === "of" && line !== undefined && more.length === 0
      ? `; the part of it that lies ${side} of ${line}: \`area ${area} except ${other} of ${line}\``
      : `; a part of it: \`area ${area} except right of LINE\``;
  return {
    message: "`within` says a distance, and not what ground lies in",
    help: `All of the area: \`area ${area}\`${part}; ground of which nobody can say where in it: \`area ID "Name" unlocated in ${area}\`, where areas are declared.`,
  };
}
