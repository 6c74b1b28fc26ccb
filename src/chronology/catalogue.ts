/** Dates as catalogues write them: `[1858]`, `18--`, `185-?`, `1858 [i.e. 1859]`, `n.d.`. */
import type { ParseResult } from "./model.js";
import type { DateNote } from "./notes.js";
import { moment, ok } from "./written.js";

const SUPPLIED = /^\[([^[\]]+)\]$/;
const LEFT_BLANK = /^(?:(c|ca|circa)\b\.?\s*)?(\d{2}--|\d{3}-)\s*(\?)?$/i;
const CORRECTION =
  /^(.*\S)\s*[[(]\s*(?:i\.?\s?e|that is|recte|sic,? recte|correctly|d\.\s?h|c['’]est[- ]à[- ]dire|cioè|т\.\s?е|yakni|即)[.,:]*\s+([^[\]()]+?)\s*[\])](.*)$/iu;
/** Without stops, spaces and brackets. */
const UNDATED = new Set([
  ...["nd", "nodate", "undated", "unknown", "dateunknown", "sa", "sineanno", "sinedato"],
  ...["sd", "sansdate", "sf", "sinfecha", "oj", "od", "ohnejahr", "ohnedatum", "undatiert"],
  ...["senzadata", "semdata", "zj", "zd", "zonderjaar", "zonderdatum", "ongedateerd"],
  ...["бг", "бд", "безгода", "бездаты", "tt", "tanpatanggal", "tanpatahun", "无日期", "無日期"],
]);

/** Null where the words are something else; `parse` reads what such a date is made of. */
export function parseCatalogued(words: string, parse: (words: string) => ParseResult): ParseResult | null {
  if (UNDATED.has(words.toLowerCase().replace(/[.\s()[\],]/g, ""))) return undated(words);
  const corrected = CORRECTION.exec(words);
  if (corrected) return correction(corrected[1]!, corrected[2]!, corrected[3]!, parse);
  const inside = SUPPLIED.exec(words)?.[1];
  if (inside !== undefined && !inside.includes(",") && !inside.includes("..")) {
    const result = parse(inside.trim());
    return result.ok ? noted(result, { is: "supplied" }) : result;
  }
  const blank = LEFT_BLANK.exec(words);
  if (!blank) return null;
  return parse(`${blank[2]!.replaceAll("-", "X")}${blank[3] ? (blank[1] ? "%" : "?") : blank[1] ? "~" : ""}`);
}

const undated = (text: string): ParseResult =>
  ok(
    moment({
      text,
      calendar: "gregorian",
      precision: "millennium",
      earliest: null,
      latest: null,
      notes: [{ is: "undated" }],
    }),
  );

/** What is corrected stands before the bracket, in as many words as the correction has. */
function correction(
  before: string,
  right: string,
  after: string,
  parse: (words: string) => ParseResult,
): ParseResult {
  const words = before.split(/\s+/);
  const kept = words.slice(0, Math.max(0, words.length - right.split(/\s+/).length));
  const wrong = words.slice(kept.length).join(" ");
  const result = parse([...kept, right].join(" ") + after);
  return result.ok ? noted(result, { is: "corrected", written: wrong, meant: right }) : result;
}

function noted(result: ParseResult & { ok: true }, note: DateNote): ParseResult {
  return ok({ ...result.date, notes: [...result.date.notes, note] });
}
