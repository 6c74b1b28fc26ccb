/** What a source says of ground, lines, instruments and rights: agrees, differs (in which words) and is silent, by value. */
import { describe, expect, it } from "vitest";
import { on } from "../../../test/beside-ground.js";
import { place } from "../../../test/grid-atlas.js";
import { asker, atlas, compare } from "../../../test/source-atlas.js";
import { compareStated } from "./compare.js";
import type { Of } from "./finding.js";

describe("ground", () => {
  const ofTitle = (
    at: string,
    kind: string,
    holders: readonly string[],
    date = on("1851-01-01", "1851-12-31", "1851"),
  ) =>
    // prettier-ignore
    compare({ form: "title", at, date, kind, holders });

  it("compares the kind and the holders of a title, in any order", () => {
    expect(ofTitle("westport", "sovereignty", ["alpha"])).toEqual(["agrees", "Westport in 1851: sovereignty alpha by t article 1."]); // prettier-ignore
    expect(ofTitle("midport", "condominium", ["beta", "alpha"])[0]).toBe("agrees");
    expect(ofTitle("eastport", "undetermined", ["beta", "alpha"])[0]).toBe("agrees");
    expect(ofTitle("westport", "unallocated", [], on("1849-01-01"))[0]).toBe("agrees");
    expect(ofTitle("westport", "sovereignty", ["beta"])).toEqual([
      "differs",
      "On 1851-01-01 westport is sovereignty alpha.",
      "On 1851-12-31 westport is sovereignty alpha.",
    ]);
    expect(ofTitle("midport", "disputed", ["alpha", "beta"])[0]).toBe("differs");
    expect(ofTitle("eastport", "undetermined", ["alpha", "gamma"])[0]).toBe("differs");
    expect(ofTitle("westport", "unallocated", [])[0]).toBe("differs");
  });

  it("asks on the first and the last day of a date", () => {
    const year = on("1850-01-01", "1850-12-31", "1850");
    expect(ofTitle("westport", "sovereignty", ["alpha"], year)).toEqual(["differs", "On 1850-01-01 westport is unallocated ."]); // prettier-ignore
    expect(ofTitle("westport", "unallocated", [], year)).toEqual(["differs", "On 1850-12-31 westport is sovereignty alpha."]); // prettier-ignore
    const after = { ...on("1850-01-01", "1850-01-01", "after 1850"), latest: null };
    expect(ofTitle("westport", "unallocated", [], after)).toEqual(["silent", "“after 1850” has no first or no last day on which to ask."]); // prettier-ignore
    expect(ofTitle("nowhere", "unallocated", [])).toEqual(["silent", "The corpus has no located place nowhere."]); // prettier-ignore
  });

  it("compares who occupies it, and since when", () => {
    const occupied = (id: string, party: string, from: Of<"occupation">["from"] = null) =>
      compare({ form: "occupation", occupation: id, party, from });
    expect(occupied("camp", "beta", on("1851-05-01"))).toEqual(["agrees", "Camp by beta."]);
    expect(occupied("camp", "alpha")).toEqual(["differs", "It is by beta."]);
    expect(occupied("camp", "beta", on("1850-05-01", "1850-05-01", "1850 N.S."))[0]).toBe("differs");
    expect(occupied("fort", "beta")).toEqual(["silent", "The corpus has no occupation fort."]);
  });
});

describe("a line", () => {
  const ofLine = (said: Partial<Of<"line">>) =>
    compare({ form: "line", line: "l", from: null, along: [], to: null, ...said });

  it("follows what the courses of its parts follow, not what their words name", () => {
    expect(ofLine({ along: ["blue-river"] })).toEqual(["agrees", "The line: along blue-river … (no instrument article -)."]); // prettier-ignore
    expect(ofLine({ along: ["blue"] })).toEqual(["differs", "It does not follow blue."]);
    expect(ofLine({ along: ["blue-river-road"] })).toEqual([
      "differs",
      "It does not follow blue-river-road.",
    ]);
  });

  it("follows what a line follows that it runs along", () => {
    expect(ofLine({ line: "m", along: ["l", "blue-river"] })[0]).toBe("agrees");
    expect(ofLine({ line: "m", along: ["red-river"] })[0]).toBe("differs");
  });

  it("ends at a place if the errors of the two reach each other, each end with its own", () => {
    expect(ofLine({ from: "head" })[0]).toBe("agrees");
    expect(ofLine({ from: "westport" })).toEqual(["differs", "Its end lies 78 km from westport."]);
    expect(ofLine({ to: "head" })).toEqual(["differs", "Its end lies 111 km from head."]);
    expect(ofLine({ to: "nowhere" })).toEqual(["differs", "The corpus has no located place nowhere."]);
    expect(ofLine({ line: "n" })).toEqual(["silent", "The corpus has no line n."]);
  });

  it.each([
    ["3.9 km off: the end's 3 km and the place's 1 km reach it", 3.9 / 110.574, "agrees"],
    ["4.1 km off: they do not", 4.1 / 110.574, "differs"],
  ])("%s", (_, north, verdict) => {
    const moved = { ...atlas, places: [place("head", 1, 1 + north, { accuracyMetres: 1000 })] };
    const stated = { form: "line", line: "l", from: "head", along: [], to: null } as const;
    expect(compareStated(moved, asker, stated).verdict).toBe(verdict);
  });
});

describe("an instrument", () => {
  const ofInstrument = (said: Partial<Of<"instrument">>) =>
    compare({ form: "instrument", instrument: "t", title: null, articles: null, agrees: null, ...said });

  it("compares its title, its number of articles, and an article", () => {
    const agreed = ["agrees", "Treaty of Riverton (Beta), 2 articles."];
    for (const title of ["Treaty of Riverton (Beta)", "Treaty of Riverton", "traité de Riverton"])
      expect(ofInstrument({ title })).toEqual(agreed);
    expect(ofInstrument({ title: "Treaty" })).toEqual(["differs", "Its title is Treaty of Riverton (Beta)."]);
    expect(ofInstrument({ articles: 2 })).toEqual(agreed);
    expect(ofInstrument({ articles: 3 })).toEqual(["differs", "It has 2 articles."]);
    expect(ofInstrument({ agrees: "1" })).toEqual(["agrees", "Article 1: The west is Alpha's."]);
    expect(ofInstrument({ agrees: "3" })).toEqual(["differs", "It has no article 3."]);
    expect(ofInstrument({ instrument: "u" })).toEqual(["silent", "The corpus has no instrument u."]);
  });

  it("compares what a text lacks or says", () => {
    const text = (said: Partial<Of<"text">>) =>
      compare({ form: "text", language: "betan", instrument: "t", article: "1", how: "lacks", words: "western bank", ...said }); // prettier-ignore
    expect(text({})).toEqual(["agrees", "The betan text lacks “the Western bank”: it is gathered from the rest."]); // prettier-ignore
    expect(text({ article: null })[0]).toBe("agrees");
    expect(text({ how: "says" })).toEqual(["differs", "The betan text lacks “the Western bank”."]);
    for (const other of [{ article: "2" }, { language: "latin" }, { words: "eastern bank" }])
      expect(text(other)[0]).toBe("silent");
  });

  it("compares its state on the first and the last day of a date", () => {
    const force = (inState: string, date = on("1851-06-01"), reading: string | null = "beta") =>
      compare({
        form: "force",
        instrument: "t",
        article: "1",
        label: "common",
        date,
        reading,
        state: inState,
      });
    expect(force("rejected")).toEqual([
      "agrees",
      "Common is rejected on 1851-06-01: beta holds that it does not bind.",
    ]);
    expect(force("in force")).toEqual([
      "differs",
      "On 1851-06-01 it is rejected: beta holds that it does not bind.",
    ]);
    expect(force("in force", on("1850-06-01", "1850-12-31"))[0]).toBe("agrees");
    expect(force("rejected", on("1850-12-31", "1851-01-01"))).toEqual(["differs", "On 1850-12-31 it is in force: In force on signature."]); // prettier-ignore
    expect(force("rejected", { ...on("1851-06-01"), earliest: null })).toEqual(["silent", "“1851-06-01” has no first or no last day on which to ask."]); // prettier-ignore
    expect(force("rejected", on("1851-06-01"), null)).toEqual(["silent", "The corpus has no life of t."]);
  });
});

describe("a right", () => {
  const ofRight = (said: Partial<Of<"right">>) =>
    compare({ form: "right", who: "merchants", holder: "beta", effect: "may", right: "trade", where: [], grantor: "alpha", instrument: "t", ...said }); // prettier-ignore

  it("compares may, must and must not, and the places", () => {
    expect(ofRight({})).toEqual(["agrees", "Article 2: merchants of beta may trade."]);
    expect(ofRight({ where: ["realm", "westport"] })[0]).toBe("agrees");
    expect(ofRight({ where: ["eastport"] })).toEqual(["differs", "Not at eastport."]);
    expect(ofRight({ right: "arms", effect: "must not" })[0]).toBe("agrees");
    expect(ofRight({ right: "arms" })).toEqual(["differs", "By article 2 they must not, not may."]);
    expect(ofRight({ effect: "must" })).toEqual(["differs", "By article 2 they may, not must."]);
  });

  it.each([{ who: "ships" }, { holder: "gamma" }, { right: "residence" }, { grantor: "gamma" }, { instrument: "u" }])(
    "is silent of another: %j",
    (said) => expect(ofRight(said)[0]).toBe("silent"),
  ); // prettier-ignore
});
