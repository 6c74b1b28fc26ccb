/** Parties with lives, and one in the place of another, without a text. */
import type { Inheritance, Party, Selector } from "../src/clauses/model.js";
import type { Day } from "../src/chronology/model.js";
import { UNDATED } from "./treaties.js";
import { WRITTEN } from "./written.js";

const on = (day: Day) => ({ earliest: day, latest: day, text: String(day) });

export const party = (id: string, more: { continues?: string; since?: Day; until?: Day } = {}): Party => ({
  ...WRITTEN,
  ...UNDATED,
  id,
  name: id,
  names: [],
  continues: more.continues ?? null,
  since: more.since === undefined ? null : on(more.since),
  until: more.until === undefined ? null : on(more.until),
});

export const inheritance = (
  form: Inheritance["form"],
  heir: string,
  of: string,
  since: Day,
  more: Partial<Pick<Inheritance, "id" | "selector" | "treaties" | "notFor">> = {},
): Inheritance => ({
  ...WRITTEN,
  id: `states/${heir}`,
  form,
  heir,
  of,
  since: on(since),
  selector: null as Selector | null,
  treaties: null,
  notFor: [],
  text: `${heir} ${form} ${of}`,
  ...more,
});
