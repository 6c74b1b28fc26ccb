/** How a point of something that is no place itself is named. */
import { inWords } from "./nearest.js";
import type { NamedKind } from "./model.js";

/** Null: none of its points has a name of its own. */
export function pointsOf(kind: NamedKind, id: string): string | null {
  const named = NAMED_BY[kind];
  if (!named) return null;
  const points = inWords(
    named.map((point) => `\`${point.replace("ID", id)}\``),
    "or",
  );
  const isRound = kind === "island" || kind === "lake" || kind === "area";
  return isRound
    ? ` No ${kind} has a centre: name a point of its edge, ${points}, or a place in it.`
    : ` A point of the ${kind} is ${points}.`;
}

const EDGE = ["the southernmost point of ID", "the point of ID nearest P"];
const NEAREST = ["the point of ID nearest P"];
const WAY = [...NEAREST, "the crossing of ID and LINE", "the end of ID"];

const NAMED_BY: Partial<Record<NamedKind, readonly string[]>> = {
  river: ["the mouth of ID", "the source of ID"],
  island: EDGE,
  lake: EDGE,
  area: EDGE.map((point) => point.replace("ID", "area ID")),
  coast: NEAREST,
  line: WAY,
  range: WAY, road: WAY, railway: WAY, path: WAY, wall: WAY, canal: WAY, telegraph: WAY, way: WAY,
}; // prettier-ignore
