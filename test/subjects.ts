import type { Act, Doing, TextTarget } from "../src/clauses/acts-model.js";
import type { Subject, SubjectClause } from "../src/effect/model.js";

/** Instruments as the stage of effect sees them, and acts, without a text. By default `t`, of `a` and `b`, signed on day 10. */
const span = { file: "t.md", start: 0, end: 1 };
export const signed = (day: number) => ({ earliest: day, latest: day, text: String(day), place: null });
export const clause = (label: string, rest: Partial<SubjectClause> = {}): SubjectClause => ({
  id: `t/1/${label}`,
  label,
  article: "1",
  territorial: true,
  texts: null,
  terms: null,
  ...rest,
});
export const subject = (rest: Partial<Subject> = {}): Subject => ({
  id: "t",
  parties: ["a", "b"],
  signed: signed(10),
  commencement: { form: "on signature" },
  after: [],
  ends: [],
  confirms: [],
  clauses: [clause("land"), clause("coast")],
  lines: [],
  span,
  ...rest,
});
export const target = (instrument = "t", label: string | null = null): TextTarget => ({
  instrument,
  article: null,
  clause: label,
});
export const act = (
  id: string,
  day: number,
  party: string,
  doing: Doing,
  on: TextTarget,
  rest: Partial<Act> = {},
): Act => ({
  span,
  citations: [],
  unverified: false,
  text: id,
  id,
  kind: doing,
  title: id,
  names: [],
  when: { earliest: day, latest: day, text: String(day) },
  until: null,
  lasting: false,
  by: [{ person: null, office: null, party }],
  to: [],
  places: [],
  about: [],
  saying: null,
  because: null,
  scopes: [],
  targets: [{ doing, target: on }],
  links: [],
  ...rest,
});
