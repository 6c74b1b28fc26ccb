import { describe, expect, it } from "vitest";
import { act, signed, subject, target } from "../../test/subjects.js";
import type { Act, TextTarget } from "../clauses/acts-model.js";
import { checkEffect } from "./check.js";
import { settleCommencements } from "./commencement.js";
import type { Subject } from "./model.js";

const at = (earliest: number, latest = earliest) => ({ earliest, latest });
const dated = (earliest: number, latest: number): Partial<Act> => ({ when: { earliest, latest, text: "" } });
/** The day of `t`, and the codes of what is said. */
const settle = (acts: Act[], rest: Partial<Subject>, others: Subject[] = []) => {
  const subjects = [subject(rest), ...others];
  const days = settleCommencements(subjects, acts);
  return [days.get("t"), ...checkEffect(subjects, days).map(({ code }) => code)];
};
const article: TextTarget = { ...target(), article: "1" };
const ofClause: TextTarget = target("t", "land");

describe("an instrument in force on exchange", () => {
  const onExchange = (...acts: Act[]) => settle(acts, { commencement: { form: "on exchange" } });
  it("is so from the first exchange", () => {
    expect(
      onExchange(act("y", 50, "a", "exchanges", target()), act("x", 40, "a", "exchanges", target())),
    ).toEqual([at(40)]);
  });
  it("from some day of those on which one of two may have come first", () => {
    const [x, y] = [dated(30, 60), dated(40, 50)];
    expect(
      onExchange(act("x", 0, "a", "exchanges", target(), x), act("y", 0, "a", "exchanges", target(), y)),
    ).toEqual([at(30, 50)]);
  });
  it("is never in force where a part of it, another, or nothing is exchanged; and that is said", () => {
    for (const on of [article, ofClause, target("u")])
      expect(onExchange(act("x", 40, "a", "exchanges", on))).toEqual([null, "never-in-force"]);
    expect(onExchange(act("x", 40, "a", "confirms", target()))).toEqual([null, "never-in-force"]);
    expect(onExchange()).toEqual([null, "never-in-force"]);
  });
});

describe("an instrument in force on ratification", () => {
  const onRatification = (...acts: Act[]) => settle(acts, { commencement: { form: "on ratification" } });
  const ratifies = (id: string, day: number, party: string) => act(id, day, party, "ratifies", target());
  it("is so when the last of the parties has ratified for the first time", () => {
    const [a, b, again] = [ratifies("a", 20, "a"), ratifies("b", 30, "b"), ratifies("c", 90, "b")];
    expect(onRatification(again, b, a)).toEqual([at(30)]);
  });
  it("is not while one of them has not, whoever else does", () => {
    const [a, c] = [ratifies("a", 20, "a"), ratifies("c", 30, "c")];
    expect(onRatification(a, c)).toEqual([null, "never-in-force"]);
  });
});

describe("an instrument in force", () => {
  it("on a day that is uncertain is so from one of its days", () => {
    const date = { earliest: 40, latest: 45, text: "" };
    expect(settle([], { commencement: { form: "on day", date } })).toEqual([at(40, 45)]);
  });
  it("on signature without a day is never, and that is said", () => {
    expect(settle([], { signed: null })).toEqual([null, "never-in-force"]);
  });
  it("never in force is never, whatever is done to it, and is no fault; nor is one with it", () => {
    const never: Partial<Subject> = { commencement: { form: "never" } };
    expect(settle([act("x", 40, "a", "exchanges", target())], never)).toEqual([null]);
    expect(settle([], withU, [subject({ id: "u", ...never })])).toEqual([null]);
  });
  const withU: Partial<Subject> = { commencement: { form: "with", instrument: "u" } };
  it("with another is so from that one's day", () => {
    expect(settle([], withU, [subject({ id: "u", signed: signed(50) })])).toEqual([at(50)]);
  });
  it("with one that is not there is never, and no fault of its own", () => {
    expect(settle([], withU)).toEqual([null]);
  });
  it("with one of a circle is no part of the circle", () => {
    const waits = (id: string, instrument: string) =>
      subject({ id, commencement: { form: "with", instrument } });
    const circle = [waits("t", "u"), waits("u", "v"), waits("v", "u")];
    const days = settleCommencements(circle, []);
    expect([...days.values()]).toEqual([null, null, null]);
    const [said, ...more] = checkEffect(circle, days);
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      code: "force-cycle",
      message: "these instruments are in force only with one another: u -> v -> u",
      related: [{ label: "which waits for the next" }],
    });
  });
  it("with itself is a circle of one", () => {
    const itself: Partial<Subject> = { commencement: { form: "with", instrument: "t" } };
    expect(settle([], itself)).toEqual([null, "force-cycle"]);
  });
});
