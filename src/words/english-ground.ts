/** Ground, what bounds it, and points. */
import type { GroundPhrases, SurveyPhrases } from "./ground-phrases.js";
import type { NearbyPhrases } from "./nearby-phrases.js";

const COMPASS = [
  "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
] as const; // prettier-ignore

const asFarAs = (limits: string | null): string => (limits === null ? "" : `, as far as ${limits}`);

/** `the river Amur`, but `Lake Khanka`: a name that says what it is needs no other word. */
const named = (kind: string, name: string): string =>
  name.toLowerCase().split(" ").includes(kind) ? name : `the ${kind} ${name}`;

export const ENGLISH_GROUND: GroundPhrases = {
  frame: "the frame of the theatre",
  coast: (name) => (name === null ? "the coast" : `the coast ${name}`),
  river: (name) => named("river", name),
  lake: (name) => named("lake", name),
  line: (name) => `the line ${name}`,
  island: (name) => named("island", name),
  area: (name) => `the area ${name}`,
  along: (course) => `along ${course}`,
  side: ({ side, islands, of, from, to, limits, overSea, withWaters }) => {
    const where = side === "left" || side === "right" ? `to the ${side} of` : `${side} of`;
    const stretch = `${from === null ? "" : ` from ${from}`}${to === null ? "" : ` as far as ${to}`}`;
    const barred = withWaters ? "it or another standing line" : "it, another standing line or the coast";
    const over = withWaters ? "with the sea in it" : "across the sea and with its islands";
    const reach = islands ? "" : overSea ? `, ${over}` : `, reached without crossing ${barred}`;
    return `${islands ? "the islands" : "the ground"} ${where} ${of}${stretch}${asFarAs(limits)}${reach}`;
  },
  between: (boundaries) => `the ground that ${boundaries} enclose`,
  enclaves: (of, within) => `the enclaves${of === null ? "" : ` of ${of}`} within the ground of ${within}`,
  heldOn: (party, date, within) => `what ${party} held on ${date}${within === null ? "" : ` in ${within}`}`,
  except: (ground, exceptions) => `${ground}, except ${exceptions}`,
  asRiverRuns: (what, on) => (on === null ? `${what} as it runs` : `${what} as it ran on ${on}`),
  notToNewBed: (what) => `${what} as it runs, but not to a new bed`,
  islandsOfRiver: (river) => `the islands that the hydrography knows in the ${river}`,
  islands: {
    among: (which, islands) => `${which}, among ${islands}`,
    in: (ground) => `the islands in ${ground}`,
    within: (distance, from) => `the islands within ${distance} of ${from}`,
    nearer: (to, than) => `the islands nearer to ${to} than to ${than}`,
  },
  watersOf: (name, limits) => `the waters of ${name}${asFarAs(limits)}`,
  withWaters: (ground) => `${ground}, with the sea in it`,
  around: (point, limits) => `the ground around ${point}${asFarAs(limits)}`,
  mouth: (river) => `the mouth of ${river}`,
  source: (river) => `the source of ${river}`,
  endOfCourse: (end, of) => `the ${end} of ${of}`,
  confluence: (rivers) => `the confluence of ${rivers}`,
  upstream: (distance, river, from) => `the point ${distance} up ${river} from ${from}`,
  downstream: (distance, river, from) => `the point ${distance} down ${river} from ${from}`,
  offset: (distance, azimuth, from) =>
    azimuth % 45 === 0
      ? `the point ${distance} ${COMPASS[azimuth / 45]} of ${from}`
      : `the point ${distance} from ${from} at ${azimuth}° from north`,
  alongTowards: (distance, of, from, to) => `the point ${distance} along ${of} from ${from} towards ${to}`,
  towards: (distance, from, to) => `the point ${distance} from ${from} towards ${to}`,
  meeting: (boundary) => `where it meets ${boundary}`,
  nearest: (boundary, point) => `the point of ${boundary} nearest ${point}`,
  circles: {
    parallel: (of) => `the parallel of ${of}`,
    meridian: (of) => `the meridian of ${of}`,
  },
  after: (length) => `the point ${length} along it`,
  crossing: (boundaries, near) => `the crossing of ${boundaries}${near === null ? "" : ` nearest ${near}`}`,
  extreme: (azimuth, of) =>
    azimuth % 45 === 0
      ? `the ${COMPASS[azimuth / 45]}ernmost point of ${of}`
      : `the point of ${of} farthest at ${azimuth}° from north`,
  shoreOnSide: (azimuth, of) =>
    azimuth % 45 === 0
      ? `the ${COMPASS[azimuth / 45]}ern shore of ${of}`
      : `the shore of ${of} that lies at ${azimuth}° from north`,
  outermost: (side, of, from) => `the ${side}most point of ${of} seen from ${from}`,
  shareOfWay: (share, one, other, along) =>
    `the point ${share} of the way from ${one} to ${other}${along === null ? "" : ` along ${along}`}`,
  midway: (points, along) => `the point half way between ${points}${along === null ? "" : ` along ${along}`}`,
};

/** What lies near a place, and how that is known. */
export const ENGLISH_NEARBY: NearbyPhrases = {
  it: "it",
  nearest: (distance, what, accuracy) => `${distance} from ${what}, known to within ${accuracy}`,
  placeKnown: (accuracy) => `, and the place itself to within ${accuracy}`,
  withinBoth: "the place may lie on the other side",
  edge: (area) => `the edge of ${area}`,
  limit: (name) => `the limit ${name}`,
  editorialLimit: (name) => `the editor's limit ${name}`,
  withinError: "the place lies within the error of the line",
  withinEdge: "the place lies within the error of the edge",
  withinLimit: "the ground may end before the place, or go on beyond it",
  leftOpen: "the text left this stretch to commissioners; it is open until they fix it",
  unverified: "unverified there",
  atLowWater: "the text means low water; the line is drawn along the shore, and low water lies off it",
  notToNewBed:
    "the line goes with the water as that slowly moves, but stays in a bed that it leaves for a new one, and is drawn where the water was surveyed",
  asItRuns: "the line goes with the water as it runs, and is drawn where the water was surveyed",
  asItRan: (date) =>
    `the line stays where the water ran on ${date}, and is drawn where the water was surveyed`,
  proved: (by) => `the text itself proves that it runs here: “${by}”`,
};

/** What ground rests on that was taken from surveys. */
export const ENGLISH_SURVEYS: SurveyPhrases = {
  geography: "geography/lines.bin",
  of: (day) => `of ${day}`,
  within: (accuracy) => `within ${accuracy}`,
  survey: (title, facts, sha256) => `${title}: ${facts}; SHA-256 ${sha256}`,
  heading: "The surveys that this rests on:",
  shares: { text: "by text", evidence: "on evidence", judgement: "on judgement" },
  line: "line",
  total: "total",
};
