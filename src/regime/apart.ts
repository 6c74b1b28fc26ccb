/** One of the boundaries that are to enclose ground, which the others enclose without it. */
import type { Boundary, Selector } from "../clauses/model.js";
import { printSelector } from "../clauses/phrases/selectors.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { flat } from "../geodesy/flat.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { eachHalfEdge } from "../partition/around.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { enclosedBy } from "./enclosed.js";
import { keyOf, type Ground } from "./ground.js";

const { capital } = AUTHOR.language.grammar;

export interface Apart {
  readonly boundary: Boundary;
  /** Those that enclose ground: without it, or with the frame in its place. */
  readonly others: readonly Boundary[];
  /** Where it comes nearest to that ground, and how near. */
  readonly at: LonLat;
  readonly metres: number;
}

/** Each that does not touch what the others enclose. */
export function apartFrom(ground: Ground, boundaries: readonly Boundary[], withWaters: boolean): Apart[] {
  const isFramed = boundaries.some(({ kind }) => kind === "frame");
  return boundaries.flatMap((boundary): Apart[] => {
    const rest = boundaries.filter((each) => each !== boundary);
    const framed: Boundary[] = [...rest, { kind: "frame", span: boundary.span }];
    for (const others of isFramed ? [rest] : [rest, framed]) {
      const enclosed = others.length > 1 ? enclosedBy(ground, others, withWaters) : null;
      if (!enclosed?.ok) continue;
      const near = nearestBetween(ground, ground.edges(keyOf(boundary)), borderOf(ground, enclosed.faces));
      return near.metres > TOUCHING_METRES ? [{ boundary, others, ...near }] : [];
    }
    return [];
  });
}

/** Nearer than this a boundary touches the ground, and may be the right one. */
const TOUCHING_METRES = 1;

/** `apart`: at least one. Which of several is not meant is for the author to say. */
export function apartDiagnostic(
  selector: Extract<Selector, { form: "between" }>,
  apart: readonly Apart[],
): Diagnostic {
  const far = ({ metres }: Apart) => metresWords(AUTHOR.language, metres);
  const told = apart.map(
    (each) =>
      `${boundaryWords(AUTHOR, each.boundary)} comes no nearer than ${far(each)}, at ${writtenPosition(each.at)}, to what the others enclose`,
  );
  const mended = apart.map(({ others }) => `\`${printSelector({ ...selector, boundaries: others })}\``);
  const [first, ...more] = apart;
  return {
    severity: "error",
    code: "area-not-enclosed",
    message: `No ground touches all of these boundaries. ${capital(told.join("; "))}.`,
    span: first!.boundary.span,
    label: `${far(first!)} off`,
    ...(more.length > 0 && {
      related: more.map((each) => ({ span: each.boundary.span, label: `or this, ${far(each)} off` })),
    }),
    help: `Leave out what is not meant: ${mended.join(", or ")}. If another boundary is meant, name that in its place.`,
  };
}

function borderOf({ partition }: Ground, faces: ReadonlySet<number>): number[] {
  const border: number[] = [];
  for (const face of faces)
    eachHalfEdge(partition, face, (h) => {
      if (!faces.has(partition.face[h ^ 1]!)) border.push(h >> 1);
    });
  return border;
}

/** The place of the ones that is nearest to the others: at a vertex of the one or of the other. */
function nearestBetween(ground: Ground, ones: readonly number[], others: readonly number[]) {
  const [one, other] = [ones, others].map((edges) => edges.map((edge) => endsOf(ground, edge)));
  const [toOne, toOther] = [one!, other!].map((edges) => new SegmentIndex(edges.map(flat)));
  let best: { at: LonLat; metres: number } = { at: one![0]![0]!, metres: Infinity };
  for (const vertex of other!.flat()) {
    const found = toOne!.nearestWithin(vertex, best.metres);
    if (found && found.metres < best.metres) best = { at: found.at, metres: found.metres };
  }
  for (const vertex of one!.flat()) {
    const found = toOther!.nearestWithin(vertex, best.metres);
    if (found && found.metres < best.metres) best = { at: vertex, metres: found.metres };
  }
  return best;
}

function endsOf({ partition: { x, y, origin } }: Ground, edge: number): LonLat[] {
  return [origin[2 * edge]!, origin[2 * edge + 1]!].map((vertex) => ({ lon: x[vertex]!, lat: y[vertex]! }));
}
