/** On which hand of a line the ground is that its text gives to a party. */
import { isLaterCourse } from "../clauses/later-courses.js";
import type { Boundary, Corpus, Line, LineCheck, Selector, TerritorialClause } from "../clauses/model.js";
import { isOtherCourse } from "../clauses/other-courses.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { flat } from "../geodesy/flat.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { handAt, handOf, handTowards, otherHand, type Hand } from "../geodesy/sides.js";
import type { CourseSurvey } from "./survey.js";

type Course = readonly LonLat[];
type Finder = Pick<CourseSurvey, "courses" | "position" | "line">;

/**
 * Null: no clause says which. What stands in a line's place has that line's sides: the course that does not hold (`or, if "…"`), a later
 * one, an alternative that runs the same way.
 */
export function handMeant(
  survey: Finder,
  corpus: Corpus,
  line: Line,
  { to }: Extract<LineCheck, { form: "leaving" }>,
  course: Course,
): Hand | null {
  if (to.hand) return to.hand;
  for (let of: Line | undefined = line; of; of = replacedBy(survey, corpus, of, course)) {
    const hand = handOfParty(survey, corpus, of, to.party, course);
    if (hand !== null) return hand;
  }
  return null;
}

function replacedBy(survey: Finder, { lines }: Corpus, line: Line, course: Course): Line | undefined {
  if (line.insteadOf === null) return undefined;
  const runsItsWay = isOtherCourse(line) || isLaterCourse(line) || runsAlong(survey, line.insteadOf, course);
  return runsItsWay ? lines.find(({ id }) => id === line.insteadOf) : undefined;
}

function runsAlong(survey: Finder, line: string, course: Course): boolean {
  const vertices = survey.line(line)?.vertices;
  if (!vertices) return false;
  const apart = (to: Course) =>
    distanceMetres(course[0]!, to[0]!) + distanceMetres(course.at(-1)!, to.at(-1)!);
  return apart(vertices) < apart(vertices.toReversed());
}

/** The hand on which the line's instrument gives ground to a party, else the other than it gives to others; null: neither, or both. */
function handOfParty(
  survey: Finder,
  { instruments }: Corpus,
  line: Line,
  party: string,
  course: Course,
): Hand | null {
  const clauses = instruments.find(({ id }) => id === line.instrument)?.clauses ?? [];
  const given = clauses
    .filter((clause) => clause.kind === "territory")
    .flatMap(({ selector, effect }): { own: boolean; hand: Hand }[] => {
      const taker = takerOf(effect);
      const hand = taker === null ? null : handOfGround(survey, selector, line.id, course);
      return hand === null ? [] : [{ own: taker === party, hand }];
    });
  const own = new Set(given.flatMap(({ own, hand }) => (own ? [hand] : [])));
  if (own.size > 0) return own.size === 1 ? [...own][0]! : null;
  const others = new Set(given.map(({ hand }) => hand));
  return others.size === 1 ? otherHand([...others][0]!) : null;
}

const takerOf = (effect: TerritorialClause["effect"]): string | null => {
  if (effect.verb === "is given up by") return null;
  return "to" in effect ? effect.to : "by" in effect ? effect.by : null;
};

/** Null: the line does not bound it, or it may be on either hand. */
function handOfGround(survey: Finder, selector: Selector, line: string, course: Course): Hand | null {
  const isLine = (boundary: Boundary) => boundary.kind === "line" && boundary.id === line;
  switch (selector.form) {
    case "except":
      return handOfGround(survey, selector.of, line, course);
    case "side":
      if (!isLine(selector.of)) return null;
      return selector.side === "left" || selector.side === "right"
        ? selector.side
        : handTowards(selector.side, course);
    case "between":
      return selector.boundaries.some(isLine)
        ? handOfRest(survey, selector.boundaries.filter((each) => !isLine(each)), course)
        : null;
    case "around": {
      const at = selector.limits.some(isLine) ? survey.position(selector.point)?.at : undefined;
      return at ? handOf(at, course).hand : null;
    }
    case "area":
    case "island":
    case "waters":
    case "sea":
    case "held-on":
    case "enclaves":
    case "islands-in":
    case "islands-within":
    case "islands-nearer":
    case "river-islands":
    case "sea-islands":
      return null;
  }
} // prettier-ignore

/** What lies nearer to the line lies on it. */
const ON_LINE_METRES = 1000;

/** The one hand on which all else lies that encloses the ground. What the line crosses says nothing, nor the coast and the frame. */
function handOfRest(survey: Finder, others: readonly Boundary[], course: Course): Hand | null {
  const index = new SegmentIndex([flat(course)]);
  const hands = others.flatMap((other) => {
    if (other.kind === "frame" || (other.kind === "coast" && other.id === null)) return [];
    const found = new Set(
      (survey.courses(other) ?? []).flatMap(({ vertices }) =>
        vertices.flatMap((at) => {
          const foot = index.nearest(at)!;
          return foot.metres > ON_LINE_METRES ? (handAt(at, course, foot) ?? []) : [];
        }),
      ),
    );
    return found.size === 1 ? [...found] : [];
  });
  const all = new Set(hands);
  return all.size === 1 ? [...all][0]! : null;
}
