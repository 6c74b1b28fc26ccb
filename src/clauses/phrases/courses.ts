/** The courses of the parts of lines, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Course, NamedKind, RiverCourse, WaterLevel } from "../model.js";
import { article, WAY_KINDS } from "../names.js";
import type { Scope } from "../scope.js";
import { kindsCalled, readBoundary, readGraticule, readPoint } from "./points.js";
import { byCompass, readAzimuth, readCompass } from "./bearings.js";
import { printAzimuth, printBoundary, printGraticule, printPoint } from "./print-points.js";
import { length, quoted, said, words } from "./print.js";

/** The course of a part; null, with a diagnostic, if it cannot be followed. */
export function readCourse(scope: Scope, part: ast.Part): Course | null {
  const node = part.course;
  if (part.manner && node.$type !== "Straight" && node.$type !== "StraightTowards")
    scope.error(
      "manner-of-a-course",
      scope.spanOf(part, "manner"),
      `\`by ${part.manner}\` is said only of a straight part`,
      `Leave it out, or write \`straight to … by ${part.manner}\`.`,
    );
  switch (node.$type) {
    case "AlongPath":
      return readPath(scope, node);
    case "AlongCircle": {
      const at = readGraticule(scope, node, node.circle);
      return at === null ? null : { form: node.circle, at };
    }
    case "AlongArc":
      return readArc(scope, node);
    case "Due":
    case "OnBearing":
      return readBearing(scope, node);
    case "Onward":
      return { form: "onward" };
    case "AlongWatershed":
      return {
        form: "watershed",
        waters: scope.findAll(node.waters, DRAINED),
        others: scope.findAll(node.others, DRAINED),
      };
    case "AlongCoast":
    case "AlongSurvey":
    case "AlongEdge":
    case "AlongShore":
      return readFollowed(scope, node);
    case "Straight":
    case "StraightTowards":
      return readStraight(scope, part, node);
    case "AsFixed":
      return { form: "as-fixed" };
    case "AtDistance": {
      const what = readBoundary(scope, node.what);
      const metres = scope.length(node.distance);
      return what === null || metres === null ? null : { form: "parallel-to", what, metres };
    }
    case "AtRightAngles": {
      const what = readBoundary(scope, node.what);
      return what && { form: "right-angles", what, side: node.side ?? null };
    }
    case "MidwayBetween": {
      const [one, other] = [readBoundary(scope, node.one), readBoundary(scope, node.other)];
      return one && other && { form: "midway", between: [one, other] };
    }
    case "ThroughMiddle":
      return { form: "middle", lake: node.lake ? scope.find(node.lake, ["lake"]) : null };
  }
}

function readBearing(scope: Scope, node: ast.Due | ast.OnBearing): Course | null {
  const azimuth =
    node.$type === "Due" ? byCompass(readCompass(scope, node, node.compass)) : readAzimuth(scope, node);
  return azimuth && { form: "bearing", ...azimuth };
}

type Followed = ast.AlongCoast | ast.AlongSurvey | ast.AlongEdge | ast.AlongShore;

/** What is drawn already, whose course the part keeps. */
function readFollowed(scope: Scope, node: Followed): Course | null {
  switch (node.$type) {
    case "AlongCoast":
      return {
        form: "coast",
        coast: node.coast ? scope.find(node.coast, ["coast"]) : null,
        water: readLevel(scope, node),
      };
    case "AlongSurvey": {
      const survey = scope.find(node.survey, ["survey"]);
      return survey === null ? null : { form: "survey", survey, feature: node.feature ?? null };
    }
    case "AlongEdge": {
      const area = scope.find(node.area, ["area"]);
      const other = node.other ? scope.find(node.other, ["area"]) : null;
      return area === null ? null : { form: "edge", area, other };
    }
    case "AlongShore": {
      const lake = scope.find(node.lake, ["lake"]);
      return lake === null ? null : { form: "shore", lake, water: readLevel(scope, node) };
    }
  }
}

function readStraight(scope: Scope, part: ast.Part, node: ast.Straight | ast.StraightTowards): Course | null {
  if (node.$type === "Straight") return { form: "straight", as: readManner(scope, part, "to …") };
  const place = readPoint(scope, node.towards);
  const as = readManner(scope, part, `towards ${scope.words(node.towards)} until …`);
  return place && { form: "towards", place, as };
}

function readManner(scope: Scope, part: ast.Part, whither: string): "geodesic" | "rhumb" {
  if (!part.manner)
    scope.report({
      severity: "error",
      code: "straight-how",
      message: "a straight line between two points of a globe may be a geodesic or a rhumb line",
      span: scope.span(part.course),
      label: "which of them?",
      help: `Write \`straight ${whither} by geodesic\` (the shortest way) or \`straight ${whither} by rhumb\` (on a constant bearing).`,
    });
  return part.manner ?? "geodesic";
}

function readArc(scope: Scope, node: ast.AlongArc): Course | null {
  const centre = readPoint(scope, node.centre);
  const through = node.through ? readPoint(scope, node.through) : null;
  const metres = node.radius ? scope.length(node.radius) : null;
  if (node.radius && through)
    return scope.error(
      "stated-twice",
      scope.span(node.through),
      "the radius is stated twice",
      "Keep the one that the text gives.",
    );
  if (scope.failed || centre === null) return null;
  return { form: "arc", centre, metres, through, sense: node.sense ?? null };
}

const DRAINED: readonly NamedKind[] = ["river", "lake", "coast"];
const RIVER_COURSES: Readonly<Record<ast.RiverCourse["how"], RiverCourse>> = {
  thalweg: "thalweg",
  median: "median line",
  left: "left bank",
  right: "right bank",
};

function readPath(scope: Scope, node: ast.AlongPath): Course | null {
  const kinds = node.noun ? kindsCalled(node.noun) : (["river", "line", "coast", ...WAY_KINDS] as const);
  const id = scope.find(
    node.path,
    kinds,
    node.noun ? article(node.noun) : "a line, a river or another course",
  );
  if (id === null) return null;
  const [bank, second] = node.banks;
  if (second)
    return scope.error(
      "stated-twice",
      scope.span(second),
      "the course is stated twice",
      "Keep the one that holds.",
    );
  const kind = scope.names.kindOf(id);
  if (kind !== "river") {
    if (node.direction ?? bank)
      return scope.error(
        "direction-of-a-course",
        bank && !node.direction ? scope.span(bank) : scope.spanOf(node, "direction"),
        `\`${id}\` is ${article(kind ?? "line")}, which has no ${node.direction ? "up- or downstream" : "banks or thalweg"}`,
        `Write \`along ${id} to …\`.`,
      );
    const water = readLevel(scope, node);
    if (kind === "coast") return { form: "coast", coast: id, water };
    if (water !== null) return levelOfNothing(scope, node.levels[0]!);
    return kind === "line" ? { form: "line", line: id } : { form: "way", way: id };
  }
  if (!node.direction)
    return scope.error(
      "which-direction",
      scope.span(node),
      `is the line to follow \`${id}\` upstream or downstream?`,
      `Write \`along ${id} upstream to …\` or \`along ${id} downstream to …\`.`,
    );
  const water = readLevel(scope, node);
  if (water !== null && !bank) return levelOfNothing(scope, node.levels[0]!);
  return {
    form: "river",
    river: id,
    direction: node.direction,
    course: bank ? RIVER_COURSES[bank.how] : "unspecified",
    water,
  };
}

function readLevel(
  scope: Scope,
  { levels: [level, second] }: { readonly levels: readonly ast.Level[] },
): WaterLevel {
  if (second)
    scope.error(
      "stated-twice",
      scope.span(second),
      "the height of the water is stated twice",
      "Keep the one that holds.",
    );
  return level?.level ?? null;
}

function levelOfNothing(scope: Scope, level: ast.Level): null {
  return scope.error(
    "level-of-nothing",
    scope.span(level),
    `\`at ${level.level} water\` is said of a coast, a shore, or a bank or channel of a river`,
    "Write which: `along RIVER by its left bank at low water …`, `along the coast at low water …`; or leave it out.",
  );
}

/** `at low water`, after what it is said of. */
const printLevel = (water: WaterLevel = null): string => (water === null ? "" : `at ${water} water`);

/** The course of a part, in words. */
export function printCourse(form: Course): string {
  switch (form.form) {
    case "river": {
      const bank = form.course === "unspecified" ? "" : ` by its ${form.course}`;
      return words(`along ${form.river}${bank}`, printLevel(form.water), form.direction);
    }
    case "straight":
      return "straight";
    case "towards":
      return `straight towards ${printPoint(form.place)}`;
    case "as-fixed":
      return "as fixed on the ground";
    case "parallel":
    case "meridian":
      return `along the ${form.form} of ${printGraticule(form.at, form.form)}`;
    case "bearing":
      return `on a bearing of ${printAzimuth(form)}`;
    case "onward":
      return "straight on";
    case "arc":
      return words(
        "along the arc",
        form.metres === null ? "" : `of ${length(form.metres)}`,
        `about ${printPoint(form.centre)}`,
        form.through ? `through ${printPoint(form.through)}` : "",
        form.sense ?? "",
      );
    case "watershed":
      return form.others.length === 0
        ? `along the watershed of ${form.waters.join(", ")}`
        : `along the watershed between the waters of ${form.waters.join(", ")} and the waters of ${form.others.join(", ")}`;
    case "way":
      return `along ${form.way}`;
    case "coast":
      return words("along the coast", form.coast ?? "", printLevel(form.water));
    case "survey":
      return words(`along survey ${form.survey}`, quoted("feature", form.feature));
    case "edge":
      return words(`along the boundary of area ${form.area}`, said("with area", form.other));
    case "shore":
      return words(`along the shore of ${form.lake}`, printLevel(form.water));
    case "parallel-to":
      return `at ${length(form.metres)} from ${printBoundary(form.what)}`;
    case "right-angles":
      return words(`at right angles to ${printBoundary(form.what)}`, said("on the", form.side));
    case "midway":
      return `midway between ${form.between.map((each) => printBoundary(each)).join(" and ")}`;
    case "middle":
      return form.lake === null ? "through the middle of the channel" : `through the middle of ${form.lake}`;
    case "line":
      return `along ${form.line}`;
  }
}
