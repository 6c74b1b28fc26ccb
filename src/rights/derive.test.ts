import { describe, expect, it } from "vitest";
import { uncertainDaysBetween, NEVER, type UncertainDays } from "../chronology/uncertain-days.js";
import type { Favour, Grant, Reciprocity, Word } from "../clauses/rights-model.js";
import type { Applied, AppliedNetwork } from "./model.js";
import { corpusOf, treaty } from "../../test/treaties.js";
import { settleEffects } from "../effect/from-acts.js";
import { deriveRights } from "./derive.js";
import { rightsByReading } from "./from-effect.js";

const span = { file: "t.md", start: 0, end: 0 };
const base = (id: string) => ({
  id, instrument: id.split("/")[0]!, article: "1", text: id, span, citations: [], unverified: false, label: null, texts: null, terms: null,
}); // prettier-ignore
const grant = (id: string, rest: Partial<Grant> = {}): Grant => ({
  ...base(id), kind: "grant", effect: "may", right: "trade", holder: "b", who: "subjects", grantor: "z",
  places: [{ sort: "realm", id: null }], conditions: [], ...rest,
}); // prettier-ignore
const favour = (id: string, rest: Partial<Favour> = {}): Favour => ({
  ...base(id), kind: "favour", form: "most-favoured-nation", beneficiary: "a", grantor: "z", subjects: [], who: null,
  condition: null, scope: "ever", ...rest,
}); // prettier-ignore
const between = (id: string, subjects: string[]): Reciprocity => ({
  ...base(id), kind: "reciprocity", between: ["b", "z"], subjects,
}); // prettier-ignore
const word = (id: string, under: string | null): Word =>
  ({
    id,
    name: id,
    under,
    span,
    citations: [],
    unverified: false,
    label: null,
    texts: null,
    terms: null,
  }) as Word;
const network = (provisions: Applied[], rights: Word[] = [], holders: Word[] = []): AppliedNetwork => ({
  provisions, rights, holders, sorts: [],
}); // prettier-ignore
const at = (earliest: number, latest = earliest) => ({ earliest, latest });
const since = (earliest: number, latest = earliest): UncertainDays =>
  uncertainDaysBetween(at(earliest, latest), null);

/** The spells of the rights of `holder`: from, until, how sure, and the clauses of each derivation. */
function spells(net: AppliedNetwork, days: Record<string, UncertainDays>, holder = "a") {
  return deriveRights(net, (id) => days[id] ?? NEVER)
    .filter((right) => right.holder === holder)
    .flatMap((right) =>
      right.spells.map(({ from, until, holds, derivations }) => [
        from,
        until,
        holds,
        ...derivations.map(
          ({ via, chain }) => `${chain.map(({ clause }) => clause).join(" ")}: ${via ?? "own"}`,
        ),
      ]),
    );
}
/** Who has which right on which terms, where all clauses always have effect. */
const rights = (net: AppliedNetwork) =>
  deriveRights(net, () => uncertainDaysBetween(null, null)).map(({ holder, right, who, where, conditions }) =>
    [holder, right, who, where.id ?? where.sort, ...conditions].join(" "),
  );

describe("the spells of a right", () => {
  const net = network([grant("one/1"), grant("two/1"), favour("three/1")]);
  it("are one for each set of reasons, and one where only a bound without bearing divides them", () => {
    const days = { "one/1": since(0), "two/1": since(20), "three/1": since(10) };
    expect(spells(net, days)).toEqual([
      [10, 20, "surely", "one/1 three/1: most favoured nation"],
      [20, null, "surely", "one/1 three/1: most favoured nation", "two/1 three/1: most favoured nation"],
    ]);
    expect(spells(net, days, "b")).toEqual([
      [0, 20, "surely", "one/1: own"],
      [20, null, "surely", "one/1: own", "two/1: own"],
    ]);
    const elsewhere = network([grant("one/1"), grant("four/1", { holder: "c", grantor: "y" })]);
    expect(spells(elsewhere, { "one/1": since(0), "four/1": since(20) }, "b")).toEqual([
      [0, null, "surely", "one/1: own"],
    ]);
  });
  it("give the reasons that are told, where some are only possible", () => {
    const days = { "one/1": since(0), "two/1": since(20, 30), "three/1": since(0) };
    expect(spells(net, days)).toEqual([
      [0, 30, "surely", "one/1 three/1: most favoured nation"],
      [30, null, "surely", "one/1 three/1: most favoured nation", "two/1 three/1: most favoured nation"],
    ]);
  });
  it("leave out a reason that holds another of the same right", () => {
    const port = { right: "open-port", who: "ships" };
    const harbour = grant("one/1", { ...port, places: [{ sort: "place", id: "p" }] });
    const wherever = grant("two/1", { ...port, places: [{ sort: "open-ports", id: null }] });
    expect(spells(network([harbour, wherever]), { "one/1": since(0), "two/1": since(0) }, "b")).toEqual([
      [0, null, "surely", "two/1: own"],
      [0, null, "surely", "one/1: own"],
    ]);
  });
  it("have the shortest reason first", () => {
    const own = network([grant("one/1"), favour("two/1"), grant("three/1", { holder: "a" })]);
    const days = { "one/1": since(0), "two/1": since(0), "three/1": since(0) };
    expect(spells(own, days)).toEqual([
      [0, null, "surely", "three/1: own", "one/1 two/1: most favoured nation"],
    ]);
  });
});

describe("a favour of what is granted hereafter", () => {
  const net = network([grant("one/1"), favour("two/1", { scope: "hereafter" })]);
  it("reaches a grant of its own day", () => {
    expect(spells(net, { "one/1": since(10), "two/1": since(10) })).toEqual([
      [10, null, "surely", "one/1 two/1: most favoured nation"],
    ]);
    expect(spells(net, { "one/1": since(9), "two/1": since(10) })).toEqual([]);
  });
  it("surely reaches a grant of its own instrument, though the day of both is uncertain", () => {
    const one = network([grant("one/1"), favour("one/2", { scope: "hereafter" })]);
    expect(spells(one, { "one/1": since(10, 20), "one/2": since(10, 20) })).toEqual([
      [10, 20, "possibly", "one/1 one/2: most favoured nation"],
      [20, null, "surely", "one/1 one/2: most favoured nation"],
    ]);
  });
});

describe("what a right is", () => {
  it("keeps to the class of a favour", () => {
    const net = network([
      grant("one/1", { who: "ships" }),
      grant("one/2"),
      favour("two/1", { who: "subjects" }),
    ]);
    expect(rights(net)).toEqual(["a trade subjects realm", "b trade ships realm", "b trade subjects realm"]);
  });
  it("is found under a word two steps wider", () => {
    const words = [word("tea trade", "sea trade"), word("sea trade", "trade"), word("trade", null)];
    const net = network(
      [grant("one/1", { right: "tea trade" }), favour("two/1", { subjects: ["trade"] })],
      words,
    );
    expect(rights(net)).toEqual(["a tea trade subjects realm", "b tea trade subjects realm"]);
  });
  it("is mirrored for the subjects of a reciprocity only; on a water too, and not on a ground or at a place", () => {
    const places = [
      { sort: "river", id: "r" },
      { sort: "lake", id: "k" },
      { sort: "sea", id: "o" },
      { sort: "ground", id: "g" },
      { sort: "place", id: "p" },
      { sort: "clause", id: "one/9" },
    ];
    const net = network([
      grant("one/1"),
      grant("one/2", { right: "consuls" }),
      grant("one/3", { places }),
      between("two/1", ["trade"]),
    ]);
    expect(rights(net).filter((right) => right.startsWith("z"))).toEqual([
      "z trade subjects k",
      "z trade subjects realm",
      "z trade subjects r",
      "z trade subjects o",
    ]);
  });
  it("has the conditions of its grant and of the favour that brings it", () => {
    const net = network([
      grant("one/1", { conditions: ["with a pass"] }),
      favour("two/1", { condition: "in return" }),
    ]);
    expect(rights(net)).toEqual([
      "a trade subjects realm in return with a pass",
      "b trade subjects realm with a pass",
    ]);
  });
});

describe("the rights of each reading", () => {
  const corpus = corpusOf([
    treaty("t", 10, ["alpha", "beta"], [{ selector: { form: "island", island: "i", span }, effect: { verb: "belongs to", to: "alpha" } }]),
  ]); // prettier-ignore
  it("follow the days of the clauses in that reading; provisions of no instrument hold always", () => {
    const banks: Grant = { ...grant("t/1"), texts: ["latin"] };
    const old: Grant = { ...grant("old", { right: "residence" }), instrument: null };
    const net = network([banks, old]);
    const settled = settleEffects(
      { ...corpus, network: net, readingTexts: [{ reading: "beta", instrument: null, texts: ["manchu"] }] },
      [],
      new Set(),
    );
    const { rights: byReading } = rightsByReading({ ...corpus, network: net }, settled, new Map());
    const told = [...byReading].map(([reading, held]) => [
      reading,
      ...held.map(({ right, spells: [spell] }) => `${right} from ${spell?.from ?? "always"}`),
    ]);
    expect(told).toEqual([
      ["editorial", "residence from always", "trade from 10"],
      ["alpha", "residence from always", "trade from 10"],
      ["beta", "residence from always"],
    ]);
  });
});
