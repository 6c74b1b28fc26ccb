/** Two treaties, a port and a war: rights, force, acts, persons and a source. */
import type { Row } from "./question.js";

const PREFECT = {
  person: "prefect",
  acts: ["agreed", "west-1842-signed"],
  claims: [],
  offices: ["coast-prefect"],
  excesses: ["agreed"],
};

export const ROWS: readonly Row[] = [
  {
    question: { ask: "rights", of: "north", on: "1849-06-01" },
    facts: [
      {
        right: "consuls of north may consulate in open-ports of east",
        days: ["1844-05-01", "1850-05-01"],
        chain: ["west-1842/-/2", "north-1844/-/2"],
        via: "most favoured nation",
      },
      {
        right: "ships of north may open-port in harbour of east",
        days: ["1844-05-01", null],
        chain: ["north-1844/-/1"],
        via: null,
      },
      {
        right: "ships of north may trade in hills of east",
        days: ["1844-05-01", "1850-05-01"],
        chain: ["west-1842/-/3", "north-1844/-/2"],
        via: "most favoured nation",
      },
    ],
  },
  {
    question: { ask: "rights", of: "north", who: "ships", in: "east", at: "harbour", on: "1849-06-01" },
    facts: [
      {
        right: "ships of north may open-port in harbour of east",
        days: ["1844-05-01", null],
        chain: ["north-1844/-/1"],
        via: null,
      },
    ],
  },
  { question: { ask: "rights", of: "west", on: "1843-04-30" }, facts: [] },
  {
    question: { ask: "rights", of: "west", on: "1843-05-01" },
    facts: [
      {
        right: "consuls of west may consulate in open-ports of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/2"],
        via: null,
      },
      {
        right: "ships of west may open-port in harbour of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/1"],
        via: null,
      },
      {
        right: "ships of west may trade in hills of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/3"],
        via: null,
      },
    ],
  },
  { question: { ask: "rights", of: "west", on: "1850-06-01" }, facts: [] },
  {
    question: { ask: "rights", of: "west", on: "1846-01-01", reading: "east" },
    facts: [
      {
        right: "consuls of west may consulate in open-ports of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/2"],
        via: null,
      },
      {
        right: "ships of west may open-port in harbour of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/1"],
        via: null,
      },
    ],
  },
  {
    question: { ask: "right", place: "harbour", right: "consulate", date: "1849-06-01" },
    facts: [
      {
        right: "consuls of north may consulate in harbour of east",
        days: ["1844-05-01", "1850-05-01"],
        chain: ["west-1842/-/2", "north-1844/-/2", "west-1842/-/1"],
        via: "open ports",
      },
      {
        right: "consuls of west may consulate in harbour of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/2", "west-1842/-/1"],
        via: "open ports",
      },
    ],
  },
  {
    question: { ask: "force", instrument: "west-1842" },
    facts: [
      [
        "editorial",
        ["not yet", null, "1842-05-01"],
        ["signed", "1842-05-01", "1843-05-01", "west-1842-signed"],
        ["in force", "1843-05-01", "1845-05-01", "exchanged"],
        ["in force, contested", "1845-05-01", "1850-05-01", "refused"],
        ["suspended", "1850-05-01", "1851-05-01", "quarrel"],
        ["in force, contested", "1851-05-01", null, "refused"],
      ],
      [
        "east",
        ["not yet", null, "1842-05-01"],
        ["signed", "1842-05-01", "1843-05-01", "west-1842-signed"],
        ["in force", "1843-05-01", "1845-05-01", "exchanged"],
        ["partly rejected", "1845-05-01", "1850-05-01", "refused"],
        ["suspended", "1850-05-01", "1851-05-01", "quarrel"],
        ["partly rejected", "1851-05-01", null, "refused"],
      ],
    ],
  },
  {
    question: {
      ask: "force",
      instrument: "west-1842",
      clause: "hills-trade",
      on: "1846-01-01",
      reading: "east",
    },
    facts: [["east", ["rejected", "1845-05-01", "1850-05-01", "refused"]]],
  },
  {
    question: { ask: "acts" },
    facts: ["agreed", "west-1842-signed", "exchanged", "north-1844-signed", "refused", "quarrel"],
  },
  { question: { ask: "acts", kind: "negotiation" }, facts: ["agreed"] },
  { question: { ask: "acts", party: "north" }, facts: ["north-1844-signed"] },
  {
    question: { ask: "acts", person: "prefect", from: "1842-05-01", to: "1842-05-01" },
    facts: ["agreed", "west-1842-signed"],
  },
  { question: { ask: "acts", about: "harbour" }, facts: [] },
  { question: { ask: "acts", place: "harbour" }, facts: ["west-1842-signed"] },
  {
    question: { ask: "acts", instrument: "west-1842" },
    facts: ["agreed", "west-1842-signed", "exchanged", "refused"],
  },
  { question: { ask: "claims" }, facts: [] },
  {
    question: { ask: "person", person: "prefect" },
    facts: {
      person: "prefect",
      acts: ["agreed", "west-1842-signed"],
      claims: [],
      offices: ["coast-prefect"],
      excesses: ["agreed"],
    },
  },
  {
    question: { ask: "source", source: "chronicle" },
    facts: ["chronicle", "c1 agrees", "c2 differs", "c3 agrees", "c4 silent"],
  },

  {
    question: { ask: "rights", of: "North", who: "SHIPS", in: "East", at: "Harbour", on: "+1849-06-01" },
    facts: [
      {
        right: "ships of north may open-port in harbour of east",
        days: ["1844-05-01", null],
        chain: ["north-1844/-/1"],
        via: null,
      },
    ],
  },
  {
    question: {
      ask: "force",
      instrument: "treaty of west and east",
      clause: "hills-trade",
      on: " 1846-01-01 ",
      reading: "East",
    },
    facts: [["east", ["rejected", "1845-05-01", "1850-05-01", "refused"]]],
  },
  { question: { ask: "person", person: "the prefect" }, facts: PREFECT },
  {
    question: { ask: "acts", person: "The prefect", on: "1842-05-01" },
    facts: ["agreed", "west-1842-signed"],
  },
  {
    question: { ask: "right", place: "Harbour", right: "a consulate", of: "West", date: "1849-06-01" },
    facts: [
      {
        right: "consuls of west may consulate in harbour of east",
        days: ["1843-05-01", "1850-05-01"],
        chain: ["west-1842/-/2", "west-1842/-/1"],
        via: "open ports",
      },
    ],
  },
  {
    question: { ask: "rights", of: "nrth", on: "1849-06-01" },
    refused: 'the atlas has no party "nrth"',
    help: "did you mean north?",
  },
  {
    question: { ask: "rights", of: "north", who: "shps", on: "1849-06-01" },
    refused: 'the atlas has no class of holders "shps"',
    help: "did you mean ships?",
  },
  {
    question: { ask: "rights", of: "north", at: "harbor", on: "1849-06-01" },
    refused: 'the atlas has no place "harbor"',
    help: "did you mean harbour?",
  },
  {
    question: { ask: "right", place: "harbour", right: "consulat", date: "1849-06-01" },
    refused: 'the atlas has no kind of right "consulat"',
    help: "did you mean consulate?",
  },
  {
    question: { ask: "acts", kind: "signatur" },
    refused: 'the atlas has no kind of act "signatur"',
    help: "did you mean signature?",
  },
  {
    question: { ask: "acts", from: "1850-01-01", to: "1849-01-01" },
    refused: "1 January 1850 is after 1 January 1849",
    help: "--from is the earlier day",
  },
  {
    question: { ask: "person", person: "prefct" },
    refused: 'the atlas has no person "prefct"',
    help: "did you mean prefect?",
  },
  {
    question: { ask: "source", source: "chronicles" },
    refused: 'the atlas has no statement of a source "chronicles"',
    help: "did you mean chronicle?",
  },
];
