import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inheritance, party } from "../../test/heirs.js";
import { contains } from "../chronology/interval.js";
import { ALWAYS, uncertainDaysBetween, NEVER, type UncertainDays } from "../chronology/uncertain-days.js";
import type { Inheritance, Party } from "../clauses/model.js";
import type { Favour, Grant, Reciprocity } from "../clauses/rights-model.js";
import type { Applied, AppliedNetwork } from "./model.js";
import { personsOf } from "../effect/persons.js";
import { deriveRights, identityKey } from "./derive.js";
import { provisionsOfAll } from "./heirs.js";

const span = { file: "test.md", start: 0, end: 0 };
const base = (id: string) => ({
  id, instrument: id.split("/")[0]!, article: "1", text: id, span, citations: [], unverified: false, label: null, texts: null, terms: null,
}); // prettier-ignore
const grant = (id: string, holder: string, grantor: string, right = "trade"): Grant => ({
  ...base(id), kind: "grant", effect: "may", right, holder, who: "subjects", grantor, places: [{ sort: "realm", id: null }], conditions: [],
}); // prettier-ignore
const favour = (id: string, beneficiary: string, grantor: string): Favour => ({
  ...base(id), kind: "favour", form: "most-favoured-nation", beneficiary, grantor, subjects: [], who: null, condition: null, scope: "ever",
}); // prettier-ignore
const mutual = (id: string, a: string, b: string): Reciprocity => ({ ...base(id), kind: "reciprocity", between: [a, b], subjects: [] }); // prettier-ignore

type Days = readonly [from: number, until: number | null];
interface Given {
  readonly provisions: readonly Applied[];
  readonly parties: readonly Party[];
  readonly inheritances: readonly Inheritance[];
  /** Of each clause; an inheritance is from its own day on. */
  readonly days: ReadonlyMap<string, Days>;
}
const at = (day: number) => ({ earliest: day, latest: day });
const network = (provisions: readonly Applied[]): AppliedNetwork => ({
  provisions,
  rights: [],
  holders: [],
  sorts: [],
});

function daysIn({ days, inheritances }: Given) {
  const since = new Map(inheritances.map((each) => [each.id, each.since.latest!]));
  return (id: string): UncertainDays => {
    const [from, until] = days.get(id) ?? [since.get(id) ?? null, null];
    return from === null ? NEVER : uncertainDaysBetween(at(from), until === null ? null : at(until));
  };
}

function tableOf(given: Given) {
  const { provisions, parties, inheritances } = given;
  const all = provisionsOfAll(provisions, parties, inheritances, personsOf(parties));
  return { all, table: deriveRights(network(all.provisions), all.effective(daysIn(given))) };
}
const heldOn = (given: Given, day: number): string[] =>
  tableOf(given)
    .table.filter(({ spells }) => spells.some((spell) => contains([spell], day)))
    .map(identityKey)
    .sort();

/** By hand: what has effect that day, copied with the heir's name for each succession so far, as text; the dead left out. */
function byHand({ provisions, parties, inheritances, days }: Given, day: number): string[] {
  const copies = provisions
    .filter(({ id }) => days.get(id)![0] <= day && day < (days.get(id)![1] ?? Infinity))
    .map((each) => JSON.stringify(each));
  const due = inheritances
    .filter((each) => each.since.latest! <= day)
    .sort((a, b) => a.since.latest! - b.since.latest!);
  for (const { of, heir, treaties } of due)
    for (const copy of [...copies])
      if (copy.includes(`"${of}"`) && (treaties ?? [copy]).some((id) => treaties === null || copy.includes(`"instrument":"${id}"`)))
        copies.push(copy.replaceAll(`"${of}"`, `"${heir}"`));
  const dead = parties.filter(({ until }) => until && until.latest! <= day).map(({ id }) => `"${id}"`);
  const left = [...new Set(copies)].filter((copy) => !dead.some((name) => copy.includes(name)));
  const renamed = left.map((copy, index) => ({ ...(JSON.parse(copy) as Applied), id: `copy-${index}` }));
  return [...new Set(deriveRights(network(renamed), () => ALWAYS).map(identityKey))].sort();
} // prettier-ignore

describe("rights of heirs", () => {
  const parties = ["alpha", "beta", "gamma", "delta"].map((id) => party(id));
  const given = (provisions: Applied[], inheritances: Inheritance[], more: Partial<Given> = {}): Given => ({
    provisions, parties, inheritances, days: new Map(provisions.map(({ id }) => [id, [100, null]])), ...more,
  }); // prettier-ignore
  const holders = (of: Given, day: number) =>
    heldOn(of, day).map((key) => key.split("\u0000").slice(0, 3).join(" "));
  const trade = grant("t/1/1", "alpha", "beta");
  const heir = inheritance("succeeds", "gamma", "alpha", 200);

  it("begin with the succession, beside those of the predecessor", () => {
    const of = given([trade], [heir]);
    expect([99, 199, 200].map((day) => holders(of, day))).toEqual([
      [],
      ["alpha beta trade"],
      ["alpha beta trade", "gamma beta trade"],
    ]);
  });
  it("are the heir's alone when the predecessor has ended", () => {
    const ended = [party("alpha", { until: 200 }), ...parties.slice(1)];
    expect(holders(given([trade], [heir], { parties: ended }), 200)).toEqual(["gamma beta trade"]);
  });
  it("end with the clause", () => {
    expect(holders(given([trade], [heir], { days: new Map([["t/1/1", [100, 250]]]) }), 250)).toEqual([]);
  });
  it("and its duties are those of the treaties that are named", () => {
    const other = grant("u/1/1", "beta", "alpha", "pass");
    expect(holders(given([trade, other], [{ ...heir, treaties: ["u"] }]), 200)).toEqual(["alpha beta trade", "beta alpha pass", "beta gamma pass"]);
    expect(holders(given([trade, other], [{ ...heir, treaties: [] }]), 200)).toEqual(["alpha beta trade", "beta alpha pass"]);
    const outside = { ...trade, instrument: null };
    expect(holders(given([outside], [{ ...heir, treaties: ["t"] }]), 200)).toEqual(["alpha beta trade"]);
    expect(holders(given([outside], [heir]), 200)).toHaveLength(2);
  }); // prettier-ignore
  it("are those of the heir's heir, whatever the order in which they are said", () => {
    const next = inheritance("succeeds", "delta", "gamma", 300);
    for (const said of [[heir, next], [next, heir]]) // prettier-ignore
      expect(holders(given([trade], said), 300)).toEqual(["alpha beta trade", "delta beta trade", "gamma beta trade"]); // prettier-ignore
  });
  it("are not what the predecessor came to have through an heir's own heir before it", () => {
    const early = inheritance("succeeds", "delta", "gamma", 150);
    expect(holders(given([trade], [heir, early]), 300)).toEqual(["alpha beta trade", "gamma beta trade"]);
  });
  it("do not come of a continuation: the same person has them, under its first name", () => {
    const renamed = [...parties, party("omega", { continues: "alpha", since: 150 })];
    const of = given([trade, grant("u/1/1", "omega", "beta", "pass")], [inheritance("continues", "omega", "alpha", 150)], { parties: renamed });
    expect(holders(of, 300)).toEqual(["alpha beta pass", "alpha beta trade"]);
    expect(tableOf(of).all.provisions).toHaveLength(2);
  }); // prettier-ignore
  it("end, of a state with several names, when the last of them does", () => {
    const renamed = [...parties, party("omega", { continues: "alpha", since: 150, until: 250 })];
    expect([249, 250].map((day) => holders(given([trade], [], { parties: renamed }), day))).toEqual([["alpha beta trade"], []]); // prettier-ignore
  });
  it("stand on the clause and then on each succession, by their texts", () => {
    const next = inheritance("succeeds", "delta", "gamma", 300);
    const { all, table } = tableOf(given([trade], [heir, next]));
    const of = table.find(({ holder }) => holder === "delta")!;
    const { chain, via } = all.written(of.spells[0]!.derivations[0]!);
    expect(via).toBeNull();
    expect(chain.map(({ clause, rule, text, instrument }) => [clause, rule, text, instrument])).toEqual([
      ["t/1/1", "grant", "t/1/1", "t"],
      ["states/gamma", "succession", "gamma succeeds alpha", null],
      ["states/delta", "succession", "delta succeeds gamma", null],
    ]);
  });

  it("are on every day what follows from provisions copied by hand", () => {
    const pick = fc.constantFrom("alpha", "beta", "gamma", "delta");
    const two = fc.tuple(pick, pick).filter(([a, b]) => a !== b);
    const kinds = [
      (id: string, a: string, b: string) => grant(id, a, b),
      (id: string, a: string, b: string) => grant(id, a, b, "pass"),
      favour,
      mutual,
      (id: string, a: string): Applied => ({ ...base(id), kind: "site", sort: "port", party: a, place: "aigun" }),
    ];
    const said = fc.array(fc.tuple(two, fc.nat(4), fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 40 }))), { minLength: 1, maxLength: 5 });
    const days = fc.uniqueArray(fc.integer({ min: 5, max: 60 }), { minLength: 3, maxLength: 3 });
    const heirs = fc.array(fc.tuple(two, fc.constantFrom(null, ["t0"], ["t1", "t2"])), { maxLength: 3 });
    const ends = fc.dictionary(pick, fc.integer({ min: 20, max: 60 }), { maxKeys: 2 });
    fc.assert(
      fc.property(said, heirs, days, ends, (all, successions, since, until) => {
        const provisions = all.map(([[a, b], kind], index) => kinds[kind]!(`t${index}/1/1`, a, b));
        const of: Given = {
          provisions,
          days: new Map(all.map(([, , from, length], index) => [`t${index}/1/1`, [from, length === null ? null : from + length]])),
          inheritances: successions.map(([[heir, of], treaties], index) => inheritance("succeeds", heir, of, since[index]!, { id: `states/${index}`, treaties })),
          parties: parties.map(({ id }) => party(id, until[id] === undefined ? {} : { until: until[id] })),
        };
        for (const day of [4, 12, 20, 31, 44, 60, 99]) expect(heldOn(of, day)).toEqual(byHand(of, day));
      }),
    );
  }); // prettier-ignore
});
