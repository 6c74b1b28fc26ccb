import type { CommencementPhrases, LifePhrases } from "./language.js";

export const ENGLISH_LIVES: LifePhrases = {
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
  neverInForce: "It was never in force.",
  inForce: (commencement, confirmedBy) =>
    `In force ${commencement}${confirmedBy === null ? "" : `; confirmed by ${confirmedBy}`}.`,
  clausesRejected: (parties, clauses, many) =>
    `In force by its own rule; ${parties} ${many ? "reject" : "rejects"} ${clauses}.`,
  meaningContested: "In force; what it means is contested.",
  rejected: (party) => `${party} holds that it does not bind.`,
  partlyAccepted: (party, clauses) => `${party} accepts it, but not ${clauses}.`,
  ended: (by) => `Ended by ${by}.`,
  suspended: (by) => `Suspended by ${by}.`,
};

export const ENGLISH_COMMENCEMENTS: CommencementPhrases = {
  "on signature": "on signature",
  "on ratification": "on ratification",
  "on exchange": "on exchange",
  never: "never",
  onDay: (day) => `on ${day}`,
  with: (instrument) => `with ${instrument}`,
};
