/** The corpus, those who act in it, its sources and its gazetteer: as parsed -> as resolved. */
import type * as ast from "./generated/ast.js";
import { readCoordinates, readPoint } from "./from-points.js";
import type { Feature, FeatureKind, Office, Party, Person, Point, Source, Theatre } from "./model.js";
import { article } from "./names.js";
import type { Scope } from "./scope.js";

export function readTheatre(scope: Scope, node: ast.Theatre): Theatre | null {
  const southWest = readCoordinates(scope, node.southWest);
  const northEast = readCoordinates(scope, node.northEast);
  if (southWest === null || northEast === null) return null;
  if (southWest.lat >= northEast.lat)
    return scope.error(
      "theatre-upside-down",
      scope.span(node),
      `the theatre's first corner (${node.southWest.$cstNode?.text ?? ""}) does not lie south of its second`,
      "A theatre goes from its south-west corner to its north-east corner: `theatre from 68E 36N to 150E 62N`.",
    );
  if (southWest.lon === northEast.lon)
    return scope.error(
      "theatre-upside-down",
      scope.span(node),
      "the theatre's two corners lie on one meridian",
      "For the whole globe write `theatre from 180W 85S to 180E 85N`.",
    );
  const east = northEast.lon < southWest.lon ? northEast.lon + 360 : northEast.lon;
  return { ...scope.written(node), west: southWest.lon, south: southWest.lat, east, north: northEast.lat };
}

export function readParty(scope: Scope, node: ast.Party): Party {
  return { ...scope.written(node), id: node.name, name: node.title, names: scope.nameList(node.names) };
}

export function readPerson(scope: Scope, node: ast.Person): Person {
  const party = scope.findOptional(node.party, ["party"]);
  return {
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
    party,
  };
}

export function readOffice(scope: Scope, node: ast.Office): Office | null {
  const party = scope.find(node.party, ["party"]);
  if (party === null) return null;
  return {
    ...scope.written(node),
    id: node.name,
    name: node.title,
    names: scope.nameList(node.names),
    party,
  };
}

export function readSource(scope: Scope, node: ast.Source): Source {
  return { ...scope.written(node), id: node.name, title: node.title, address: node.address ?? null };
}

type LocationForm = Feature["location"]["form"];

/** How a feature of each kind is located, and the form to write. */
const LOCATED: Readonly<
  Record<"traced" | "through" | "at", { readonly kinds: readonly FeatureKind[]; readonly form: string }>
> = {
  traced: { kinds: ["river", "coast"], form: "traced from P to P" },
  through: { kinds: ["range"], form: "through P, P" },
  at: { kinds: [], form: "at P" },
};

export function readFeature(scope: Scope, node: ast.Feature): Feature | null {
  const form = formOf(node.location);
  const wanted = LOCATED.traced.kinds.includes(node.kind)
    ? "traced"
    : LOCATED.through.kinds.includes(node.kind)
      ? "through"
      : "at";
  if (form !== "none" && form !== wanted)
    return scope.error(
      "located-otherwise",
      scope.span(node.location),
      `${article(node.kind)} is not located so`,
      `Write \`${node.kind} ${node.name} "${node.title ?? "Name"}" ${LOCATED[wanted].form}\`.`,
    );
  if (!node.location)
    scope.warn(
      "not-located",
      scope.span(node),
      `nothing says where \`${node.name}\` is`,
      `Add \`${LOCATED[wanted].form}\`, or \`unlocated\` if no source says it.`,
    );
  const location = readLocation(scope, node.location);
  const accuracyMetres = scope.accuracy(node.within);
  if (location === null || scope.failed) return null;
  return {
    ...scope.written(node),
    id: node.name,
    kind: node.kind,
    name: node.title ?? node.name,
    names: scope.nameList(node.names),
    accuracyMetres,
    location,
  };
}

function formOf(location: ast.Location | undefined): LocationForm {
  switch (location?.$type) {
    case "Traced":
      return "traced";
    case "At":
      return "at";
    case "Through":
      return "through";
    default:
      return "none";
  }
}

function readLocation(scope: Scope, node: ast.Location | undefined): Feature["location"] | null {
  if (!node || node.$type === "Unlocated") return { form: "none" };
  if (node.$type === "At") {
    const point = readPoint(scope, node.point);
    return point && { form: "at", point };
  }
  if (node.$type === "Through") {
    const points = node.points
      .map((point) => readPoint(scope, point))
      .filter((point): point is Point => point !== null);
    if (points.length < 2)
      return scope.error(
        "too-few-points",
        scope.span(node),
        "a range needs two points at least",
        "Add the next point along its crest, after a comma.",
      );
    return { form: "through", points };
  }
  const from = readPoint(scope, node.from);
  const via = node.via
    .map((point) => readPoint(scope, point))
    .filter((point): point is Point => point !== null);
  const to = readPoint(scope, node.to);
  return from && to && { form: "traced", from, via, to };
}
