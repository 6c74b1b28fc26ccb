import { describe, expect, it } from "vitest";
import { findExcesses } from "./authority.js";
import { checkActs } from "./check.js";
import { actsInOrder } from "./signatures.js";
import type { Act, Acts, WrittenDays, Mandate, Remit, Tenure } from "../clauses/acts-model.js";

const written = { span: { file: "t.md", start: 0, end: 1 }, citations: [], unverified: false, text: "" };
const on = (day: number): WrittenDays => ({ earliest: day, latest: day, text: `day ${day}` });
const actor = (person: string, office: string | null = null) => ({ person, office, party: "p" });
const act = (id: string, day: number, rest: Partial<Act> = {}): Act => ({
  ...written,
  id,
  kind: "sign",
  title: id,
  names: [],
  when: on(day),
  until: null,
  lasting: false,
  by: [actor("governor")],
  to: [],
  places: [],
  about: [],
  saying: null,
  because: null,
  scopes: [],
  targets: [],
  links: [],
  ...rest,
});
const mandate = (id: string, rest: Partial<Mandate>): Mandate => ({
  ...written,
  id,
  title: id,
  to: { person: "governor", office: null, party: null },
  by: { person: null, office: null, party: "p" },
  over: [],
  forbidden: [],
  aims: [],
  from: on(0),
  until: null,
  ...rest,
});
const tenure: Tenure = { ...written, person: "governor", office: "north", from: on(0), until: on(100) };
const scope = (country: string | null, matter: string | null = "frontier"): Remit => ({ matter, country });
const country = (id: string, ...partOf: string[]) => ({ ...written, id, name: id, names: [], partOf });
const world = (rest: Partial<Acts>): Acts => ({
  acts: [],
  tenures: [tenure],
  mandates: [],
  countries: [country("northland"), country("coast", "southland"), country("valley", "northland")],
  claims: [],
  occupations: [],
  lifetimes: [],
  officeScopes: [{ office: "north", over: [scope("northland", null)] }],
  ...rest,
});

describe("authority", () => {
  it("an act about a country of another's office is beyond powers, and the bound is shown", () => {
    const [excess, ...rest] = findExcesses(
      world({ acts: [act("treaty", 50, { scopes: [scope("coast"), scope("valley")] })] }),
    );
    expect(rest).toEqual([]);
    expect(excess).toMatchObject({
      kind: "beyond",
      scope: { country: "coast" },
      bounds: [{ kind: "office", tenure }],
    });
  });
  it("full powers over any country cover it", () => {
    const powers = mandate("powers", { over: [scope(null)] });
    expect(
      findExcesses(world({ acts: [act("treaty", 50, { scopes: [scope("coast")] })], mandates: [powers] })),
    ).toEqual([]);
  });
  it("an instruction that forbids is stronger than an office, until a superior approves", () => {
    const orders = mandate("orders", { forbidden: [scope("valley", "post")] });
    const post = act("post", 50, { scopes: [scope("valley", "post")] });
    const approval = act("approval", 60, {
      by: [actor("sovereign")],
      links: [{ relation: "approves", act: "post" }],
    });
    const [excess] = findExcesses(world({ acts: [post, approval], mandates: [orders] }));
    expect(excess).toMatchObject({ kind: "forbidden", approvedBy: { id: "approval" }, disownedBy: null });
  });
  it("who has no powers on record is not judged", () => {
    expect(
      findExcesses(world({ acts: [act("x", 50, { by: [actor("stranger")], scopes: [scope("coast")] })] })),
    ).toEqual([]);
  });
  it("powers end with their last day", () => {
    const powers = mandate("powers", { over: [scope(null)], until: on(40) });
    expect(
      findExcesses(world({ acts: [act("treaty", 50, { scopes: [scope("coast")] })], mandates: [powers] })),
    ).toHaveLength(1);
  });
});

const codes = (rest: Partial<Acts>): string[] => checkActs(world(rest)).map((diagnostic) => diagnostic.code);

describe("checks", () => {
  it("the dead and the unborn do nothing", () => {
    const lifetimes = [{ ...written, person: "governor", born: on(-10), died: on(20) }];
    expect(codes({ acts: [act("late", 21)], lifetimes })).toEqual(["act-after-death"]);
    expect(codes({ acts: [act("early", -11)], lifetimes })).toEqual(["act-before-birth"]);
    expect(codes({ acts: [act("in time", 20)], lifetimes })).toEqual([]);
  });
  it("an office acts from the day it is held", () => {
    expect(codes({ acts: [act("x", -1, { by: [actor("governor", "north")] })] })).toEqual(["not-in-office"]);
    expect(codes({ acts: [act("x", 1, { by: [actor("governor", "south")] })] })).toEqual(["not-in-office"]);
    expect(codes({ acts: [act("x", 1, { by: [actor("governor", "north")] })] })).toEqual([]);
  });
  it("mandates of one giver do not contradict one another while both hold", () => {
    const gives = mandate("gives", { over: [scope("valley")], until: on(10) });
    const forbids = mandate("forbids", { forbidden: [scope("northland")], from: on(5) });
    expect(codes({ mandates: [gives, forbids] })).toEqual(["contradictory-mandates"]);
    expect(codes({ mandates: [gives, { ...forbids, from: on(11) }] })).toEqual([]);
    expect(codes({ mandates: [{ ...gives, forbidden: [scope("valley")] }] })).toEqual([
      "contradictory-mandates",
    ]);
  });
  it("an answer comes after what it answers, and an end after its beginning", () => {
    const answer = act("answer", 5, { links: [{ relation: "in answer to", act: "letter" }] });
    expect(codes({ acts: [answer, act("letter", 6)] })).toEqual(["effect-before-cause"]);
    expect(codes({ acts: [act("siege", 6, { until: on(5) })] })).toEqual(["ends-before-it-begins"]);
  });
});

describe("acts in order", () => {
  const undated = (id: string, ...after: readonly string[]): Act =>
    act(id, 0, { when: null, links: after.map((to) => ({ relation: "in answer to" as const, act: to })) });
  const order = (...acts: readonly Act[]) => actsInOrder(acts).map(({ id }) => id);

  it("stand by their first day; one without a day after the last that it follows, before what came on a later day", () => {
    const all = [act("c", 9), undated("reply", "a", "b"), act("b", 5), act("a", 1), undated("reply-to-reply", "reply"), undated("alone")];
    const expected = ["a", "b", "reply", "reply-to-reply", "c", "alone"];
    expect(order(...all)).toEqual(expected);
    expect(order(...all.toReversed())).toEqual(expected);
  });

  it("that follow one another in a circle, or what is no act, come last", () => {
    expect(order(undated("x", "y"), undated("y", "x"), undated("z", "nothing"), act("a", 1))).toEqual(["a", "x", "y", "z"]);
  });
}); // prettier-ignore
