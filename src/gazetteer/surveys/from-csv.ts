/** A table of points, with columns `lon` and `lat` in degrees, as the features of a survey. */
import { parse } from "csv-parse/sync";
import type { SurveyFeature } from "../model.js";
import type { FeaturesRead } from "./from-geojson.js";

/** A row, and the line of the file on which it ends. */
interface TableLine {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** `column`: the one that names the points. */
export function readPointsTable(text: string, column: string): FeaturesRead {
  const notRead = (message: string): FeaturesRead => ({ ok: false, code: "survey-not-read", message });
  let lines: TableLine[];
  try {
    const options = { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, info: true };
    lines = parse(text, options) as unknown as TableLine[];
  } catch {
    return notRead("its quotation marks do not close, so that it is no CSV");
  }
  const [head = [], ...body] = lines.map(({ record }) => record);
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
    if (Number.isNaN(at.lon) || Number.isNaN(at.lat)) {
      const wrong = Number.isNaN(at.lon) ? row[lon] : row[lat];
      const column = Number.isNaN(at.lon) ? "lon" : "lat";
      return {
        ok: false,
        code: "survey-not-read",
        message: `line ${lines[index + 1]!.info.lines}${row[name] ? `, “${row[name]}”` : ""}: its \`${column}\` is ${wrong ? `\`${wrong}\`` : "empty"}, and no number of degrees`,
        help: "Write longitude and latitude as decimal degrees, `127.5` and `50.2`, south and west with a minus; leave out a point that is not known.",
      };
    }
    features.push({ name: row[name] || null, shape: { kind: "point", at } });
  }
  return { ok: true, features };
}

function figure(written: string | undefined): number {
  return written === undefined || written === "" ? NaN : Number(written);
}
