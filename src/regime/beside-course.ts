/** On which side of a course an island lies, as far as the course is known. */
import type { WhichIslands } from "../clauses/model.js";
import { handAt, handTowards, otherHand, type Hand } from "../geodesy/sides.js";
import type { Chain } from "../gazetteer/model.js";
import { firstStation, lastStation, stationOrder, stretchOf, type Station } from "../gazetteer/chain.js";
import { flat } from "../geodesy/flat.js";
import { crossingsOf } from "../geodesy/crossing.js";
import type { Nearest } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";

/** A stretch of a course, from one edge and share to another. */
export interface Stretch {
  readonly course: Chain;
  readonly from: LonLat | null;
  readonly to: LonLat | null;
  /** How well the shores are known that are placed beside it, apart from it. */
  readonly shoreMetres: number;
}

/** `hand`: on which it lies as it is drawn; null: the course crosses it. `isSure`: whatever the course is known to. */
export interface PlacedBeside {
  readonly hand: Hand | null;
  readonly isSure: boolean;
  /** Where the course comes nearest to it. */
  readonly nearest: LonLat;
  /** On which it may lie. */
  readonly mayBe: readonly Hand[];
}

const HANDS = ["left", "right"] as const;

/** Beside one course: shores are told by their vertices. */
export class BesideCourse {
  readonly #index: SegmentIndex;
  readonly #ends: readonly [first: Station, last: Station];
  /** What of the course is meant, in its own order. */
  readonly vertices: readonly LonLat[];

  constructor(private readonly stretch: Stretch) {
    const { course, from, to } = stretch;
    this.#index = new SegmentIndex([flat(course.vertices)]);
    const start = from ? this.#index.nearest(from)! : firstStation(course);
    const end = to ? this.#index.nearest(to)! : lastStation(course);
    this.#ends = stationOrder(start, end) > 0 ? [end, start] : [start, end];
    this.vertices = stretchOf(course, ...this.#ends).vertices;
  }

  /** Null: the course runs too nearly that way itself. */
  handOf(side: Extract<WhichIslands, { form: "side" }>["side"]): Hand | null {
    return side === "left" || side === "right" ? side : handTowards(side, this.vertices);
  }

  /** How far a shore lies off, metres. */
  metresTo(shore: readonly LonLat[]): number {
    return Math.min(...shore.map((at) => this.#index.nearest(at)!.metres));
  }

  /** `shore`: a closed ring without its last vertex. Null: the island lies beyond an end of the stretch. */
  place(shore: readonly LonLat[]): PlacedBeside | null {
    const feet = shore.map((at) => ({ at, foot: this.#index.nearest(at)! }));
    const nearest = feet.reduce((a, b) => (b.foot.metres < a.foot.metres ? b : a)).foot;
    if (!this.#isWithin(nearest)) return null;
    const { vertices, accuracyMetres } = this.stretch.course;
    const beside = feet.map(({ at, foot }) => ({
      hand: handAt(at, vertices, foot),
      beyondDoubt: foot.metres > accuracyMetres[foot.edge]! + this.stretch.shoreMetres,
    }));
    const isCrossed = crossingsOf([vertices], [[...shore, shore[0]!]]).length > 0;
    const hand = isCrossed ? null : (beside.find((each) => each.hand)?.hand ?? null);
    const mayBe = HANDS.filter((each) => beside.every((one) => one.hand !== otherHand(each) || !one.beyondDoubt));
    return { hand, nearest: nearest.at, isSure: hand !== null && beside.every((each) => each.beyondDoubt), mayBe };
  } // prettier-ignore

  #isWithin(foot: Nearest): boolean {
    const { vertices } = this.stretch.course;
    const isClosed = vertices[0]!.lon === vertices.at(-1)!.lon && vertices[0]!.lat === vertices.at(-1)!.lat;
    const [first, last] = this.#ends;
    const isWhole = this.stretch.from === null && this.stretch.to === null;
    return (isClosed && isWhole) || (wayOf(first) < wayOf(foot) && wayOf(foot) < wayOf(last));
  }
}

/** The end of an edge is the beginning of the next. */
const wayOf = ({ edge, share }: Station): number => edge + share;
