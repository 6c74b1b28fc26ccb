import * as amur from "./amur.js";
import * as guadiana from "./guadiana.js";
import * as words from "./guadiana-words.js";
import * as ports from "./ports.js";

/** The corpora of the contract, and what is asked of each. */
export const CONTRACT = [
  { corpus: "cases/good/guadiana", rows: [...guadiana.ROWS, ...words.ROWS] },
  { corpus: "cases/good/ports", rows: ports.ROWS },
  { corpus: "corpora/amur", rows: amur.ROWS },
];
