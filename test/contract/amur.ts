/** The Amur: readings, occupation, claims and areas of a large corpus. */
import type { Row } from "./question.js";

const VLADIVOSTOK = {
  place: [131.8735, 43.1056, "vladivostok"],
  day: "1861-01-01",
  reading: "editorial",
  title: "sovereignty russia",
  since: "1860-11-14",
  until: null,
  by: ["beijing-russia-1860", "1"],
  perhaps: null,
  nearest: ["beijing-east", false],
  atSea: false,
};

export const ROWS: readonly Row[] = [
  {
    question: { ask: "at", place: "vladivostok", date: "1859-06-01" },
    facts: {
      place: [131.8735, 43.1056, "vladivostok"],
      day: "1859-06-01",
      reading: "editorial",
      title: "condominium qing russia",
      since: "1858-05-28",
      until: "1860-11-14",
      by: ["aigun-1858", "1"],
      perhaps: null,
      nearest: ["amur-1858", false],
      atSea: false,
    },
  },
  {
    question: { ask: "at", place: "vladivostok", date: "1859-06-01", reading: "qing" },
    facts: {
      place: [131.8735, 43.1056, "vladivostok"],
      day: "1859-06-01",
      reading: "qing",
      title: "sovereignty qing",
      since: "1859-01-24",
      until: "1860-11-14",
      by: ["nerchinsk-1689", "1"],
      perhaps: null,
      nearest: ["amur-1858", false],
      atSea: false,
    },
  },
  {
    question: { ask: "at", place: "vladivostok", date: "1860-01-01", reading: "qing" },
    facts: {
      place: [131.8735, 43.1056, "vladivostok"],
      day: "1860-01-01",
      reading: "qing",
      title: "sovereignty qing",
      since: "1859-01-24",
      until: "1860-11-14",
      by: ["nerchinsk-1689", "1"],
      perhaps: null,
      nearest: ["amur-1858", false],
      atSea: false,
    },
  },
  {
    question: { ask: "at", place: "vladivostok", date: "1861-01-01" },
    facts: {
      place: [131.8735, 43.1056, "vladivostok"],
      day: "1861-01-01",
      reading: "editorial",
      title: "sovereignty russia",
      since: "1860-11-14",
      until: null,
      by: ["beijing-russia-1860", "1"],
      perhaps: null,
      nearest: ["beijing-east", false],
      atSea: false,
    },
  },
  {
    question: { ask: "position", place: "vladivostok", date: "1859-01-23", reading: "qing" },
    facts: [],
  },
  {
    question: { ask: "position", place: "vladivostok", date: "1859-06-01", reading: "qing" },
    facts: ["ussuri-denied"],
  },
  {
    question: { ask: "position", place: "vladivostok", date: "1860-01-01", reading: "qing" },
    facts: ["ussuri-denied"],
  },
  {
    question: { ask: "occupation", place: "nikolaevsk", date: "1855-01-01" },
    facts: [["nikolaevsk-post", "russia", 0, true]],
  },
  {
    question: { ask: "claims", about: "sakhalin", by: "russia", on: "1848-06-01" },
    facts: ["sakhalin-peninsula"],
  },
  {
    question: { ask: "at", place: "127.54,50.29", date: "1858-05-27" },
    facts: {
      place: [127.54, 50.29, null],
      day: "1858-05-27",
      reading: "editorial",
      title: "sovereignty qing",
      since: "1689-09-08",
      until: "1858-05-28",
      by: ["nerchinsk-1689", "1"],
      perhaps: null,
      nearest: ["nerchinsk-mountains", false],
      atSea: false,
    },
  },
  {
    question: { ask: "at", place: "127.54,50.29", date: "1858-05-28" },
    facts: {
      place: [127.54, 50.29, null],
      day: "1858-05-28",
      reading: "editorial",
      title: "sovereignty russia",
      since: "1858-05-28",
      until: null,
      by: ["aigun-1858", "1"],
      perhaps: null,
      nearest: ["amur-1858", false],
      atSea: false,
    },
  },
  {
    question: { ask: "diff", from: "1858-05-27", to: "1858-05-28" },
    facts: [
      ["sovereignty qing", "sovereignty russia", 582523.6, "aigun-1858", "surely"],
      ["sovereignty qing", "condominium qing russia", 295266.3, "aigun-1858", "surely"],
      ["undetermined qing russia", "sovereignty russia", 59632.8, "aigun-1858", "surely"],
      ["sovereignty qing", "undetermined qing russia", 26.4, "aigun-1858", "surely"],
    ],
  },
  {
    // Nobody has the wider right; the narrower ones are told.
    question: { ask: "right", place: "shanghai", right: "trade", of: "russia", date: "1861-01-01" },
    facts: [
      {
        chain: ["tianjin-russia-1858/3/2"],
        days: ["1859-04-24", null],
        right: "ships of russia may open-port in shanghai of qing",
        via: null,
      },
      {
        chain: ["beijing-russia-1860/7/2", "tianjin-russia-1858/3/2"],
        days: ["1860-11-14", null],
        right: "merchants of russia may retail in shanghai of qing",
        via: "open ports",
      },
      {
        chain: ["nanking-1842/10/1", "tianjin-russia-1858/4/3", "nanking-1842/2/1"],
        days: ["1859-04-24", null],
        right: "merchants of russia may tariff in shanghai of qing",
        via: "open ports",
      },
      {
        chain: ["nanking-1842/2/3", "tianjin-russia-1858/4/3", "nanking-1842/2/1"],
        days: ["1859-04-24", null],
        right: "merchants of russia may trade-by-sea in shanghai of qing",
        via: "open ports",
      },
    ],
  },
  {
    question: { ask: "acts", kind: "founding", party: "russia", from: "1850-01-01", to: "1850-12-31" },
    facts: ["nikolaevsk-founded"],
  },
  {
    question: { ask: "person", person: "yishan" },
    facts: {
      person: "yishan",
      acts: [
        "kulja-1851-signed",
        "qing-survey-order",
        "aigun-draft",
        "aigun-draft-term",
        "aigun-draft-year",
        "yishan-arrives",
        "aigun-joint-possession",
        "aigun-1858-signed",
        "aigun-yishan",
        "yishan-reprimanded",
      ],
      claims: [],
      offices: ["heilongjiang-general"],
      excesses: ["aigun-yishan"],
    },
  },

  { question: { ask: "at", place: "Владивосток", date: "1861-01-01" }, facts: VLADIVOSTOK },
  {
    question: { ask: "at", place: "-228.11,43.12", date: "1861-01-01" },
    facts: { ...VLADIVOSTOK, place: [131.89, 43.12, null] },
  },
  {
    question: { ask: "areas", date: "1800-06-01" },
    facts: {
      "sovereignty qing": 4784000,
      "sovereignty russia": 2938500,
      unallocated: 3542000,
      "undetermined qing+russia": 59633,
    },
  },
];
