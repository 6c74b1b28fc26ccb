import type { Commencement } from "../clauses/model.js";
import type { Words } from "./words.js";

/** The rule by which an instrument takes effect: `on exchange`, `on 16 May 1858 (Julian)`, `with Treaty of Aigun`. */
export function commencementWords(words: Words, rule: Commencement): string {
  const { commencements } = words.language;
  switch (rule.form) {
    case "on day":
      return commencements.onDay(rule.date.text);
    case "with":
      return commencements.with(words.instrument(rule.instrument));
    case "on signature":
    case "on ratification":
    case "on exchange":
    case "never":
      return commencements[rule.form];
  }
}
