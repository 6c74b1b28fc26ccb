/** Questions of what stands beside ground: rights, acts, claims, persons, lives, occupation, sources. */
import { describe, expect, it } from "vitest";
import { act, grant, on, person, right, state, target } from "../../test/beside-ground.js";
import { day, gridAtlas, history, NONE, written } from "../../test/grid-atlas.js";
import type { Atlas } from "../atlas/model.js";
import { findActs, findClaims, type ActFilter, type ClaimFilter } from "./acts.js";
import { lifeOf, spellOn } from "./lives.js";
import { askOccupation, findOccupations } from "./occupation.js";
import { askPerson } from "./persons.js";
import { askRightAt, askRights, type RightsQuestion } from "./rights.js";
import { checkSource } from "./sources/check-source.js";

const word = (id: string, under: string | null) => ({ id, name: id, under, ...written });
const source = (id: string) => ({ ...written, citations: [{ source: id, locator: null }] });
const [T, U, V] = [day("1850-06-01"), day("1855-06-01"), day("1860-06-01")];
const ada = person("ada", "alpha", "envoy");
const said = { on: null, from: null, until: null, by: [], to: [], at: [], about: [], concerning: [], over: [], forbidding: [], doings: [], links: [] }; // prettier-ignore
const saidAct = (id: string, kind: string) => ({ form: "act" as const, act: id, kind, ...said });
const says = (id: string, stated: Atlas["says"][number]["stated"], unheld: string | null = null) => ({ id, source: "book", paragraph: 1, words: id, stated, unheld, ...written }); // prettier-ignore

const atlas: Atlas = gridAtlas({ west: 0, south: 0, step: 1, columns: 1, rows: 1 }, () => "land", { land: history([null, NONE]) }, {
  holderClasses: [word("merchants", "subjects"), word("subjects", null), word("ships", null)],
  provisions: [grant("t/1/1", "gamma", { text: "gamma may trade" }), grant("t/2/1", "beta", { text: "beta has what gamma has" })],
  rightDerivations: [
    { chain: [["t/1/1", "grant"]], via: null },
    { chain: [["t/1/1", "grant"], ["t/2/1", "favour"]], via: "favour" },
    { chain: [["t/1/1", "grant"]], via: "site" },
  ],
  rights: [
    right("beta", [[T, U, 1], [U, V, 0, 1], [day("1861-06-01"), null, 0]]),
    right("beta", [[T, null, 0]], { right: "residence", who: "subjects", where: { sort: "realm", id: null } }),
    right("beta", [[T, null, 0]], { right: "open-port", who: "ships" }),
    right("beta", [[T, null, 2]], { right: "warehouse", where: { sort: "place", id: "westport" } }),
    right("beta", [[T, null, 0]], { right: "trade", grantor: "gamma", where: { sort: "realm", id: null } }),
    right("beta", [[T, null, 0]], { right: "to-oneself", grantor: "beta", where: { sort: "realm", id: null } }),
    right("beta", [[T, null, 0]], { right: "arms", effect: "must not", where: { sort: "realm", id: null } }),
    right("beta", [[T, null, 0]], { right: "by-beta", reading: "beta", where: { sort: "realm", id: null } }),
    right("gamma", [[T, null, 0]]),
  ],
  acts: [
    act("war", on("1840-01-01", "1840-12-31"), { kind: "war", by: [state("beta")], to: [state("alpha")], until: on("1842-08-29"), lasting: true }),
    act("letter", on("1849-01-01", "1849-01-31"), { by: [ada], to: [state("beta")], places: ["eastport"], about: ["blue-river"], ...source("book") }),
    act("signed", on("1850-06-01"), { kind: "signature", by: [ada], targets: [target("signs", "t")], ...source("archive") }),
    act("honour", null, { about: ["ada"] }),
  ],
  persons: [{ id: "ada", name: "Ada", names: [], party: "alpha" }, { id: "bo", name: "Bo", names: [], party: "beta" }],
  tenures: [{ person: "ada", office: "envoy", from: on("1849-01-01"), until: null, text: "ada envoy", ...written }],
  claims: [
    {
      id: "navigable", says: "the river is navigable", about: ["blue-river"], finding: "true", shownBy: null, because: null, ...written,
      holders: [
        { by: ada, from: on("1849-01-01", "1849-12-31"), until: on("1852-01-01", "1852-12-31") },
        { by: state("beta"), from: null, until: null },
      ],
    },
    { id: "old", says: "it is old", about: [], finding: "open", shownBy: null, because: null, holders: [], ...written },
  ],
  occupations: [
    {
      id: "post", party: "alpha", ground: { form: "at", place: "eastport" }, withinMetres: 20_000, act: null, because: null,
      from: on("1851-05-01", "1851-05-31"), until: on("1853-05-01", "1853-05-31"), text: "post by alpha", coordinates: [0.5, 0.5], ...written,
    },
    {
      id: "bank", party: "beta", ground: { form: "at", place: "eastport" }, withinMetres: 5000, act: null, because: null,
      from: null, until: null, text: "bank by beta", coordinates: [0, 0, 0, 1], ...written,
    },
  ],
  lives: ["editorial", "beta"].flatMap((reading) =>
    [null, "1"].map((article) => ({
      instrument: "t", article, clause: null, reading,
      spells: [
        { from: null, possiblyFrom: null, until: T, state: "not yet" as const, acts: [], reason: { rule: "nothing exists" as const } },
        { from: T, possiblyFrom: T, until: null, state: reading === "beta" && article === "1" ? ("rejected" as const) : ("in force" as const), acts: [], reason: { rule: "signed only" as const } },
      ],
    })),
  ),
  sources: [{ id: "book", title: "The Book", address: null }],
  says: [
    says("s1", [saidAct("letter", "letter")]),
    says("s2", [saidAct("signed", "signature")]),
    says("s3", [saidAct("signed", "letter"), saidAct("letter", "letter")]),
    says("s4", [saidAct("letter", "letter"), saidAct("nothing", "letter")]),
    says("s5", [saidAct("letter", "letter")], "an opinion"),
    says("s6", []),
  ],
}); // prettier-ignore

describe("rights", () => {
  const ask = (question: Partial<RightsQuestion>) => askRights(atlas, { of: "beta", day: day("1857-01-01"), reading: "editorial", ...question }); // prettier-ignore
  const named = (question: Partial<RightsQuestion>) => ask(question).map((answer) => `${answer.effect} ${answer.right} ${answer.in}`); // prettier-ignore

  it("run from the first to the last day of spells that touch, each with its own chains", () => {
    const [trade] = ask({ at: "eastport", who: "merchants" });
    expect(trade).toMatchObject({ right: "trade", since: "1850-06-01", until: "1860-06-01", via: null });
    expect(trade!.because).toEqual([{ instrument: "t", article: "1", outside: null, clause: "t/1/1", rule: "grant", text: "gamma may trade" }]); // prettier-ignore
    expect(trade!.also.map((chain) => chain.map(({ clause, rule }) => [clause, rule]))).toEqual([[["t/1/1", "grant"], ["t/2/1", "favour"]]]); // prettier-ignore
    const [early] = ask({ at: "eastport", who: "merchants", day: day("1851-01-01") });
    expect(early).toMatchObject({ since: "1850-06-01", until: "1860-06-01", via: "favour", also: [] });
    const [late] = ask({ at: "eastport", who: "merchants", day: day("1862-01-01") });
    expect(late).toMatchObject({ since: "1861-06-01", until: null });
  });

  it("are none on a day of no spell, from inclusive and until exclusive", () => {
    const held = (iso: string) => named({ at: "eastport", who: "merchants", grantor: "alpha", day: day(iso) }).includes("may trade alpha"); // prettier-ignore
    expect(["1850-05-31", "1850-06-01", "1860-05-31", "1860-06-01", "1861-06-01"].map(held)).toEqual([false, true, true, false, true]); // prettier-ignore
  });

  it("of a class are those of the wider classes too, not of others", () => {
    expect(named({ who: "merchants", grantor: "alpha" })).toEqual(["may trade alpha", "may residence alpha", "must not arms alpha"]); // prettier-ignore
    expect(named({ who: "subjects" })).toEqual(["may residence alpha"]);
    expect(named({ who: "ships" })).toEqual(["may open-port alpha"]);
  });

  it("are never towards oneself, and are one holder's, one grantor's, one reading's", () => {
    expect(named({})).toEqual(["may trade alpha", "may residence alpha", "may open-port alpha", "may trade gamma", "must not arms alpha"]); // prettier-ignore
    expect(named({ grantor: "beta" })).toEqual([]);
    expect(named({ grantor: "gamma" })).toEqual(["may trade gamma"]);
    expect(named({ of: "gamma" })).toEqual(["may trade alpha"]);
    expect(named({ reading: "beta" })).toEqual(["may by-beta alpha"]);
  });

  it("at a place are those of the place and of the realm, those spread by rule among them", () => {
    expect(named({ at: "westport", who: "merchants" })).toEqual(["may residence alpha", "may warehouse alpha", "may trade gamma", "must not arms alpha"]); // prettier-ignore
    const at = (of: string | undefined, kind: string) => askRightAt(atlas, { place: "eastport", right: kind, of, day: V - 1, reading: "editorial" }).map(({ holder, in: by }) => [holder.party, by]); // prettier-ignore
    expect(at(undefined, "trade")).toEqual([["beta", "alpha"], ["beta", "gamma"], ["gamma", "alpha"]]); // prettier-ignore
    expect(at("gamma", "trade")).toEqual([["gamma", "alpha"]]);
    expect(at("beta", "warehouse")).toEqual([]);
  });
});

describe("acts and claims", () => {
  const acts = (filter: ActFilter) => findActs(atlas, filter).map(({ id }) => id);
  it.each([
    [{}, ["war", "letter", "signed", "honour"]],
    [{ kind: "war" }, ["war"]],
    [{ party: "beta" }, ["war", "letter"]],
    [{ person: "ada" }, ["letter", "signed", "honour"]],
    [{ place: "eastport" }, ["letter"]],
    [{ place: "blue-river" }, ["letter"]],
    [{ about: "blue-river" }, ["letter"]],
    [{ about: "eastport" }, []],
    [{ instrument: "t" }, ["signed"]],
    [{ party: "alpha", kind: "letter" }, ["letter"]],
    [{ from: day("1842-08-29"), to: day("1849-01-01") }, ["war", "letter"]],
    [{ from: day("1842-08-30"), to: day("1848-12-31") }, []],
    [{ to: day("1839-12-31") }, []],
    [{ from: day("1850-06-02") }, []],
  ] as const)("found by %j: %j", (filter, ids) => expect(acts(filter)).toEqual(ids));

  const claims = (filter: ClaimFilter) => findClaims(atlas, filter).map(({ id, holders }) => [id, ...holders.map(({ by }) => by.person ?? by.party)]); // prettier-ignore
  it.each([
    [{}, [["navigable", "ada", "beta"], ["old"]]],
    [{ about: "blue-river" }, [["navigable", "ada", "beta"]]],
    [{ by: "ada" }, [["navigable", "ada"]]],
    [{ by: "envoy" }, [["navigable", "ada"]]],
    [{ by: "gamma" }, []],
    [{ on: day("1848-12-31") }, [["navigable", "beta"]]],
    [{ on: day("1849-01-01") }, [["navigable", "ada", "beta"]]],
    [{ on: day("1852-12-31") }, [["navigable", "ada", "beta"]]],
    [{ on: day("1853-01-01") }, [["navigable", "beta"]]],
  ] as const)("claims by %j: %j", (filter, found) => expect(claims(filter)).toEqual(found)); // prettier-ignore

  it("claims are perhaps held on days that no date of theirs holds them to", () => {
    const perhaps = (iso: string) => findClaims(atlas, { on: day(iso) }).flatMap(({ holders }) => holders.map((held) => [held.by.person ?? held.by.party, held.perhaps]));
    expect(perhaps("1848-12-31")).toEqual([["beta", true]]);
  }); // prettier-ignore

  it("of a person, with offices and claims", () => {
    const answer = askPerson(atlas, "ada")!;
    expect([answer.acts, answer.claims].map((list) => list.map(({ id }) => id))).toEqual([["letter", "signed", "honour"], ["navigable"]]); // prettier-ignore
    expect(answer.tenures.map(({ office }) => office)).toEqual(["envoy"]);
    expect(askPerson(atlas, "bo")).toMatchObject({ tenures: [], acts: [], claims: [], life: null });
    expect(askPerson(atlas, "nobody")).toBeNull();
  });
});

describe("lives", () => {
  it("are of the whole or of an article, by one reading, and change on their day", () => {
    const inState = (article: string | null, reading: string, on: number) => spellOn(lifeOf(atlas, { instrument: "t", article, clause: null }, reading)!, on).state; // prettier-ignore
    expect(inState("1", "beta", T)).toBe("rejected");
    expect(inState(null, "beta", T)).toBe("in force");
    expect(inState("1", "editorial", T)).toBe("in force");
    expect(inState("1", "beta", T - 1)).toBe("not yet");
    expect(lifeOf(atlas, { instrument: "t", article: "2", clause: null }, "beta")).toBeNull();
  });
});

describe("occupation", () => {
  const held = (lon: number, lat: number, iso: string) => askOccupation(atlas, { lon, lat }, day(iso)).map(({ id, perhaps, distanceMetres }) => [id, perhaps, distanceMetres]); // prettier-ignore

  it.each([
    ["1851-04-30", []],
    ["1851-05-01", [["post", true, 0]]],
    ["1851-05-30", [["post", true, 0]]],
    ["1851-05-31", [["post", false, 0]]],
    ["1853-05-01", [["post", false, 0]]],
    ["1853-05-02", [["post", true, 0]]],
    ["1853-05-31", [["post", true, 0]]],
    ["1853-06-01", []],
  ])("is sure only between the dates' errors: %s", (iso, found) => {
    expect(held(0.5, 0.5, iso)).toEqual(found);
  });

  it("is said of the same days as find does, and as surely", () => {
    for (let at = day("1851-04-01"); at < day("1853-07-01"); at += 5) {
      const found = findOccupations(atlas, { from: at, to: at }).filter(({ id }) => id === "post");
      const asked = askOccupation(atlas, { lon: 0.5, lat: 0.5 }, at);
      expect(asked.map(({ perhaps }) => perhaps)).toEqual(found.map(({ perhaps }) => perhaps));
    }
  });

  it("reaches as far as it is said to, from a point or along a river", () => {
    expect(held(0.6, 0.5, "1852-01-01")).toEqual([["post", false, 11_132]]);
    expect(held(0.69, 0.5, "1852-01-01")).toEqual([]);
    expect(held(0.04, 0.3, "1870-01-01")).toEqual([["bank", true, 4453]]);
    expect(held(0.05, 0.3, "1870-01-01")).toEqual([]);
  });
});

describe("a source beside the corpus", () => {
  it("agrees, differs or is silent by its worst fact, and says what rests on it alone", () => {
    const checked = checkSource(atlas, "book")!;
    expect(checked.statements.map(({ id, verdict }) => [id, verdict])).toEqual([
      ["s1", "alone"],
      ["s2", "agrees"],
      ["s3", "differs"],
      ["s4", "silent"],
      ["s5", "silent"],
      ["s6", "silent"],
    ]);
    expect(checked.counts).toEqual({ agrees: 1, alone: 1, differs: 1, silent: 3 });
    expect(checked.title).toBe("The Book");
    expect(checked.statements.map(({ reasons }) => reasons.at(-1))).toEqual([
      { rule: "written", text: "letter", date: "1849-01-01" },
      { rule: "written", text: "signed", date: "1850-06-01" },
      { rule: "written", text: "letter", date: "1849-01-01" },
      { rule: "nothing", of: "act", id: "nothing" },
      { rule: "unheld", text: "an opinion" },
      undefined,
    ]);
    expect(checkSource(atlas, "other")).toBeNull();
  });
});
