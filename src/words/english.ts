import { BEFORE_OUR_ERA, MONTHS, printQingDate } from "../chronology/print.js";
import { ENGLISH_PAGE } from "./english-page.js";
import { ENGLISH_CHECKS, ENGLISH_SOURCES } from "./english-sources.js";
import type { Language } from "./language.js";

const COMPASS = [
  "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
] as const; // prettier-ignore

const HEMISPHERES = { north: "N", south: "S", east: "E", west: "W" } as const;

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const asFarAs = (limits: string | null): string => (limits === null ? "" : `, as far as ${limits}`);

/** `the river Amur`, but `Lake Khanka`: a name that says what it is needs no other word. */
const named = (kind: string, name: string): string =>
  name.toLowerCase().split(" ").includes(kind) ? name : `the ${kind} ${name}`;

/** The language of the diagnostics too. */
export const ENGLISH: Language = {
  tag: "en",
  name: "English",
  grammar: {
    list: (words) => list(words, "and"),
    choice: (words) => list(words, "or"),
    capital,
    sentence: (text) => `${capital(text)}.`,
    quote: (text) => `“${text}”`,
    number: (value, decimals) =>
      value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  },
  measures: {
    metres: (figure) => `${figure} m`,
    kilometres: (figure) => `${figure} km`,
    squareKilometres: (figure) => `${figure} km²`,
    position: (lat, side, lon, half) => `${lat}°${HEMISPHERES[side]} ${lon}°${HEMISPHERES[half]}`,
  },
  dates: {
    day: (dayOfMonth, month, year) => `${dayOfMonth} ${MONTHS.en[month - 1]} ${year}`,
    dayOfYear: (dayOfMonth, month) => `${dayOfMonth} ${MONTHS.en[month - 1]}`,
    monthOfYear: (month, year) => `${MONTHS.en[month - 1]} ${year}`,
    daysOfMonth: (from, to, month, year) => `${from}–${to} ${MONTHS.en[month - 1]} ${year}`,
    qing: (date) => printQingDate(date, "en"),
    yearBefore: (years) => `${years}${BEFORE_OUR_ERA.en}`,
    range: (from, to) => `${from} – ${to}`,
    undated: "undated",
    always: "always",
    since: (day) => `since ${day}`,
    until: (day) => `until ${day}`,
    fromUntil: (from, until) => `from ${from} until ${until}`,
    orLater: (day) => `${day} or later`,
    to: (from, to) => `${from} to ${to}`,
    calendars: { gregorian: "Gregorian", julian: "Julian", qing: "Qing" },
    inCalendar: (day, calendar) => `${day} ${calendar}`,
  },
  titles: {
    condominium: (holders) => `common to ${holders}`,
    disputed: (holders) => `disputed between ${holders}`,
    undetermined: (parties) => `left undetermined between ${parties}`,
    undeterminedBetweenNobody: "left undetermined",
    unallocated: "unallocated: no clause speaks of it",
    outside: {
      outside: "outside the theatre",
      "uncovered-day": "this corpus does not speak of that day",
      "uncovered-ground": "this corpus does not speak of that ground",
    },
    atSea: (title) => `${title} (at sea)`,
    kinds: {
      sovereignty: "sovereignty",
      condominium: "held in common",
      disputed: "rival clauses",
      undetermined: "the parties left it open",
      unallocated: "the corpus is silent",
      "at sea": "clauses speak of ground, not of the sea",
      outside: "beyond the area that this atlas considers",
      "uncovered-day": "beyond the days that the corpus speaks of",
      "uncovered-ground": "beyond the ground that the corpus speaks of",
    },
  },
  citations: {
    article: (number) => `article ${number}`,
    articleOf: (instrument, number) => `${instrument}, article ${number}`,
    clauseOf: (instrument, clause) => `${instrument} (${clause})`,
    first: "the state of things at first",
    states: "the succession of states",
    corpus: "the corpus",
    source: (title, locator) => `Source: ${title}${locator === null ? "" : `, ${locator}`}`,
  },
  ground: {
    frame: "the frame of the theatre",
    coast: (name) => (name === null ? "the coast" : `the coast ${name}`),
    river: (name) => named("river", name),
    lake: (name) => named("lake", name),
    line: (name) => `the line ${name}`,
    island: (name) => named("island", name),
    area: (name) => `the area ${name}`,
    side: ({ side, islands, of, from, to, limits, overSea, withWaters }) => {
      const where = side === "left" || side === "right" ? `to the ${side} of` : `${side} of`;
      const stretch = `${from === null ? "" : ` from ${from}`}${to === null ? "" : ` as far as ${to}`}`;
      const barred = withWaters ? "it or another standing line" : "it, another standing line or the coast";
      const over = withWaters ? "with the sea in it" : "across the sea and with its islands";
      const reach = islands ? "" : overSea ? `, ${over}` : `, reached without crossing ${barred}`;
      return `${islands ? "the islands" : "the ground"} ${where} ${of}${stretch}${asFarAs(limits)}${reach}`;
    },
    between: (boundaries) => `the ground that ${boundaries} enclose`,
    heldOn: (party, date, within) => `what ${party} held on ${date}${within === null ? "" : ` in ${within}`}`,
    except: (ground, exceptions) => `${ground}, except ${exceptions}`,
    islandsOfRiver: (river) => `the islands that the hydrography knows in the ${river}`,
    watersOf: (name) => `the waters of ${name}`,
    withWaters: (ground) => `${ground}, with the sea in it`,
    around: (point, limits) => `the ground around ${point}${asFarAs(limits)}`,
    mouth: (river) => `the mouth of ${river}`,
    source: (river) => `the source of ${river}`,
    confluence: (rivers) => `the confluence of ${rivers}`,
    upstream: (distance, river, from) => `the point ${distance} up ${river} from ${from}`,
    downstream: (distance, river, from) => `the point ${distance} down ${river} from ${from}`,
    offset: (distance, azimuth, from) =>
      azimuth % 45 === 0
        ? `the point ${distance} ${COMPASS[azimuth / 45]} of ${from}`
        : `the point ${distance} from ${from} at ${azimuth}° from north`,
    meeting: (boundary) => `where it meets ${boundary}`,
    nearest: (boundary, point) => `the point of ${boundary} nearest ${point}`,
  },
  steps: {
    rules: {
      "side of a line": "side of a line",
      "islands beside a line": "islands beside a line",
      "ground between boundaries": "ground between boundaries",
      "ground around a point": "ground around a point",
      area: "area",
      island: "island",
      "islands in a river": "islands in a river",
      "as held on a day": "as held on a day",
      continuation: "continuation",
      succession: "succession",
      waters: "waters",
      delimitation: "delimitation",
      silence: "silence",
      expiry: "expiry",
      confirmation: "confirmation",
    },
    silence: "No clause speaks of this ground.",
    expiry: "The clause had effect until this day; the ground is as it would be without it.",
    confirmation: "A later text confirms the clause.",
    continuation: "The same state goes on under another name.",
    succession: "Another state has it in the place of the first.",
    delimitation: "A later course of the line puts the ground on its other side.",
    byRule: (rule, sentence) => `Rule: ${rule}. ${sentence}`,
  },
  lives: {
    states: {
      "not yet": "not yet",
      draft: "draft",
      signed: "signed",
      ratified: "ratified",
      "in force": "in force",
      "in force, contested": "in force, contested",
      "partly rejected": "partly rejected",
      rejected: "rejected",
      suspended: "suspended",
      ended: "ended",
    },
    nothing: "Nothing of it exists.",
    drafted: "A draft of it was handed over.",
    signed: "Signed, but its rule of taking effect is not yet met.",
    ratified: "Ratified, but its rule of taking effect is not yet met.",
    inForce: (commencement, confirmedBy) =>
      `In force ${commencement}${confirmedBy === null ? "" : `; confirmed by ${confirmedBy}`}.`,
    clausesRejected: (parties, clauses, many) =>
      `In force by its own rule; ${parties} ${many ? "reject" : "rejects"} ${clauses}.`,
    meaningContested: "In force; what it means is contested.",
    rejected: (party) => `${party} holds that it does not bind.`,
    partlyAccepted: (party, clauses) => `${party} accepts it, but not ${clauses}.`,
    ended: (by) => `Ended by ${by}.`,
    suspended: (by) => `Suspended by ${by}.`,
  },
  commencements: {
    "on signature": "on signature",
    "on ratification": "on ratification",
    "on exchange": "on exchange",
    onDay: (day) => `on ${day}`,
    with: (instrument) => `with ${instrument}`,
  },
  acts: {
    none: "No act.",
    noneOf: (kind) => `No ${kind}.`,
    doings: {
      drafts: "drafts", signs: "signs", ratifies: "ratifies", exchanges: "exchanges the ratifications of",
      proclaims: "proclaims", contests: "contests", rejects: "rejects", accepts: "accepts", confirms: "confirms",
      suspends: "suspends", revives: "revives", ends: "ends", keeps: "keeps in effect", touches: "concerns",
    }, // prettier-ignore
    relations: {
      "in answer to": "in answer to", "in spite of": "in spite of", "because of": "because of", "part of": "part of",
      "instead of": "instead of", approves: "approves", disowns: "disowns",
    }, // prettier-ignore
    scope: (matter, country) => `${matter ?? "any matter"}${country === null ? "" : ` in ${country}`}`,
    lasting: (from, until) => `lasting from ${from} until ${until}`,
    by: (actors) => `by ${actors}`,
    to: (actors) => `to ${actors}`,
    at: (places) => `at ${places}`,
    unverified: "unverified",
    forbidden: "against orders",
    beyond: "beyond powers",
    approvedBy: (act) => `approved by ${act}`,
    disownedBy: (act) => `disowned by ${act}`,
    approvedByNone: "approved by no act",
    bound: (text) => `bound: ${text}`,
    over: (scopes) => `over ${scopes}`,
    heldBy: (actor) => `held by ${actor}`,
    findings: { true: "found true", false: "found false", open: "not judged" },
    shownBy: (finding, act) => `${finding} by ${act}`,
    offices: "Offices",
    powers: "Powers and instructions",
    acts: "Acts",
    claims: "Claims",
  },
  rights: {
    effects: { may: "may", must: "must", "must not": "must not" },
    rule: (name) => name,
    of: (party, where, day) => `Rights of ${party}${where}, on ${day}`,
    why: (right, place, day) => `Why ${right} at ${place}, on ${day}`,
    atPlace: (place) => ` at ${place}`,
    onGround: (party) => ` in ${party}`,
    none: "None: no clause in effect on this day gives any.",
    nobody: "Nobody has it: no chain of clauses in effect on this day ends in a grant of it.",
    holderOf: (who, party) => `${who} of ${party}`,
    condition: (words) => `if ${words}`,
    doubts: {
      told: "perhaps no longer: a date leaves it open",
      possibly: "perhaps already: a date leaves it open",
    },
    otherChains: (count, more) =>
      `and by ${count}${more ? " or more" : ""} other chain${count === 1 ? "" : "s"}`,
    moreChains: "There are more chains than are kept.",
    byRule: (rule) => `Rule: ${rule}.`,
  },
  answers: {
    on: (where, day) => `${where}, on ${day}`,
    reading: (reading) => `by the reading ${reading}`,
    editor: "the editor’s reading",
    partysReading: (party) => `as ${party} had it`,
    by: "by",
    and: "and",
    editorial: "editorial",
    because: (reason) => `because ${reason}`,
    evidence: (surveys) => `on the evidence of ${surveys}`,
    unverified: "The corpus marks this unverified.",
    alone: (party) => `by ${party} alone`,
    claimed: (title, by) => `Claimed by ${title}, by ${by}`,
    claimedToo: (title) => `claimed by ${title}`,
    perhapsToo: (title) => `perhaps ${title}`,
    held: ({ holder, kind, from, span, season, inFact, sought }) =>
      `${sought ? "sought" : "held"} by ${holder} as ${kind}${from === null ? "" : ` from ${from}`}${span === null ? "" : ` ${span}`}${season ? `, each year from ${season[0]} until ${season[1]}` : ""}${inFact ? ", in fact" : ""}`,
    mayBe: (title, by) => `Perhaps ${title}, by ${by}: how far the ground of that clause goes is not known.`,
    perhaps: (title, by, earliest, since) =>
      `Perhaps already ${title}${by === null ? "" : `, by ${by}`}: the change came on some day from ${earliest} to ${since}.`,
    nearest: (distance, line, accuracy) => `${distance} from the line ${line}, known to within ${accuracy}`,
    withinError: "the place lies within the error of the line",
    leftOpen: "the text left this stretch to commissioners; it is open until they fix it",
    position: "The position rests on",
    inFact: ({ party, kind, span, certain }) =>
      `In fact on the ground: ${party}${kind === null ? "" : ` as ${kind}`}${span === null ? "" : ` ${span}`}${certain ? "" : ", perhaps"}`,
    reach: (distance, within) => `${distance} away, within ${within}`,
    history: "How it came to be",
    changes: (from, to) => `What changed hands from ${from} to ${to}`,
    noChange: "Nothing: every place has the title that it had.",
    possibleChange: (change) => `perhaps ${change}`,
    onDay: (day, sentence) => `On ${day}: ${sentence}`,
  },
  instruments: {
    between: (title, parties) => `${title}, between ${parties}`,
    signed: (date, place, by) => `signed ${date}${place === null ? "" : ` at ${place}`} by ${by}`,
    inForce: (day, commencement) => `in force from ${day} (${commencement})`,
    texts: (languages) => `texts: ${languages}`,
    articles: (count) => `${count} ${count === 1 ? "article" : "articles"}`,
    lifeBy: (reading) => `Life, by the reading ${reading}`,
    acts: "Acts",
    rights: "Rights",
    textsOf: (instrument) => `${instrument}: its texts`,
    annexedMap: (id, title, of) => `${id}: the map “${title}”${of === null ? "" : ` of ${of}`}`,
    textStatus: { authentic: "authentic", governing: "governing", translation: "translation" },
    textHow: { lacks: "lacks", says: "says" },
    noDifference: "no difference is recorded",
    consequence: (words) => `so ${words}`,
  },
  map: {
    julian: (day) => `${day} in the Julian calendar`,
    sources: (list) => `Sources: ${list}`,
    water: "Coasts, lakes and rivers: GSHHG and WDBII, LGPL",
    byText: "line by the text",
    editorialPart: "editorial part of a line",
    otherReading: "another reading",
    surveyedPart: "line by a survey",
  },
  surveys: {
    geography: "geography/lines.bin",
    of: (day) => `of ${day}`,
    within: (accuracy) => `within ${accuracy}`,
    survey: (title, facts, sha256) => `${title}: ${facts}; SHA-256 ${sha256}`,
    heading: "The surveys that this rests on:",
    shares: { text: "by text", evidence: "on evidence", judgement: "on judgement" },
    line: "line",
    total: "total",
  },
  sources: ENGLISH_SOURCES,
  checks: ENGLISH_CHECKS,
  page: ENGLISH_PAGE,
};
