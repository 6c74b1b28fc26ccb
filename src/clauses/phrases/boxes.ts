/** `from P to P`, a box of degrees from its south-west corner to its north-east corner, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Box } from "../../geodesy/model.js";
import type { Scope } from "../scope.js";
import { readCoordinates } from "./angles.js";
import { coordinates } from "./print-points.js";
import { words } from "./print.js";

/** Eastwards: it may cross the antimeridian. `what`: the theatre, or a box. */
export function readBox(scope: Scope, node: ast.Theatre | ast.Box, what: "theatre" | "box"): Box | null {
  const southWest = readCoordinates(scope, node.southWest);
  const northEast = readCoordinates(scope, node.northEast);
  if (southWest === null || northEast === null) return null;
  if (southWest.lat >= northEast.lat)
    return scope.error(
      "theatre-upside-down",
      scope.span(node),
      `the ${what}'s first corner (${scope.words(node.southWest)}) does not lie south of its second`,
      `A ${what} goes from its south-west corner to its north-east corner: \`${FORMS[what]} from 68E 36N to 150E 62N\`.`,
    );
  if (southWest.lon === northEast.lon)
    return scope.error(
      "theatre-upside-down",
      scope.span(node),
      `the ${what}'s two corners lie on one meridian`,
      `For the whole globe write \`${FORMS[what]} from 180W 85S to 180E 85N\`.`,
    );
  const east = northEast.lon < southWest.lon ? northEast.lon + 360 : northEast.lon;
  const degrees = Math.round(east - southWest.lon);
  if (east > 180 && degrees > 180)
    scope.note(
      "theatre-long-way-round",
      scope.span(node),
      `the ${what} reaches eastwards from the meridian of its first corner: ${degrees} degrees, over the antimeridian`,
      `If the ${360 - degrees} degrees on the other side are meant, exchange the two longitudes; else leave it.`,
    );
  return { west: southWest.lon, south: southWest.lat, east, north: northEast.lat };
}

const FORMS = { theatre: "theatre", box: "the box" } as const;

export function printBox({ west, south, east, north }: Box): string {
  const corner = coordinates({ lon: east > 180 ? east - 360 : east, lat: north });
  return words("from", coordinates({ lon: west, lat: south }), "to", corner);
}
