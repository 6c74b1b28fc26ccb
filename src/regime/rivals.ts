/** Clauses that give one ground to different parties. */
import type { Selector, TerritorialClause } from "../clauses/model.js";
import { printSelector } from "../clauses/phrases/selectors.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { areaWords, writtenApart } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import type { Ground } from "./ground.js";

/** `faces`: of which both speak. */
export interface Rivals {
  readonly clauses: readonly TerritorialClause[];
  readonly faces: number[];
}

const METRES_OF_A_KM = 1000;
/** A place is written so finely that it stays within a face: to this share of the side of a square of its size. */
const CLEAR_SHARE = 0.1;

/** Tells how much ground it is, and a place in the largest face of it. */
export function rivalClauses({ clauses, faces }: Rivals, { partition }: Ground): Diagnostic {
  const [last, ...others] = [...clauses].reverse();
  const { faceAreaSquareKm: areas, faceLabelX, faceLabelY } = partition;
  const size = areaWords(
    AUTHOR.language,
    faces.reduce((sum, face) => sum + areas[face]!, 0),
  );
  const largest = faces.reduce((a, b) => (areas[b]! > areas[a]! ? b : a));
  const inner = { lon: faceLabelX[largest]!, lat: faceLabelY[largest]! };
  const place = writtenApart(inner, METRES_OF_A_KM * Math.sqrt(areas[largest]!) * CLEAR_SHARE);
  const where = `The ground is ${size}; ${place} lies in it.`;
  const isOneInstrument = others.every((clause) => clause.instrument === last!.instrument);
  return {
    severity: isOneInstrument ? "error" : "warning",
    code: "rival-clauses",
    message: isOneInstrument
      ? `Two clauses of one instrument give the same ground to different parties. ${where}`
      : `This clause gives ground that another instrument has given to others: the ground is disputed. ${where}`,
    span: last!.span,
    label: "gives the ground here",
    related: others.map((clause) => ({ span: clause.span, label: "and it is given here" })),
    help: isOneInstrument
      ? `${exceptWords(clauses) ?? "Narrow one of them with `except` or `as far as`, or end it with `until`."} If the text contradicts itself, keep one of the two as an \`editorial\` clause and give the reason.`
      : "If the texts do conflict, leave it: answers say `disputed` and cite both. If not, narrow one of them with `except` or `as far as`, or end the other with `until`.",
  };
}

/** Ground that a text names whole, as it does what it takes out of a wider rule; the others are told of by what bounds them. */
const NAMED: ReadonlySet<Selector["form"]> = new Set(["area", "island", "waters", "river-islands"]);

/** How one named ground that lies across what other clauses give is taken out of them; null where it is not so. */
function exceptWords(clauses: readonly TerritorialClause[]): string | null {
  const selectors = clauses.map(({ selector }) => selector);
  const [named, ...more] = selectors.filter(({ form }) => NAMED.has(form));
  const wide = selectors.filter(({ form }) => !NAMED.has(form));
  if (!named || more.length > 0 || wide.length === 0) return null;
  const less = wide.map((selector) => `\`${printSelector(without(selector, named))}\``);
  return `\`${printSelector(named)}\` lies in part beyond the other ground, and so is no exception to it unless that is said there: ${AUTHOR.language.grammar.list(less)}. Or narrow it.`;
}

const without = (selector: Selector, exception: Selector): Selector =>
  selector.form === "except"
    ? { ...selector, exceptions: [...selector.exceptions, exception] }
    : { form: "except", of: selector, exceptions: [exception], span: selector.span };
