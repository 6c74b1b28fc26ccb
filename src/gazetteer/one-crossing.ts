/** Crossings that lie nearer each other than what crosses is known are one: nobody could tell which of them is meant. */
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { ENGLISH } from "../words/english.js";
import { metresWords, writtenApart } from "../words/measures.js";
import type { Located } from "./point-result.js";

/** Named in a message at most. */
const MOST_PLACES = 12;

/** Crossings that are one, and the one that stands for them: the nearest to all the others, known as well as the worst of them. */
export interface OneCrossing<Found extends Located> {
  readonly found: Found;
  readonly all: readonly Found[];
}

/** In the order of the first of each; any two of one lie within what either is known. */
export function asOneCrossing<Found extends Located>(crossings: readonly Found[]): OneCrossing<Found>[] {
  const groups: Found[][] = [];
  for (const crossing of crossings) {
    const group = groups.find((others) => others.every((other) => isOne(crossing, other)));
    if (group) group.push(crossing);
    else groups.push([crossing]);
  }
  return groups.map((all) => {
    const found = all.reduce((a, b) => (reach(b, all) < reach(a, all) ? b : a));
    const accuracyMetres = Math.max(...all.map((each) => each.accuracyMetres));
    return { found: { ...found, accuracyMetres }, all };
  });
}

const isOne = (a: Located, b: Located): boolean =>
  distanceMetres(a.at, b.at) <= Math.max(a.accuracyMetres, b.accuracyMetres);

/** How far the farthest of some crossings lies. */
const reach = ({ at }: Located, all: readonly Located[]): number =>
  Math.max(...all.map((other) => distanceMetres(at, other.at)));

/** `what`: the words of what crosses what, as "the line l and the river r cross". */
export function takenForOne(span: Span, what: string, { found, all }: OneCrossing<Located>): Diagnostic {
  const widest = Math.max(...all.map((each) => reach(each, all)));
  return {
    severity: "note",
    code: "crossings-as-one",
    message:
      `${what} at ${all.length} places within ${metresWords(ENGLISH, widest)} of one another: ${placesWords(all)}. ` +
      `That is known there only to within ${metresWords(ENGLISH, found.accuracyMetres)}, and these places are taken for one, at ${writtenPlaces(all)[all.findIndex(({ at }) => at === found.at)]}.`,
    span,
    help: "If one of them is meant, say near which: `the crossing of … and … nearest …`.",
  };
}

export function placesWords(found: readonly Located[]): string {
  const more = found.length > MOST_PLACES ? `, and ${found.length - MOST_PLACES} more` : "";
  return `${writtenPlaces(found).slice(0, MOST_PLACES).join("; ")}${more}`;
}

/** Each with as many decimals as part it from the next. */
export function writtenPlaces(found: readonly Located[]): string[] {
  const apart = Math.min(...found.slice(1).map(({ at }, i) => distanceMetres(at, found[i]!.at)));
  return found.map(({ at }) => writtenApart(at, apart));
}
