/** The forms of the language by example, for help: of statements as the table has them, and of what stands within them. */
import { GrammarAST } from "langium";
import type { Awaited, Expectation, Token } from "./expectation.js";
import type { Check, Course, Effect, Location, Point, Runs, Selector } from "./generated/ast.js";
import { firstKeywords } from "./phrases-awaited.js";
import type { Statement, StatementType } from "./statement.js";
import { ALL_STATEMENTS } from "./statements/index.js";

type Row = Statement<StatementType>;

/** The words with which a statement may begin. */
export const STATEMENT_WORDS: readonly string[] = [...new Set(ALL_STATEMENTS.flatMap(({ words }) => words))];

/** Words that stand at the beginning of a continuing line, and never at that of a statement. */
export const WORDS_OF_CONTINUATION: readonly string[] = [
  "along", "straight", "due", "on", "midway", "through", "from", "to", "via", "by", "for", "signed", "texts", "in", "because", "within",
  "unverified", "until", "since", "once", "as", "and", "traced", "enclosed", "passes", "belongs", "remains", "is", "of",
]; // prettier-ignore

const COURSES: Readonly<Record<Course["$type"], string>> = {
  AlongPath: "along RIVER by its median line downstream to P",
  AlongCircle: "along the parallel of 49N to P",
  AlongArc: "along the arc of 12 miles about P clockwise to P",
  Due: "due north to the line LINE",
  OnBearing: "on a bearing of 35 degrees for 12 km",
  Onward: "straight on to the coast",
  AlongWatershed: "along the watershed between the waters of RIVER and the waters of RIVER to P",
  AlongCoast: "along the coast to P",
  AlongSurvey: 'along survey SURVEY feature "NAME" to P',
  AlongEdge: "along the boundary of area AREA with area AREA to P",
  AlongShore: "along the shore of LAKE to P",
  AsFixed: "as fixed on the ground via P to P within 5 km",
  Straight: "straight to P by geodesic",
  StraightTowards: "straight towards P until the line LINE by geodesic",
  AtDistance: "at 5 km from LINE to P",
  AtRightAngles: "at right angles to RIVER on the left for 10 km",
  MidwayBetween: "midway between LINE and RIVER to P",
  ThroughMiddle: "through the middle of LAKE to P",
};

const EFFECTS: Readonly<Record<Effect["$type"], string>> = {
  Passes: "left of LINE passes to PARTY from PARTY",
  Belongs: "left of LINE belongs to PARTY",
  Remains: "left of LINE remains with PARTY",
  Common: "left of LINE is common to PARTY and PARTY",
  Undetermined: "left of LINE is left undetermined between PARTY and PARTY",
  Claimed: "left of LINE is claimed by PARTY",
  GivenUp: "left of LINE is given up by PARTY",
  Annexed: "left of LINE is annexed by PARTY",
  Held: "left of LINE is held by PARTY as HOLD from PARTY",
};

/**
 * What stands within statements, by the node that it becomes: a course, selector, point, effect or location without a
 * form does not compile.
 */
export const FORMS_WITHIN: Readonly<
  Record<(Check | Runs | Course | Selector | Point | Effect | Location)["$type"], string>
> = {
  ...COURSES,
  ...EFFECTS,
  Leaving: "straight to P by geodesic leaving PLACE, area AREA to PARTY",
  NowhereBeyond: "along the watershed of RIVER to P nowhere west of RIVER",
  NowhereNearer: "straight to P by geodesic nowhere nearer than 20 miles to RIVER",
  NowhereFarther: "along the range WAY to P nowhere farther than 10 km from RIVER",
  NowhereAcross: "straight to P by geodesic nowhere across RIVER",
  LedAtDistance: "along the range WAY to P at most 10 marine leagues from the coast",
  AsItRuns: "along RIVER by its thalweg downstream to P as it runs",
  AsItRan: "along RIVER by its thalweg downstream to P as it ran on DATE",
  Side: "left of LINE as far as P passes to PARTY",
  Between: "between RIVER, LINE and the coast belongs to PARTY",
  OneArea: "area AREA passes to PARTY",
  OneIsland: "island ISLAND belongs to PARTY",
  IslandsInWaters: "the islands in SEA belong to PARTY",
  IslandsBetween: "the islands between LINE, LINE and the parallel of 24N belong to PARTY",
  IslandsInArea: "the islands in area AREA belong to PARTY",
  IslandsWithin: "the islands within 30 km of RIVER belong to PARTY",
  IslandsNearer: "the islands nearer to P than to P belong to PARTY",
  Around: "the ground around P as far as LINE, LINE belongs to PARTY",
  HeldOn: "what PARTY held on DATE in left of LINE passes to PARTY",
  Enclaves: "the enclaves of PARTY within PARTY belong to PARTY",
  Except: "left of LINE except right of RIVER passes to PARTY",
  WatersOf: "the waters of LAKE belong to PARTY",
  Coordinates: "53.33N 121.48E",
  AtPlace: "PLACE",
  EndOfRiver: "the mouth of RIVER",
  EndOfCourse: "the end of LINE",
  Confluence: "the confluence of RIVER and RIVER",
  Crossing: "the crossing of LINE and the parallel of 49N nearest P",
  Nearest: "the point of LINE nearest P",
  Extreme: "the northernmost point of LAKE",
  Midway: "midway along RIVER between P and P",
  Meets: "the coast",
  Measured: "20 li above the mouth of RIVER",
  Traced: "traced from P via P to P",
  At: "at P",
  Through: "through P, P",
  Surveyed: 'as "NAME" in SURVEY',
  Enclosed: "enclosed by LINE, LINE and the frame",
  Within: "within 25 km of RIVER",
  MadeOf: "of ISLAND, ISLAND, area AREA",
  Basin: "the basin of RIVER above P",
  Rectangle: "6 statute miles square about P",
  Strip: "a strip 25 km broad along RIVER from P to P",
  Unlocated: "unlocated in AREA except AREA",
};

/** Forms by the rule in which the statement went wrong; the innermost that is listed is shown. */
export const INNER: Readonly<Record<string, string>> = {
  Signing: "signed 16 May 1858 (Julian) at PLACE by PERSON for PARTY",
  Signatory: "by PERSON for PARTY",
  Commencement: "in force on signature",
  Cited: 'source ID "where in it"',
  NameIn: '(zh "名", ru "Имя")',
  Length: "20 li (1886)",
  Coordinates: FORMS_WITHIN.Coordinates,
  EndOfRiver: FORMS_WITHIN.EndOfRiver,
  EndOfCourse: FORMS_WITHIN.EndOfCourse,
  Confluence: FORMS_WITHIN.Confluence,
  Nearest: FORMS_WITHIN.Nearest,
  Measured: FORMS_WITHIN.Measured,
  WrittenDate: "16 May 1858 (Julian)",
  RiverCourse: FORMS_WITHIN.AlongPath,
  Part: "along RIVER upstream to P",
  Course: "along RIVER upstream to P",
  Effect: FORMS_WITHIN.Passes,
  Once: "once ACT",
  Until: "until delimited",
};

const OF_A_SHARE = "the share of PARTY in left of LINE passes to PARTY";

/** The forms of effects are those of whole statements: what is written before the effect tells them apart as well. */
const WHOLE_EFFECTS: readonly string[] = [
  ...Object.values(EFFECTS),
  "left of LINE is sought by PARTY as HOLD from PARTY",
  OF_A_SHARE,
];

/** The forms of the rules that have several: the first is shown where nothing that is written is like another. */
export const WITHIN: Readonly<Record<string, readonly string[]>> = {
  Effect: WHOLE_EFFECTS,
  Course: Object.values(COURSES),
  Part: Object.values(COURSES),
};

/** Rules that are named as a whole where none of their words was found. */
export const WHOLE_RULES: ReadonlySet<string> = new Set([
  "Point", "Coordinates", "Length", "WrittenDate", "Boundary", "Course", "Part", "Effect", "Selector", "Remarks",
]); // prettier-ignore

/**
 * The form to show: of the innermost rule that was under way, or of the statement. `at`: the word that fits nothing;
 * `meant`: the words that it may stand for.
 */
export function formOf(
  tokens: readonly Token[],
  { at, awaited: all }: Expectation,
  meant: readonly string[],
): string | null {
  const likely = all.filter(({ element }) => firstKeywords(element).some((word) => meant.includes(word)));
  const awaited = likely.length > 0 ? likely : all;
  const depth = Math.max(0, ...awaited.map(({ rules }) => rules.length));
  const underWay = awaited.find(({ rules }) => rules.length === depth)?.rules ?? [];
  const inner =
    likely.map(ruleBegunBy).find((rule) => rule in WITHIN) ?? underWay.find((rule) => rule in INNER);
  if (inner === undefined) return statementForm(tokens, awaited, meant);
  const forms = WITHIN[inner];
  if (forms === WHOLE_EFFECTS) return effectForm(tokens.map(({ image }) => image), at, meant);
  return forms ? phraseForm(forms, tokens.map(({ image }) => image), at, meant) : (INNER[inner] ?? null);
} // prettier-ignore

/** Of those that have most of the words up to the one that fits nothing, the nearest. A share has a form of its own. */
function effectForm(written: readonly string[], at: number, meant: readonly string[]): string | null {
  if (written.includes("share")) return OF_A_SHARE;
  const forms = WHOLE_EFFECTS.filter((form) => form !== OF_A_SHARE);
  const scores = forms.map((form) => sharedWords(form, written.slice(0, at), []));
  return likestOf(forms.filter((_, i) => scores[i] === Math.max(...scores)), written.slice(at), meant);
} // prettier-ignore

/** Of the forms of a phrase: of those that agree longest with what is written up to the word that fits nothing, the nearest. */
function phraseForm(
  forms: readonly string[],
  written: readonly string[],
  at: number,
  meant: readonly string[],
): string | null {
  const begins = new Set(forms.map((form) => form.split(" ")[0]));
  const from = written.findLastIndex((word, index) => index < at && begins.has(word));
  const before = from < 0 ? [] : written.slice(from, at);
  const agreeing = forms.map((form) => {
    const words = form.split(" ");
    const differing = before.findIndex((word, i) => words[i] !== word && !/^[A-Z]+$/.test(words[i] ?? ""));
    return differing < 0 ? before.length : differing;
  });
  const longest = forms.filter((_, i) => agreeing[i] === Math.max(...agreeing));
  return likestOf(longest, written.slice(from < 0 ? at : from), meant);
}

/** The rule that would begin there; "" where a rule goes on. */
const ruleBegunBy = ({ element }: Awaited): string =>
  GrammarAST.isRuleCall(element) ? element.rule.$refText : "";

/** The form of the statement that was under way. */
export function statementForm(
  tokens: readonly Token[],
  awaited: readonly Awaited[],
  meant: readonly string[] = [],
): string | null {
  const rows = ALL_STATEMENTS.filter(({ type }) => awaited.some(({ rules }) => rules.includes(type)));
  return nearestForm(tokens.map(({ image }) => image), rows, meant);
} // prettier-ignore

/** A form that declares something and says this word of it: where that stands which is written as a statement of its own. */
export function declarationWith(word: string): string | null {
  const forms = ALL_STATEMENTS.flatMap((row) => row.forms);
  return forms.find((form) => form.split(" ")[1] === "ID" && form.split(" ").includes(word)) ?? null;
}

/** Of the forms of these rows the one that shares most words with what is written; the first of equals. */
function nearestForm(
  written: readonly string[],
  rows: readonly Row[],
  meant: readonly string[],
): string | null {
  const forms = rows.flatMap((row) => row.forms.map((form) => begunWith(form, written[0] ?? "", row.words)));
  return likestOf(forms, written, meant);
}

function likestOf(
  forms: readonly string[],
  written: readonly string[],
  meant: readonly string[],
): string | null {
  const scored = forms.map((form) => ({ form, score: sharedWords(form, written, meant) }));
  const best = Math.max(...scored.map(({ score }) => score));
  return scored.find(({ score }) => score === best)?.form ?? null;
}

/** `post ID …` for the form `town ID …`, where the statement begins with `post`. */
function begunWith(form: string, word: string, words: readonly string[]): string {
  const [first = ""] = form.split(" ");
  return words.includes(first) && words.includes(word) && ![first, word].some((one) => SAID_BEFORE.has(one))
    ? [word, ...form.split(" ").slice(1)].join(" ")
    : form;
}

/** Words that stand before a statement rather than name it. */
const SAID_BEFORE: ReadonlySet<string> = new Set([
  "editorial", "clause", "at", "the", "between", "island", "instrument", "area", "what",
]); // prettier-ignore

/** How many of the written words the form has, each once; the first, and those that the wrong one may stand for, count for more. */
function sharedWords(form: string, written: readonly string[], meant: readonly string[]): number {
  const words = form.match(/[a-z-]+/g) ?? [];
  const left = [...words];
  let shared = words[0] === written[0] ? 1 : 0;
  for (const word of written) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return shared + (words.some((word) => meant.includes(word)) ? 3 : 0);
}

/** The rows of the table of forms in docs/language.md. */
export function formsTable(): string[] {
  return ALL_STATEMENTS.map(({ forms }) => forms.map((form) => `\`${form}\``).join("<br>")).map(
    (forms) => `| ${forms} |`,
  );
}
