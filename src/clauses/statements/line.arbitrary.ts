import fc from "fast-check";
import type { Line, LinePart } from "../model.js";
import { clauseBase } from "../phrases/clauses.arbitrary.js";
import { keepsToWater } from "../phrases/runs.js";
import { check, course, endOfPart, point, runs, whereMet } from "../phrases/phrases.arbitrary.js";
import {
  article,
  editorial,
  few,
  figure,
  kept,
  maybe,
  one,
  text,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

/** A limit outside instruments, a line of one that may be impossible, and an alternative of another. */
export const lines = (w: World) =>
  fc.tuple(
    line(w, 2, "limit", null),
    fc.oneof(
      line(w, 0, "line", w.instruments[0] ?? null),
      line(w, 0, "impossible", w.instruments[0] ?? null),
    ),
    line(w, 1, "alternative", w.instruments[1] ?? null),
  );

function line(w: World, index: number, role: Line["role"], instrument: string | null): fc.Arbitrary<Line> {
  return fc
    .record({
      ...written(w), id: fc.constant(w.lines[index] ?? ""), role: fc.constant(role), name: maybe(text),
      insteadOf: role === "alternative" ? one(w.lines) : fc.constant(null), instrument: fc.constant(instrument),
      article: instrument === null ? fc.constant(null) : article, from: point(w), parts: few(part(w), 1),
      editorial: role === "impossible" ? fc.record({ because: text }) : editorial,
      otherwise: maybe(fc.record({
        condition: text, parts: few(part(w), 1),
        found: maybe(fc.record({ ...written(w), because: maybe(text) })),
      })),
    })
    .map(inherit)
    .chain((line) => fc.constantFrom(line, otherHere(line)));
} // prettier-ignore

/** The same line, whose other course differs from its own in one part. */
function otherHere(line: Line): Line {
  const { parts, otherwise } = line;
  if (otherwise === null || parts.length === 0) return line;
  const middle = Math.floor(parts.length / 2);
  return { ...line, otherwise: { ...otherwise, parts: parts.toSpliced(middle, 1, ...otherwise.parts) } };
}

/** A part of a line. */
const part = (w: World): fc.Arbitrary<LinePart> =>
  fc.record({
    ...written(w), editorial, text: kept, to: endOfPart(w), via: few(point(w)),
    accuracyMetres: maybe(figure(1e5)), course: course(w), runs, checks: few(check(w)),
  })
    .chain((part): fc.Arbitrary<LinePart> => (part.course.form === "towards" ? whereMet(w).map((to) => ({ ...part, to })) : fc.constant(part)))
    .chain((part) => fc.constantFrom(part, { ...part, isJoined: true as const }))
    .map((part) => (keepsToWater(part.course) ? part : { ...part, runs: null })); // prettier-ignore

/** Other courses for the lines of the corpus. */
export const delimitations = (w: World) =>
  few(
    fc
      .record({
        ...clauseBase(w), kind: fc.constant("delimits" as const), line: one(w.lines), nth: fc.constant(1), name: maybe(text),
        from: point(w), parts: few(part(w), 1),
      })
      .map((clause) => inherit({ ...clause, role: "line" as const, otherwise: null }))
      .map(({ role: _, otherwise: __, ...clause }) => clause),
  ); // prettier-ignore

/** What a part does not say, its line says. */
function inherit<
  T extends Pick<Line, "role" | "editorial" | "citations" | "unverified" | "parts" | "otherwise">,
>(line: T): T {
  const ofLine = line.role === "alternative" || line.role === "impossible" ? null : line.editorial;
  const own = (part: LinePart) => ({
    ...part,
    citations: part.citations.length > 0 ? part.citations : line.citations,
    unverified: part.unverified || line.unverified,
    editorial: part.editorial ?? ofLine,
  });
  const { parts, otherwise } = line;
  return {
    ...line,
    parts: parts.map(own),
    otherwise: otherwise && { ...otherwise, parts: otherwise.parts.map(own) },
  };
}
