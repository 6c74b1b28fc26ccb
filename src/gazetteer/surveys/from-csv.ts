/** A table of points, with columns `lon` and `lat` in degrees, as the features of a survey. */
import { parse } from "csv-parse/sync";
import type { SurveyFeature } from "../model.js";
import type { FeaturesRead } from "./from-geojson.js";

/** `column`: the one that names the points. */
export function readPointsTable(text: string, column: string): FeaturesRead {
  const notRead = (message: string): FeaturesRead => ({ ok: false, code: "survey-not-read", message });
  let rows: string[][];
  try {
    rows = parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    return notRead("its quotation marks do not close, so that it is no CSV");
  }
  const [head = [], ...body] = rows;
  const [lon, lat] = [head.indexOf("lon"), head.indexOf("lat")];
  if (lon < 0 || lat < 0) return notRead("its first row names no columns `lon` and `lat`");
  const name = head.indexOf(column);
  if (name < 0)
    return {
      ok: false,
      code: "survey-property-unknown",
      message: `it has no column "${column}"`,
      known: head.filter((_, index) => index !== lon && index !== lat),
    };
  const features: SurveyFeature[] = [];
  for (const [index, row] of body.entries()) {
    const at = { lon: figure(row[lon]), lat: figure(row[lat]) };
    if (Number.isNaN(at.lon) || Number.isNaN(at.lat))
      return notRead(`row ${index + 2} has no longitude and latitude in degrees`);
    features.push({ name: row[name] || null, shape: { kind: "point", at } });
  }
  return { ok: true, features };
}

function figure(written: string | undefined): number {
  return written === undefined || written === "" ? NaN : Number(written);
}
