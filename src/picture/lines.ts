/** Which lines are drawn on a day, and in which manner. */
import type { AtlasLine, AtlasLinePart } from "../atlas/model.js";
import { stands } from "../atlas/standing.js";
import type { Day } from "../chronology/model.js";

/** How a part of a line is drawn. */
export type PartStyle = "line" | "evidence" | "editorial" | "alternative" | "limit";

export function partStyle(line: AtlasLine | undefined, part: AtlasLinePart): PartStyle {
  if (line?.role === "alternative" || line?.role === "limit") return line.role;
  if (line?.role === "impossible") return "alternative";
  if (part.basis === "evidence") return "evidence";
  return part.editorial !== null || (line?.editorial ?? null) !== null ? "editorial" : "line";
}

/** What the lines are that are drawn dotted, in the words of a key. */
export function dottedNames(
  lines: readonly AtlasLine[],
  words: { readonly otherReading: string; readonly impossible: string },
): string[] {
  const has = (role: AtlasLine["role"]): boolean => lines.some((line) => line.role === role);
  return [
    ...(has("alternative") ? [words.otherReading] : []),
    ...(has("impossible") ? [words.impossible] : []),
  ];
}

/** An alternative is shown while the line that it would replace stands. */
export function standsOn(
  lines: ReadonlyMap<string, AtlasLine>,
  id: string,
  day: Day,
  reading: string,
): boolean {
  const line = lines.get(id);
  if (!line) return false;
  if (line.role === "alternative")
    return line.insteadOf !== null && line.insteadOf !== id && standsOn(lines, line.insteadOf, day, reading);
  return stands(line, day, reading);
}
