import type { CitationPhrases } from "./language.js";

export const ENGLISH_CITATIONS: CitationPhrases = {
  article: (number) => `article ${number}`,
  articleOf: (instrument, number) => `${instrument}, article ${number}`,
  clauseOf: (instrument, clause) => `${instrument} (${clause})`,
  first: "the state of things at first",
  states: "the succession of states",
  corpus: "the corpus",
  source: (source, locator) => `Source: ${source}${locator === null ? "" : `, ${locator}`}`,
  onlyIn: (source, locator) =>
    `Only in: ${source}${locator === null ? "" : `, ${locator}`} (no independent source was found)`,
  alone: "no independent source was found",
  editedBy: (names) => `edited by ${names}`,
  volume: (volume) => `vol. ${volume}`,
  number: (number) => `no. ${number}`,
  pages: (pages) => (/^\d+$/.test(pages) ? `p. ${pages}` : `pp. ${pages}`),
  readAt: (address) => `read at ${address}`,
  echoes: (sources) => `retells ${sources}`,
  kinds: {
    edition: "edition",
    document: "document",
    study: "study",
    "reference work": "reference work",
    account: "account",
    "popular account": "popular account",
    dataset: "dataset",
    mirror: "mirror",
  },
};
