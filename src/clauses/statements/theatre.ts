import type * as ast from "../generated/ast.js";
import type { Theatre } from "../model.js";
import { readCoordinates } from "../phrases/points.js";
import { coordinates } from "../phrases/print-points.js";
import { remarks, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";

/** `theatre from P to P`: the area that the corpus considers. */
export const theatre = statement({
  type: "Theatre",
  words: ["theatre"],
  declares: {},
  forms: ["theatre from 68E 36N to 150E 62N"],
  keptIn: "theatres",
  read: readTheatre,
  print: printTheatre,
});

function readTheatre(scope: Scope, node: ast.Theatre): Theatre | null {
  const southWest = readCoordinates(scope, node.southWest);
  const northEast = readCoordinates(scope, node.northEast);
  if (southWest === null || northEast === null) return null;
  if (southWest.lat >= northEast.lat)
    return scope.error(
      "theatre-upside-down",
      scope.span(node),
      `the theatre's first corner (${scope.words(node.southWest)}) does not lie south of its second`,
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

function printTheatre(theatre: Theatre): string {
  const { west, south, east, north } = theatre;
  const from = coordinates({ lon: west, lat: south });
  const to = coordinates({ lon: east > 180 ? east - 360 : east, lat: north });
  return words("theatre from", from, "to", to, ...remarks(theatre));
}
