import type { Commencement } from "../clauses/model.js";

/** The rule by which an instrument takes effect: `on exchange`, `on 16 May 1858 (Julian)`, `with aigun-1858`. */
export function commencementWords(rule: Commencement): string {
  switch (rule.form) {
    case "on day":
      return `on ${rule.date.text}`;
    case "with":
      return `with ${rule.instrument}`;
    default:
      return rule.form;
  }
}
