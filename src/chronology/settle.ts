/** Words that mean two things, settled by where they stand. */
import type { PlacedTerm, Term } from "./terms.js";

type Terms = readonly PlacedTerm[];

/** `années 1850` are ten years; `années 1850-1855` are those. */
const PARTED: readonly Term["t"][] = ["-", "/", "to", "and", "or"];
const ROMAN_MONTH = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})$/;
/** `years before 1858` are all of them, `the year before 1858` is one. */
const SEVERAL = /^(?:years|гг|годы|годов|годах)$/;
/** What `summer` may stand after in Russian, in the form that else is "in the year". */
const BEFORE_SUMMER: readonly Term["t"][] = ["part", "before", "after", "by", "since", "until", "not before"];

/** Settles the words that mean two things, and drops those that say nothing. */
export function settle(terms: Terms): Terms {
  const hasEra = terms.some(({ term }) => term.t === "era");
  const months = terms.filter(({ term }) => term.t === "month").length;
  const settled: PlacedTerm[] = [];
  terms.forEach(({ term, text }, i) => {
    const last = settled.at(-1)?.term;
    const next = terms[i + 1]?.term;
    const neighbour = term.t === "unit" && !SEVERAL.test(text) && settled.length === 0 ? neighbourOf(term.unit, next) : null;
    if (term.t === "century" && text === "в" && last?.t !== "number") return;
    if (term.t === "century" && text === "c" && last?.t !== "number") settled.push({ term: { t: "about" }, text });
    else if (term.t === "number" && text === "c") settled.push({ term: { t: "about" }, text });
    else if (neighbour) settled.push({ term: neighbour, text });
    else if ((term.t === "before" || term.t === "after") && last?.t === "neighbour" && settled.length === 1) return;
    else if (term.t === "filler" || (term.t === "unit" && !hasEra)) return;
    else if (term.t === "season" && text === "лета" && next?.t === "number" && !(last && BEFORE_SUMMER.includes(last.t))) return;
    else if (term.t === "month" && text === "des" && (months > 1 || next?.t !== "number")) return;
    else if (term.t === "number" && ROMAN_MONTH.test(text) && isBesideYear(last, next)) settled.push({ term: { t: "month", month: term.value }, text });
    else if (term.t === "decade" && (last?.t === "decade" || last?.t !== "number")) return;
    else if (term.t === "number" && terms[i - 1]?.term.t === "decade" && months === 0 && isRound(term) && !(next && PARTED.includes(next.t)))
      settled.push({ term, text }, { term: { t: "decade" }, text: terms[i - 1]!.text });
    else if (term.t === "-" && last?.t === "part" && next !== undefined && next.t !== "part") return;
    else settled.push({ term, text });
  });
  return settled;
} // prettier-ignore

const isRound = ({ value, digits }: Extract<Term, { t: "number" }>): boolean =>
  digits >= 3 && value % 10 === 0;

const neighbourOf = (unit: "year" | "month" | "day", next: Term | undefined): Term | null =>
  next?.t === "before" || next?.t === "after"
    ? { t: "neighbour", unit, step: next.t === "after" ? 1 : -1 }
    : null;

/** `16.V.1858`, `V 1858`, `1858 V 16`. */
const isBesideYear = (last: Term | undefined, next: Term | undefined): boolean =>
  (next?.t === "number" && next.digits >= 3) ||
  (last?.t === "number" && last.digits >= 3 && next?.t !== "century");
