/** Islands that the middle of a lake goes past as between shores: a text that means the lake's own may go by their other side. */
import type { Chain, Polygon } from "../gazetteer/model.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { flat } from "../geodesy/flat.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { handOf, type Hand } from "../geodesy/sides.js";
import type { LinePart } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { areaWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import type { CourseSurvey, Leg } from "./survey.js";

/** The middle is drawn from samples of the shores. */
const AS_FAR = 1.05;
/** Smaller ones are islets. */
const LEAST_SQUARE_KM = 5;

interface PassedIsland {
  readonly at: LonLat;
  readonly squareKm: number;
  /** On which hand of the line it lies. */
  readonly hand: Hand | null;
}

export function tellIslandsPast(survey: CourseSurvey, leg: Leg, lake: string, course: Chain): void {
  const polygon = survey.gazetteer.lakes.get(lake);
  const passed = polygon ? islandsPast(polygon, course.vertices) : [];
  if (passed.length > 0) survey.report(middlePastIslands(leg.part, passed));
}

/** Those of which some place of the course is as far from as from any shore: the largest first. */
function islandsPast({ rings }: Polygon, course: readonly LonLat[]): PassedIsland[] {
  const shores = new SegmentIndex(rings.map((ring) => flat([...ring, ring[0]!])));
  const nearest = new Set(course.flatMap((at) => shores.near(at, shores.nearest(at)!.metres * AS_FAR).map((foot) => foot.course)));
  return [...nearest]
    .filter((ring) => ring > 0)
    .map((ring) => rings[ring]!)
    .map((ring) => ({ ring, squareKm: Math.abs(ringAreaSquareKm(flat(ring))) }))
    .filter(({ squareKm }) => squareKm >= LEAST_SQUARE_KM)
    .sort((a, b) => b.squareKm - a.squareKm)
    .map(({ ring, squareKm }) => ({ at: ring[0]!, squareKm, hand: handOf(ring[0]!, course).hand }));
} // prettier-ignore

function middlePastIslands(part: LinePart, islands: readonly PassedIsland[]): Diagnostic {
  const { grammar } = AUTHOR.language;
  const told = islands.slice(0, 3).map(({ at, squareKm, hand }) => {
    const side = hand === null ? "" : `, which it leaves on the ${hand}`;
    return `one of ${areaWords(AUTHOR.language, squareKm)} at ${writtenPosition(at)}${side}`;
  });
  const more = islands.length > 3 ? [`${islands.length - 3} smaller`] : [];
  return {
    severity: "note",
    code: "middle-past-islands",
    message: `The shores of islands are shores too: this middle runs beside ${grammar.list([...told, ...more])}.`,
    span: part.span,
    help: "If the text leaves an island to the other party, lead the line by its other side: `via P`, a point in that water.",
  };
}
