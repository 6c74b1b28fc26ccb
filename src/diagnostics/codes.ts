import type { DateRule } from "../chronology/lint.js";

export type Severity = "error" | "warning" | "note";

/** What a code is about, in a few words, and how grave its findings are. */
interface Rule<S extends Severity> {
  readonly severities: readonly S[];
  readonly about: string;
}

const error = (about: string): Rule<"error"> => ({ severities: ["error"], about });
const warning = (about: string): Rule<"warning"> => ({ severities: ["warning"], about });
const note = (about: string): Rule<"note"> => ({ severities: ["note"], about });
const errorOrWarning = (about: string): Rule<"error" | "warning"> => ({
  severities: ["error", "warning"],
  about,
});
const warningOrNote = (about: string): Rule<"warning" | "note"> => ({
  severities: ["warning", "note"],
  about,
});

/** Every code but those of dates, which stand in `chronology/lint.ts`; in the order of docs/diagnostics.md. */
export const CODES = {
  // Files and Markdown
  "unreadable-file": error("a file or folder is missing or cannot be read"),
  "same-document": warning("a file of the folder is a copy of another, or a link to it"),
  "empty-folder": error("the folder has no Markdown file"),
  "not-utf8": error("the file is in another encoding than UTF-8"),
  "byte-order-mark": note("the file begins with a byte order mark, which is left out"),
  "nul-byte": error("the file has a NUL byte in it"),
  "hidden-character": error(
    "a control character, or one that turns the order of what follows, stands in the file",
  ),
  "misspelt-fence": warning("a fence is tagged with almost `thalweg`, and so is not read"),
  "heading-in-fence": error("a heading stands within a fence"),
  "unclosed-fence": note("a fence is open to the end of the file"),
  "unread-article": note("a heading in an instrument looks like an article's, and begins none"),
  // Syntax
  syntax: error("a word stands where another was awaited"),
  "unknown-statement": error("no statement begins with this word"),
  "indented-statement": error("the first line of a fence is indented, and so continues nothing"),
  "unexpected-character": error("a character has no meaning outside texts"),
  "open-quotation": error("a quotation mark is never closed"),
  "too-many-errors": note("after 20 statements with wrong syntax the rest of the file was not read"),
  // Names and what is said twice
  "wording-without-source": error("a wording is cited by no edition"),
  "unknown-id": error("nothing is called so"),
  "wrong-kind": error("the id names something of another kind"),
  "duplicate-id": error("one id is given to two things"),
  "unknown-article": error("the instrument has no such article"),
  "unknown-clause": error("the instrument, or its article, has no clause of this label"),
  "duplicate-article": error("two headings of one instrument have one number"),
  "missing-corpus": error("no statement says what the corpus is, or which area it considers"),
  "missing-theatre": error("no statement says what the corpus is, or which area it considers"),
  "second-corpus": error("there are two"),
  "second-theatre": error("there are two"),
  "stated-twice": errorOrWarning("a phrase that is said once stands twice"),
  // Places, lengths and dates
  "coordinates-of-one-kind": error("two latitudes, or two longitudes"),
  "degrees-out-of-range": error("there is no such latitude, longitude or bearing"),
  "no-share-of-the-way": error("a share of the way of nothing, or of the whole and more"),
  "no-way-between": error("a point so far on the way between two points that lie in one place"),
  "needle-without-declination": error("a bearing of the compass whose declination is not said"),
  "theatre-upside-down": error("the theatre's first corner does not lie south-west of its second"),
  "theatre-long-way-round": note("the theatre is wider than half the globe, over the antimeridian"),
  "located-otherwise": error("a feature of this kind is located in another way"),
  "not-located": warning("nothing says where the feature is"),
  "area-anywhere": note("nothing says in which area an unlocated one lies, of which clauses speak"),
  "too-few-points": error("a range has one point"),
  "unknown-unit": error("no such unit or variant, or one that may be several"),
  "divided-by-nothing": error("a fraction of a unit whose divisor is 0"),
  "unknown-direction": error("no such point of the compass"),
  "which-river": error("a distance along a river, but which?"),
  "its-without-river": error("`its mouth` where the part follows no river"),
  "meets-elsewhere": error("`the coast`, `the line L` as a point elsewhere than at the end of a part"),
  "meets-outside-a-line": error("`the coast`, `the line L` as a point elsewhere than at the end of a part"),
  "impossible-date": error("there is no such day, or the words are no date"),
  "open-date": error("a date without a first or last day"),
  "coverage-without-day": error(
    "the days of which a corpus speaks begin or end with a date that is no single day",
  ),
  "impossible-term": error("a term of no time (`for 0 years`), or a term of what stands at first"),
  // Instruments and clauses
  "undated-instrument": error("nothing says from which day it is in force"),
  "never-in-force": error("it is in force on an event that no act brings about"),
  "unknown-instrument": error(
    "an instrument or act is to be left out (`--without`), and there is none of that name",
  ),
  "out-of-order": errorOrWarning(
    "an instrument is ratified, exchanged or in force before it is signed, or exchanged before it is ratified",
  ),
  "condition-never-met": note("what a clause waits for (`once`), or is to end with (`until`), has no day"),
  "effect-before-instrument": note("a clause has effect from a day before its instrument's (`since`)"),
  "force-cycle": error("instruments take effect only with one another"),
  "until-cycle": error("instruments hold each until the other"),
  "clause-outside-instrument": error("a clause that no instrument says"),
  "line-outside-instrument": warning("a line that no instrument makes stands on no day"),
  "editorial-without-reason": error("a judgement gives no reason"),
  "reason-without-editorial": warning("a reason, but no word that it is a judgement"),
  "straight-how": error("a straight part that does not say how"),
  "which-direction": error("upstream or downstream?"),
  "direction-of-a-course": error("a direction or bank of something that is no river"),
  "runs-of-nothing": error("water is said to run, and the course keeps to none"),
  "level-of-nothing": error("the height of water at what has no shore"),
  "manner-of-a-course": error("`by geodesic` of a part that is not straight"),
  "parallel-or-meridian": error("a parallel of a longitude, or a meridian of a latitude"),
  "islands-of-every-coast": error("islands so far from `the coast`, though each has one"),
  "islands-with-the-sea": error("`over the sea too` or `with its waters` of islands"),
  "extent-of-ground": error("the ground around a point ends at a point"),
  "hold-from-oneself": error("ground that a party holds from itself"),
  "heirs-out-of-order": error(
    "a party continues another from a day before that came in the place of a third",
  ),
  "right-towards-oneself": error("a right that a party has in its own realm, or owes to itself"),
  "right-at-no-place": error("a right that could be used nowhere"),
  "owed-to-nobody": error("a duty or right on some ground, in an instrument that has no other party"),
  "kinds-in-circle": error("kinds of right, of hold or of holders are kinds of one another"),
  // Surveys and areas
  "survey-without-accuracy": error("a survey states no accuracy"),
  "survey-file-missing": error("the file of a survey does not stand beside the corpus"),
  "survey-file-too-large": error("the file of a survey is larger than is read"),
  "survey-not-read": error("the file of a survey is no GeoJSON, or no table of points"),
  "survey-projection": error("a survey is not in longitude and latitude of WGS 84"),
  "survey-property-unknown": error("no feature of the survey has the property that names its features"),
  "survey-feature-unknown": error("the survey has no feature of that name"),
  "survey-feature-twice": error("two features of the survey have that name"),
  "survey-feature-without-place": error("a feature of a survey has no geometry"),
  "survey-feature-of-another-kind": error("the feature is no point, line or area, as it must be here"),
  "survey-line-in-pieces": error("a way is several lines of a survey that do not join"),
  "survey-ring-crosses": error("the outline of an area of a survey crosses itself"),
  "survey-encloses-nothing": error("the outline of an area of a survey encloses nothing"),
  "survey-hole-outside": error("a hole of an area of a survey lies outside its outline"),
  "survey-outside-theatre": error("an area of a survey lies outside the theatre"),
  "survey-without-lines": error("a part of a line follows a survey that has no lines there"),
  "survey-not-connected": error("the lines of the survey do not lead from the one point to the other"),
  "area-outside-theatre": warning("an area lies beyond the theatre, wholly or in part"),
  "side-of-area": error("what parts the ground of an area has no two sides, or none of that name"),
  "ground-beyond-an-end": note("some ground of an area is nearest to an end of the course that parts it"),
  "area-too-narrow": error("an area within a distance is too narrow for the length of its course"),
  "strip-end-off": error("an end of a strip lies off the course that the strip follows"),
  "strip-end-led": note("an end of a strip lies a little off the course, and is led to it"),
  "strip-runs-back": error("the left or right of a stretch that is written against the run of its course"),
  "area-without-reason": error("an area is taken from a survey, and nothing says whose or why"),
  "area-without-outline": error("an area without an outline of its own in the theatre has no edge to follow"),
  "areas-apart": error("the edge of the area does not run along the other area"),
  // On the ground: the gazetteer
  "river-not-traced": error("no river or coast is drawn there, or it cannot be followed to the end"),
  "coast-not-traced": error("no river or coast is drawn there, or it cannot be followed to the end"),
  "trace-snapped": warningOrNote("the drawn course lies off points of a trace"),
  "trace-gap": warning("the trace jumps a gap"),
  "trace-detour": warningOrNote("the trace makes a detour"),
  "trace-knot": note("the drawn course comes back upon itself"),
  "trace-mouth": note("the drawing ends short of what the river flows into"),
  "trace-through-lake": note("the trace follows the middle of a lake"),
  "not-on-a-lake": error("no lake or island is drawn there"),
  "not-on-an-island": error("no lake or island is drawn there"),
  "drawn-as-one": note("two lakes, or two islands, are one as they are drawn"),
  "sea-on-a-lake": warning("a sea lies where the hydrography draws a lake"),
  "off-its-shore": warning("a lake or an island lies off the point that is given for it"),
  "not-on-the-river": error("a distance is measured from a point off the river, or beyond its end"),
  "beyond-the-river": error("a distance is measured from a point off the river, or beyond its end"),
  "measured-from-beside": note(
    "a distance along a river is measured from a point that lies off its course as drawn",
  ),
  "rivers-do-not-meet": error("the two rivers have no confluence"),
  "place-not-located": error("a point that depends on something that has no place"),
  "river-not-located": error("a point that depends on something that has no place"),
  "nothing-to-be-near": error("a point that depends on something that has no place"),
  "location-cycle": error("features are located by one another"),
  // On the ground: lines
  "line-part-gap": error("a part does not begin where the last one ended"),
  "line-part-joined": note(
    "a part does not begin where the last one ended, and a straight step joins them, known no better than it is long; or, where its text says `joined straight`, as its ends are",
  ),
  "known-no-better": note("a part says that it is known better than the line or survey that it follows"),
  "which-shore": note("a part `to the coast` comes over the sea to the shore of an island"),
  "meets-again": note("what a part ends at is met again farther on by its course"),
  "begins-off-shore": note(
    "a part begins off the drawn shore on which its text sets it, and goes on from there",
  ),
  "too-far-off-shore": error(
    "a part begins in a cape or a mouth that lies farther off any drawn shore than it is known",
  ),
  sliver: warning("a line runs beside another closer than the two are known, and is not joined to it"),
  "line-impossible": note("a line that is said to be impossible, where it fails, and by how much"),
  "not-impossible": warning("a line is said to be impossible, and meets all that it should"),
  "line-part-empty": warning("a part ends where it begins"),
  "line-does-not-meet": error("a part never meets what it should end at"),
  "no-crossing": error("`the crossing of A and B`, and they do not cross"),
  "which-crossing": error("a crossing, and there are several, farther apart than what crosses is known"),
  "no-ends": error("the beginning or the end of what has neither"),
  "side-without-eye": error("a leftmost point without `seen from`, or a northernmost one with it"),
  "sees-all-round": error("the leftmost or rightmost point of what lies round the point that sees it"),
  "crossings-as-one": note(
    "crossings that lie nearer each other than what crosses is known are taken for one",
  ),
  "after-which-way": error("a part `for` a length along a course that runs two ways"),
  "course-too-short": error("a part `for` a length that its course does not have"),
  "until-a-point": error("`until` or `straight towards`, and a part that ends in a point"),
  "straight-whither": error("a straight part `for` a length, without a direction"),
  "nothing-to-go-on-from": error("`straight on` after a part that keeps no direction, or after none"),
  "right-angle-off": error("a part at right angles to a course begins off it"),
  "right-angle-which-way": error("a part at right angles to a course may go either way, or has no such side"),
  "start-needs-point": error("a line that begins on something, by a course that is not drawn before"),
  "line-meets-both-ways": warning("both ways along the course lead there"),
  "two-conditions": error("a line has a second `or, if` or `or here, if`"),
  "line-cycle": error("lines are defined by one another"),
  "via-not-passed": error("a part along a river or on a bearing does not come by its `via`"),
  "ends-before-via": warning("a part ends before it comes to its `via`"),
  "point-off-river": error("the end of a part lies off the river that it follows"),
  "river-direction": error("the end lies the other way on the river"),
  "open-how-far": error("a stretch left to commissioners does not say how far they may go"),
  "low-water-how-far": error("a line at low water does not say how far that may lie from the drawn shore"),
  "line-breaks-text": error(
    "a course breaks what its text says of it: `leaving P to PARTY`, `nowhere west of B`, …",
  ),
  "line-bent-to-text": note("a course is led aside to keep what its text says of it"),
  "check-which-side": error(
    "`leaving P to PARTY`, `nowhere west of B`, and nothing says which side that is, or the line passes none of it",
  ),
  "delimits-elsewhere": error("a new course lies beside the line that it delimits, or runs against it"),
  "bank-not-drawn": note("the river is drawn as one line, which is taken for its bank"),
  "end-needs-point": error(
    "a course along `the coast` or through the middle of water needs a point to end in",
  ),
  "feature-not-located": error("something that the line needs has no place on the ground"),
  "middle-past-islands": note("the middle of a lake runs beside islands"),
  "other-course-fails": note("the course of a line that does not hold goes only so far"),
  "divide-far-from-rivers": note("a divide runs where no river is drawn near it"),
  "waters-of-neither": note(
    "drawn waters on neither side of a divide come nearer to it than those of either side",
  ),
  "watershed-at-sea": warning("a watershed leaves the land"),
  "watershed-not-found": error(
    "no watershed between these waters lies near the part, or what runs out of a lake is not known",
  ),
  "shore-not-traced": error("no shore leads along the part"),
  "no-middle": error("nothing lies midway between these two near the part"),
  "which-coast": error("a line midway between `the coast` and something else has no one shore to keep from"),
  "offset-not-found": error("no line lies at that distance on that side"),
  // On the ground: whose it is
  "selection-leaks": error("the ground on one side of a line runs round its end to the other"),
  "area-not-enclosed": error("the boundaries enclose nothing"),
  "boundary-not-drawn": error("a line or river of the clause has no course in the theatre"),
  "bounded-by-nothing": note("a clause speaks of a side of a line that is impossible, and gives no ground"),
  "side-unclear": error("the line runs so that it has no such side"),
  "side-turns-back": warning(
    "along a stretch of the line its hand is not the side of the compass that is said",
  ),
  "order-unsettled": warning(
    "two instruments or clauses act on the same ground, and their dates do not settle which comes first",
  ),
  "too-many-open-dates": warning("dates leave more orders open on one ground than can all be tried"),
  "no-sea-beside": error("a line whose islands a clause gives runs along no sea"),
  "clause-selects-nothing": warning("no ground answers to the clause on its day"),
  "rival-clauses": errorOrWarning("two clauses give one ground to different parties"),
  "third-partys-ground": note(
    "a clause meets ground of a state that is no party to it, and takes none of it",
  ),
  "limit-straddled": warning(
    "ground beside a line lies on both sides of what it goes as far as, and all is taken",
  ),
  "stretch-bounds-nothing": warning(
    "nothing closes the ground at the ends of the stretch beside which it lies",
  ),
  "ring-parted": note("a boundary has parts of the enclosed ground on both sides, and all are taken"),
  "exception-takes-all": warning("the exceptions of a clause leave nothing of its ground"),
  "exception-outside": warning("an exception lies wholly outside its rule, and takes nothing from it"),
  "held-on-later": error("a clause speaks of what was held on a day after its own"),
  "heir-of-itself": error("a party continues or succeeds itself"),
  "continued-twice": error("two parties continue one"),
  "heirs-in-circle": error("parties are heirs of one another"),
  "continues-undated": error("nothing says since when a party continues another"),
  "hold-outlives-title": warning(
    "what a party gives to hold goes on though it has the ground no more: ground goes with its burdens",
  ),
  "given-twice": note("all the ground of a clause is given alike by another of the same instrument"),
  "holds-its-own": warning("a party is given to hold what it has by title, and nobody else has or claims"),
  "title-outlives-party": warning("a party ends with ground, and nothing says who has it after"),
  "party-out-of-time": warning("a party takes part in something on a day on which it is no state"),
  "inherits-nothing": warning("a state takes the place of another that has nothing there"),
  "season-without-end": error("a season that no year has, or that ends on the day on which it begins"),
  "favour-reaches-nothing": note("a favour or a reciprocity by which nobody has a right on any day"),
  "undetermined-falls-back": note(
    "ground that is left undetermined until something comes is then again whose it was before",
  ),
  "share-without-taker": error("a share of common ground does not pass to anyone"),
  // Acts and persons
  "act-before-birth": error("someone acts before birth or after death"),
  "act-after-death": error("someone acts before birth or after death"),
  "not-in-office": error("someone acts as the holder of an office that they did not hold then"),
  "ends-before-it-begins": error(
    "an act, a tenure, a mandate, an occupation, a life or a clause ends before it begins",
  ),
  "effect-before-cause": error("an act answers one that came later"),
  "contradictory-mandates": error("two mandates of one person contradict each other"),
  // Sources
  "single-witness": warning(
    "an act, claim, mandate or tenure rests on one narrative, or on what retells it, and does not say so",
  ),
  "only-source-of-several": warning("`only source` stands beside another that does not retell it"),
} as const;

type Codes = typeof CODES;
type CodeOf<S extends Severity> = {
  [Code in keyof Codes]: S extends Codes[Code]["severities"][number] ? Code : never;
}[keyof Codes];

export type ErrorCode = CodeOf<"error">;
export type WarningCode = CodeOf<"warning"> | DateRule;
export type NoteCode = CodeOf<"note">;
