/** Every way of writing a place, a day and a name, and every refusal: docs/commands.md says them. */
import type { Row } from "./question.js";

const MERTOLA = {
  place: [-7.66, 37.64, "mertola"],
  day: "1801-06-06",
  reading: "editorial",
  title: "sovereignty west",
  since: "1801-06-06",
  until: "1805-05-01",
  by: ["rivers-1801", "2"],
  perhaps: null,
  nearest: ["two-rivers", false],
  atSea: false,
};
const AT_FIRST = {
  place: [-7.66, 37.64, "mertola"],
  day: "1801-06-05",
  reading: "editorial",
  title: "sovereignty east",
  since: null,
  until: "1801-06-06",
  by: [null, null],
  perhaps: null,
  nearest: ["guadiana", true],
  atSea: false,
};
const LAST = {
  place: [-6.95, 37.26, "huelva"],
  day: "1817-02-02",
  reading: "editorial",
  title: "sovereignty east",
  since: "1817-02-02",
  until: null,
  by: [null, null],
  perhaps: null,
  nearest: ["two-rivers", false],
  atSea: false,
};

export const ROWS: readonly Row[] = [
  // One place and one day, however they are written.
  ...[
    { place: "mertola", date: "+1801-06-06" },
    { place: "mertola", date: " 1801-06-06 " },
    { place: "Mértola", date: "1801-06-06" },
    { place: " MERTOLA ", date: "1801-06-06", reading: " Editorial" },
  ].map((words): Row => ({ question: { ask: "at", ...words }, facts: MERTOLA })),
  ...["-7.66,37.64", " -7.66 , +37.64 ", "352.34,37.64"].map((place): Row => ({
    question: { ask: "at", place, date: "1801-06-06" },
    facts: { ...MERTOLA, place: [-7.66, 37.64, null] },
  })),
  {
    question: { ask: "at", place: "mertola", date: "1801-06-06", reading: "West" },
    facts: { ...MERTOLA, reading: "west" },
  },
  {
    question: { ask: "at", place: "mertola", date: "-0043-03-15" },
    facts: { ...AT_FIRST, day: "-0043-03-15" },
  },
  {
    question: { ask: "at", place: "mertola", date: "0000-01-01" },
    facts: { ...AT_FIRST, day: "0000-01-01" },
  },
  {
    question: { ask: "at", place: "mertola", date: "Y-12000-03-01" },
    facts: { ...AT_FIRST, day: "Y-12000-03-01" },
  },
  {
    question: { ask: "at", place: "huelva", date: "+012000-03-01" },
    facts: { ...LAST, day: "Y12000-03-01" },
  },
  {
    question: { ask: "why", place: "-7.4,37.8", date: "+1810-01-01" },
    facts: [
      ["uplands-1805/1/1", "ground between boundaries"],
      ["north-1809/-/1", "ground between boundaries"],
    ],
  },
  // What cannot be read is refused in one wording.
  {
    question: { ask: "at", place: "450,37", date: "1801-06-06" },
    refused: "longitude 450 lies beyond a full turn",
    help: "longitudes run from -180 to 180 degrees",
  },
  {
    question: { ask: "at", place: "37.64,-97.66", date: "1801-06-06" },
    refused: "latitude -97.66 lies beyond a pole",
    help: "longitude stands first: did you mean -97.66,37.64?",
  },
  {
    question: { ask: "at", place: "mertolla", date: "1801-06-06" },
    refused: 'no place of the atlas is called "mertolla"',
    help: "did you mean mertola?",
  },
  {
    question: { ask: "at", place: "mertola", date: "1801" },
    facts: {
      place: [-7.66, 37.64, "mertola"],
      days: ["1801-01-01", "1801-12-31"],
      reading: "editorial",
      titles: [
        [null, "1801-06-06", "sovereignty east"],
        ["1801-06-06", null, "sovereignty west"],
      ],
    },
  },
  {
    question: { ask: "at", place: "mertola", date: "May 1801" },
    facts: {
      place: [-7.66, 37.64, "mertola"],
      days: ["1801-05-01", "1801-05-31"],
      reading: "editorial",
      titles: [[null, null, "sovereignty east"]],
    },
  },
  {
    question: { ask: "at", place: "faro", date: "1801-02-29" },
    refused:
      '"1801-02-29" is no date: 1801 was no leap year, and February 1801 had 28 days in the Gregorian calendar',
    help: "did you mean 28 February 1801 or 1 March 1801?",
  },
  {
    question: { ask: "why", place: "faro", date: "6/5/1801" },
    refused: '"6/5/1801" does not say whether the day or the month stands first',
    help: "did you mean 1801-05-06 or 1801-06-05?",
  },
  {
    question: { ask: "at", place: "faro", date: "" },
    refused: "the day is missing",
    help: "write it as 1858-05-28",
  },
  {
    question: { ask: "why", place: "faro", date: "1801-06-06", reading: "wset" },
    refused: 'the atlas has no reading "wset"',
    help: "did you mean west?",
  },
  {
    question: { ask: "diff", from: "1801-06-06", to: "tomorrow" },
    refused: '"tomorrow" is no word of a date that is known',
    help: "write it as 1858-05-28, 28 May 1858 or 1858",
  },
  {
    question: { ask: "line", line: "two-river" },
    refused: 'the atlas has no line "two-river"',
    help: "did you mean two-rivers?",
  },
  {
    question: { ask: "force", instrument: "islands-1807", article: "9" },
    refused: 'islands-1807 has no article "9"',
    help: "it has the articles 1, 2, 3",
  },
  {
    question: { ask: "force", instrument: "islands-1807", article: "1", clause: "the-lone" },
    refused: 'article 1 of islands-1807 has no labelled clause "the-lone"',
    help: "it has none",
  },
];
