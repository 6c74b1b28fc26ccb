import { describe, expect, it } from "vitest";
import { act, clause, signed, subject, target } from "../../test/subjects.js";
import type { Act, TextTarget } from "../clauses/acts-model.js";
import { readEffects } from "./effects.js";
import { livesOf } from "./lives.js";
import { EDITORIAL, type Life, type Subject } from "./model.js";

const lives = (subjects: Subject[], acts: Act[], readings = [EDITORIAL, "a", "b"]): Life[] =>
  livesOf(readEffects({ subjects, acts, readingTexts: [] }), readings);
const lifeOf = (all: readonly Life[], reading = EDITORIAL, label: string | null = null, instrument = "t") =>
  all.find((one) => one.instrument === instrument && one.reading === reading && one.clause === label && (label !== null || one.article === null))!.spells; // prettier-ignore
/** From which day in which state, and by which acts. */
const told = (...of: Parameters<typeof lifeOf>) =>
  lifeOf(...of).map(({ from, state, acts }) => [from, state, ...acts]);

const land: TextTarget = { instrument: "t", article: "1", clause: "land" };

it("there is a life of the instrument, of each article and of each labelled clause", () => {
  const clauses = [clause("land"), { ...clause("x"), label: null }, clause("coast", { article: "2" })];
  const [editorial, ...others] = [EDITORIAL, "a"].map((reading) =>
    lives([subject({ clauses })], [], [EDITORIAL, "a"])
      .filter((one) => one.reading === reading)
      .map((one) => [one.instrument, one.article, one.clause]),
  );
  expect(editorial).toEqual([
    ["t", null, null],
    ["t", "1", null],
    ["t", "2", null],
    ["t", "1", "land"],
    ["t", "2", "coast"],
  ]);
  expect(others).toEqual([editorial]);
});

describe("before an instrument takes effect", () => {
  const all = lives(
    [subject({ commencement: { form: "on ratification" } })],
    [
      act("draft", 5, "a", "drafts", target()),
      act("sa", 10, "a", "signs", target()),
      act("sb", 10, "b", "signs", target()),
      act("ra", 20, "a", "ratifies", target()),
      act("rb", 30, "b", "ratifies", target()),
      act("late", 90, "b", "accepts", target()),
    ],
  );
  it("it stands for all by what any of them did", () => {
    expect(told(all)).toEqual([
      [null, "not yet"],
      [5, "draft", "draft"],
      [10, "signed", "sa", "sb"],
      [20, "ratified", "ra"],
      [30, "in force", "ra", "rb"],
    ]);
  });
  it("it stands for a party by what that party did", () => {
    expect(told(all, "b")).toEqual([
      [null, "not yet"],
      [5, "draft", "draft"],
      [10, "signed", "sb"],
      [30, "in force", "rb"],
    ]);
  });
});

it("an instrument that was never in force stays what it was made, and that is the reason", () => {
  const never = [subject({ commencement: { form: "never" } })];
  const of = (acts: Act[]) =>
    lives(never, acts)[0]!.spells.map(({ from, state, reason }) => [from, state, reason.rule]);
  expect(of([])).toEqual([
    [null, "not yet", "nothing exists"],
    [10, "signed", "never in force"],
  ]);
  expect(
    of([act("ra", 20, "a", "ratifies", target()), act("rb", 30, "b", "ratifies", target())]).at(-1),
  ).toEqual([20, "ratified", "never in force"]);
});

describe("what is done to one clause", () => {
  const on = (day: number) => ({ earliest: day, latest: day, text: "" });
  it("by an end or a suspension leaves the instrument and its other clauses in force", () => {
    for (const [doing, state] of [["ends", "ended"], ["suspends", "suspended"]] as const) {
      const all = lives([subject()], [act("x", 70, "a", doing, land)]);
      expect(told(all)).toEqual([[null, "not yet"], [10, "in force"]]);
      expect(told(all, EDITORIAL, "coast")).toEqual([[null, "not yet"], [10, "in force"]]);
      expect(told(all, EDITORIAL, "land")).toEqual([[null, "not yet"], [10, "in force"], [70, state, "x"]]);
    } // prettier-ignore
  });
  it("by a contest contests it and the whole until the contest is over, and no other clause", () => {
    const all = lives([subject()], [act("note", 30, "a", "contests", land, { until: on(40) })]);
    const contested = [
      [null, "not yet"],
      [10, "in force"],
      [30, "in force, contested", "note"],
      [40, "in force"],
    ];
    expect([told(all, EDITORIAL, "land"), told(all)]).toEqual([contested, contested]);
    expect(told(all, EDITORIAL, "coast")).toEqual([
      [null, "not yet"],
      [10, "in force"],
    ]);
  });
});

it("an instrument that confirms it is named from the day on which that one takes effect", () => {
  const confirming = subject({ id: "u", signed: signed(40), confirms: [target()], clauses: [] });
  const notes = [39, 40].map((day) => act(`note ${day}`, day, "a", "touches", target()));
  const spells = lifeOf(lives([subject(), confirming], notes)).slice(1);
  const reason = { rule: "in effect", commencement: { form: "on signature" } };
  expect(spells.map((spell) => [spell.from, spell.reason])).toEqual([
    [10, { ...reason, confirmedBy: [] }],
    [40, { ...reason, confirmedBy: ["u"] }],
  ]);
});

describe("the first day on which a state may have begun", () => {
  it("is the earliest of what ends on one day", () => {
    const when = (earliest: number) => ({ when: { earliest, latest: 70, text: "" } });
    const acts = [
      act("x", 70, "a", "ends", target(), when(60)),
      act("y", 70, "a", "touches", target(), when(65)),
    ];
    const [, , ended] = lifeOf(lives([subject()], acts));
    expect(ended).toMatchObject({ state: "ended", from: 70, possiblyFrom: 60, acts: ["x"] });
  });
});

it("an end names all that end it, the first one as the reason", () => {
  const acts = [act("x", 70, "a", "ends", target()), act("y", 80, "b", "ends", target())];
  const spells = lifeOf(lives([subject()], acts)).slice(2);
  expect(spells.map(({ from, acts: by, reason }) => [from, by, reason])).toEqual([
    [70, ["x"], { rule: "ended by act", act: "x" }],
  ]);
});
