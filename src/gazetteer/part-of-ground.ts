/** The outline of ground within a distance, or of a part of it. */
import type { Feature, PartOfGround } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { ringsBelow, type Level } from "../geodesy/level-rings.js";
import type { Box, LonLat } from "../geodesy/model.js";
import { leftOf } from "../geodesy/left-of.js";
import { turnsBack } from "../geodesy/turns-back.js";
import { besideCourse, facing } from "./beside.js";
import {
  beyondTheEnds,
  crossesItself,
  measuredFromUnlocated,
  runsAlongTheSide,
  turnsBackBeside,
} from "./defined-area-diagnostics.js";
import type { DefinitionGround } from "./definition.js";
import type { Chain } from "./model.js";
import { measureFrom } from "./measured.js";
import { flat } from "../geodesy/flat.js";
import { nested } from "./rings.js";

interface Whole {
  /** Below zero on the whole ground. */
  readonly whole: Level;
  readonly box: Box | null;
  readonly step: number;
  readonly metres: number;
}

interface Outlined {
  readonly rings: readonly LonLat[][];
  /** Of what parts the ground, at worst. */
  readonly accuracyMetres: number;
}

/** Less ground beyond an end than this share of the distance squared is the drawing's own. */
const LEAST_SHARE_TOLD = 0.1;

/** Null: what parts it is not drawn, or not yet. */
export function partOfGround(
  feature: Feature,
  part: PartOfGround | null,
  of: Whole,
  ground: DefinitionGround,
): Outlined | Diagnostic | null {
  if (of.box === null) return { rings: [], accuracyMetres: 0 };
  if (part === null) return { rings: ringsBelow(of.whole, of.box, of.step), accuracyMetres: 0 };
  return part.form === "beside"
    ? beside(feature, part, { ...of, box: of.box }, ground)
    : nearer(feature, part, { ...of, box: of.box }, ground);
}

type Drawn = Whole & { readonly box: Box };

function nearer(
  feature: Feature,
  part: Extract<PartOfGround, { form: "nearer" }>,
  { whole, box, step }: Drawn,
  { context, resolve }: DefinitionGround,
): Outlined | Diagnostic | null {
  const to = measureFrom(part.to, context, resolve);
  const than = measureFrom(part.than, context, resolve);
  if (to === null || than === null) return null;
  if ("code" in to) return measuredFromUnlocated(feature, to);
  if ("code" in than) return measuredFromUnlocated(feature, than);
  const at = (p: LonLat) => Math.max(whole.at(p), (to.metresTo(p) - than.metresTo(p)) / 2);
  const accuracyMetres = (to.accuracyMetres + than.accuracyMetres) / 2;
  return { rings: ringsBelow({ at, slope: 1 }, box, step), accuracyMetres };
}

type Beside = Extract<PartOfGround, { form: "beside" }>;

/** Of some ground what lies on one side of a course, and beyond neither end of it. */
export function onOneSide(
  feature: Feature,
  { side, of }: Beside,
  course: Chain,
  { whole, box, step }: Pick<Drawn, "whole" | "box" | "step">,
  report: DefinitionGround["report"],
): { readonly rings: readonly LonLat[][]; readonly beyond: Level } | Diagnostic {
  const vertices = facing(course, side);
  if (vertices === null) return runsAlongTheSide(feature, side, of);
  if (side !== "left" && side !== "right") {
    const back = turnsBack(side, "left", [vertices]);
    if (back.length > 0) report(turnsBackBeside(feature, of, side, back));
  }
  const { beyond, drawnOn } = besideCourse(vertices);
  const rings = leftOf(
    nested(feature.id, ringsBelow(clearOf(whole, beyond), box, step)).flatMap(({ rings }) => rings),
    drawnOn(step),
  );
  return "crossesItself" in rings ? crossesItself(feature, of, rings.crossesItself) : { rings, beyond };
}

/** What is of the ground, and lies not beyond. */
export const clearOf = (whole: Level, beyond: Level): Level => ({
  at: (p) => Math.max(whole.at(p), beyond.at(p)),
  slope: beyond.slope,
});

function beside(
  feature: Feature,
  part: Beside,
  { whole, box, step, metres }: Drawn,
  { context, resolve, report }: DefinitionGround,
): Outlined | Diagnostic | null {
  const measured = measureFrom(part.of, context, resolve);
  if (measured === null) return null;
  if ("code" in measured) return measured;
  const found = onOneSide(feature, part, measured.courses[0]!, { whole, box, step }, report);
  if ("code" in found) return found;
  const { rings, beyond } = found;
  const { west, east, south, north } = context.theatre;
  const isOutside = ({ lon, lat }: LonLat) => lon < west || lon > east || lat < south || lat > north;
  const past: Level = {
    at: (p) => (isOutside(p) ? metres : Math.max(whole.at(p), -beyond.at(p))),
    slope: beyond.slope,
  };
  const lost = ringsBelow(past, box, step).reduce((sum, ring) => sum + ringAreaSquareKm(flat(ring)), 0);
  if (Math.abs(lost) > LEAST_SHARE_TOLD * (metres / 1000) ** 2)
    report(beyondTheEnds(feature, part.of, Math.abs(lost)));
  return { rings, accuracyMetres: measured.accuracyMetres };
}
