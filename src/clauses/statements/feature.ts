import type * as ast from "../generated/ast.js";
import type { Feature, FeatureKind } from "../model.js";
import { article } from "../names.js";
import { printExistence, readExistence } from "../phrases/existence.js";
import { printLocation, readLocation } from "../phrases/locations.js";
import { remarks, title, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";

type LocationForm = Feature["location"]["form"];
type Located = Exclude<LocationForm, "none">;

const AT_A_POINT = ["at", "surveyed"] as const;
const AS_A_LINE = ["through", "surveyed"] as const;

/** How something of each kind may be located, the usual way first. */
const LOCATED: Readonly<Record<FeatureKind, readonly [Located, ...Located[]]>> = {
  river: ["traced", "through"], coast: ["traced"], lake: ["at"], sea: ["at"], island: ["at"],
  area: ["surveyed", "enclosed", "within", "basin", "made of", "rectangle", "strip"],
  range: AS_A_LINE, road: AS_A_LINE, railway: AS_A_LINE, path: AS_A_LINE, wall: AS_A_LINE, canal: AS_A_LINE,
  telegraph: AS_A_LINE, way: AS_A_LINE,
  town: AT_A_POINT, post: AT_A_POINT, pass: AT_A_POINT, hill: AT_A_POINT, peak: AT_A_POINT, cape: AT_A_POINT,
  marker: AT_A_POINT, picket: AT_A_POINT, place: AT_A_POINT,
}; // prettier-ignore

/** What to write for it. */
const LOCATION: Readonly<Record<Located, string>> = {
  traced: "traced from P to P",
  through: "through P, P",
  at: "at P",
  surveyed: 'as "NAME" in SURVEY',
  enclosed: "enclosed by LINE, LINE and the frame",
  within: "within 25 km of RIVER",
  basin: "the basin of RIVER",
  "made of": "of ISLAND, ISLAND",
  rectangle: "6 statute miles square about P",
  strip: "a strip 25 km broad along RIVER from P to P",
};

const asWay = (kind: string) => `${kind} ID "Name" through P, P`;
const asPlace = (kind: string) => `${kind} ID "Name" at 50.0N 127.5E`;

/** `river ID "Name" traced from P via P to P`; of one that is not drawn, `through` its own points. */
export const river = statement({
  type: "River",
  words: ["river"],
  declares: { river: 'river ID "Name" traced from P to P' },
  forms: ['river ID "Name" traced from P via P to P', 'river ID "Name" through P, P within 3 km'],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind === "river",
  print: printFeature,
});

/** `coast ID "Name" traced from P to P`. */
export const coast = statement({
  type: "Coast",
  words: ["coast"],
  declares: { coast: 'coast ID "Name" traced from P to P' },
  forms: ['coast ID "Name" traced from P to P'],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind === "coast",
  print: printFeature,
});

/** `lake ID "Name" at P`. */
export const lake = statement({
  type: "Lake",
  words: ["lake"],
  declares: { lake: 'lake ID "Name" at P' },
  forms: ['lake ID "Name" at P'],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind === "lake",
  print: printFeature,
});

/** `sea ID "Name" at P`. */
export const sea = statement({
  type: "Sea",
  words: ["sea"],
  declares: { sea: 'sea ID "Name" at P' },
  forms: ['sea ID "Name" at P'],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind === "sea",
  print: printFeature,
});

/** `island ID "Name" at P`. */
export const island = statement({
  type: "Island",
  words: ["island"],
  declares: { island: 'island ID "Name" at P' },
  forms: ['island ID "Name" at P'],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind === "island",
  print: printFeature,
});

/** The kinds of way: a crest, a road, a wall, and `way` for what has no word of its own. */
const WAYS = {
  range: asWay("range"), road: asWay("road"), railway: asWay("railway"), path: asWay("path"),
  wall: asWay("wall"), canal: asWay("canal"), telegraph: asWay("telegraph"), way: asWay("way"),
}; // prettier-ignore

/** `road ID "Name" through P, P`, and the other kinds of way. */
export const way = statement({
  type: "Way",
  words: Object.keys(WAYS),
  declares: WAYS,
  kindOf: ({ kind }) => kind,
  forms: ['road ID "Name" through P, P within 2 km', 'railway ID "Name" as "NAME" in SURVEY'],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind in WAYS,
  print: printFeature,
});

/** `area ID "Name" as "NAME" in SURVEY`. */
export const area = statement({
  type: "Area",
  words: ["area"],
  declares: { area: 'area ID "Name" as "NAME" in SURVEY' },
  forms: [
    'area ID "Name" as "NAME" in SURVEY because "…"',
    'area ID "Name" enclosed by LINE, LINE and the frame',
    'area ID "Name" within 25 km of RIVER',
    'area ID "Name" within 25 km of RIVER left of RIVER',
    'area ID "Name" within 25 km of P nearer to P than to P',
    'area ID "Name" the basin of RIVER above P',
    'area ID "Name" of ISLAND, ISLAND, area AREA',
    'area ID "Name" 6 statute miles square about P',
    'area ID "Name" 6 statute miles by 4 statute miles about P on a bearing of 30 degrees',
    'area ID "Name" a strip 25 km broad along RIVER from P to P',
    'area ID "Name" a strip 5 statute miles broad on each side of RIVER',
    'area ID "Name" a strip 10 km broad on the left of RIVER from P to P',
    'area ID "Name" unlocated in AREA except AREA',
  ],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind === "area",
  print: printFeature,
});

/** The kinds of place. */
const PLACES = {
  town: asPlace("town"), post: asPlace("post"), pass: asPlace("pass"), hill: asPlace("hill"), peak: asPlace("peak"),
  cape: asPlace("cape"), marker: asPlace("marker"), picket: asPlace("picket"), place: asPlace("place"),
}; // prettier-ignore

/** `town ID "Name" at P within 2 km`, and the other kinds of place. */
export const place = statement({
  type: "Place",
  words: Object.keys(PLACES),
  declares: PLACES,
  kindOf: ({ kind }) => kind,
  forms: [
    'town ID "Name" at 49.97N 127.49E within 2 km',
    'town ID "Name" at P since DATE until DATE named "Name" since DATE until DATE',
    'marker ID "Name" as "NAME" in SURVEY',
  ],
  keptIn: "features",
  read: readFeature,
  is: ({ kind }) => kind in PLACES,
  print: printFeature,
});

function readFeature(scope: Scope, node: ast.Feature): Feature | null {
  const form = formOf(node.location);
  const ways = LOCATED[node.kind];
  const isBounded = node.location?.$type === "Unlocated" && node.location.area !== undefined;
  if (form === "none" ? isBounded && node.kind !== "area" : !ways.includes(form))
    return scope.error(
      "located-otherwise",
      scope.span(node.location),
      `${article(node.kind)} is not located so`,
      `Write \`${node.kind} ${node.name} "${node.title ?? "Name"}" ${LOCATION[ways[0]]}\`${isBounded ? ", or `unlocated` alone: only an area is said to lie in another" : ""}.`,
    );
  if (!node.location)
    scope.warn(
      "not-located",
      scope.span(node),
      `nothing says where \`${node.name}\` is`,
      `Add \`${LOCATION[ways[0]]}\`, or \`unlocated\` if no source says it.`,
    );
  const location = readLocation(scope, node.location);
  const accuracyMetres = scope.accuracy(node.within);
  const existence = readExistence(scope, node);
  if (location === null || scope.failed) return null;
  return {
    ...scope.written(node),
    id: node.name,
    kind: node.kind,
    name: node.title ?? node.name,
    names: scope.nameList(node.names),
    existence,
    accuracyMetres,
    location,
    because: node.reasons.join(" ") || null,
  };
}

function formOf(location: ast.Location | undefined): LocationForm {
  if (!location) return "none";
  switch (location.$type) {
    case "Traced":
      return "traced";
    case "At":
      return "at";
    case "Through":
      return "through";
    case "Surveyed":
      return "surveyed";
    case "Enclosed":
      return "enclosed";
    case "Within":
      return "within";
    case "Basin":
      return "basin";
    case "MadeOf":
      return "made of";
    case "Rectangle":
      return "rectangle";
    case "Strip":
      return "strip";
    case "Unlocated":
      return "none";
  }
}

function printFeature(feature: Feature): string {
  return words(
    feature.kind,
    feature.id,
    title(feature),
    printLocation(feature.location),
    printExistence(feature.existence),
    ...remarks(feature),
  );
}
