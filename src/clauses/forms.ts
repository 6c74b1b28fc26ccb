/** The forms of the language by example: shown where a statement went wrong. */
import type { Awaited, Token } from "./expectation.js";

/** Forms by the word that begins the statement. */
const STATEMENTS: Readonly<Record<string, string>> = {
  corpus: 'corpus ID "Title"',
  theatre: "theatre from 68E 36N to 150E 62N",
  party: 'party ID "Name" (zh "名")',
  person: 'person ID "Name" of PARTY',
  office: 'office ID "Name" of PARTY',
  source: 'source ID "Title" at "https://…"',
  river: 'river ID "Name" traced from P via P to P',
  coast: 'coast ID "Name" traced from P to P',
  lake: 'lake ID "Name" at P',
  sea: 'sea ID "Name" at P',
  island: 'island ID "Name" at P',
  range: 'range ID "Name" through P, P',
  town: 'town ID "Name" at 49.97N 127.49E within 2 km',
  agreed: 'agreed "what was agreed"',
  confirms: "confirms INSTRUMENT article 1",
  line: "line ID from P along RIVER downstream to P",
  limit: "limit ID from P straight to P by geodesic",
  alternative: "alternative ID instead of LINE from P straight to P by geodesic",
  left: "left of LINE passes to PARTY",
  right: "right of LINE remains with PARTY",
  north: "north of LINE belongs to PARTY",
  south: "south of LINE belongs to PARTY",
  east: "east of LINE belongs to PARTY",
  west: "west of LINE belongs to PARTY",
  between: "between RIVER, LINE and the coast is common to PARTY and PARTY",
  the: "the line LINE stands no more",
  at: "at first left of LINE belongs to PARTY",
  editorial: 'editorial left of LINE passes to PARTY because "…"',
};

const PLACES = ["town", "post", "pass", "hill", "peak", "cape", "marker", "picket", "place"];
const INSTRUMENTS = ["treaty", "convention", "protocol", "agreement", "letters", "decree", "act"];

export const STATEMENT_WORDS: readonly string[] = [
  ...new Set([...Object.keys(STATEMENTS), ...PLACES, ...INSTRUMENTS]),
];

/** Words that stand at the beginning of a continuing line, and never at that of a statement. */
export const WORDS_OF_CONTINUATION: readonly string[] = [
  "along", "straight", "through", "from", "to", "via", "by", "for", "signed", "texts", "in", "because", "within",
  "unverified", "until", "as", "and", "traced", "passes", "belongs", "remains", "is", "of",
]; // prettier-ignore

/** Forms by the rule in which the statement went wrong; the innermost that is listed is shown. */
const INNER: Readonly<Record<string, string>> = {
  Signing: "signed 16 May 1858 (Julian) at PLACE by PERSON for PARTY",
  Signatory: "by PERSON for PARTY",
  Commencement: "in force on signature",
  Cited: 'source ID "where in it"',
  NameIn: '(zh "名", ru "Имя")',
  Length: "20 li (1886)",
  Coordinates: "53.33N 121.48E",
  EndOfRiver: "the mouth of RIVER",
  Confluence: "the confluence of RIVER and RIVER",
  Nearest: "the point of LINE nearest P",
  Measured: "20 li above the mouth of RIVER",
  WrittenDate: "16 May 1858 (Julian)",
  RiverCourse: "along RIVER by its median line downstream to P",
  Part: "along RIVER upstream to P",
  Course: "along RIVER upstream to P",
  Side: "left of LINE as far as P passes to PARTY",
  Around: "the ground around P as far as LINE, LINE belongs to PARTY",
  Effect: "left of LINE passes to PARTY from PARTY",
  Until: "until delimited",
};

/** Rules that are named as a whole where none of their words was found. */
export const WHOLE_RULES: ReadonlySet<string> = new Set([
  "Point", "Coordinates", "Length", "WrittenDate", "Boundary", "Course", "Part", "Effect", "Selector", "Remarks",
]); // prettier-ignore

/** The form to show: of the innermost rule that was under way, or of the statement. */
export function formOf(tokens: readonly Token[], awaited: readonly Awaited[]): string | null {
  const depth = Math.max(0, ...awaited.map(({ rules }) => rules.length));
  const underWay = awaited.find(({ rules }) => rules.length === depth)?.rules ?? [];
  const inner = underWay.find((rule) => rule in INNER);
  if (inner !== undefined) return INNER[inner] ?? null;
  const word = tokens[0]?.image ?? "";
  if (PLACES.includes(word)) return (STATEMENTS["town"] ?? "").replace("town", word);
  if (INSTRUMENTS.includes(word))
    return `${word} ID "Title" between PARTY and PARTY signed 28 May 1858 at PLACE`;
  return STATEMENTS[word] ?? null;
}
