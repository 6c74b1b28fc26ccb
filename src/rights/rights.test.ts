import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../chronology/interval.js";
import { MOST_PROOFS, readRules } from "./closure.js";
import {
  ALWAYS,
  uncertainDaysBetween,
  NEVER,
  uniteDays,
  type UncertainDays,
} from "../chronology/uncertain-days.js";
import { deriveRights, identityKey } from "./derive.js";
import type { HeldRight } from "./model.js";
import type { Favour, Grant, Reciprocity, Site } from "../clauses/rights-model.js";
import type { Applied, AppliedNetwork } from "./model.js";
import { RULES } from "./rules.js";

const span = { file: "test.md", start: 0, end: 0 };
const written = { span, citations: [], unverified: false, label: null, texts: null, terms: null };
const base = (id: string) => ({ id, instrument: id.split("/")[0]!, article: "1", text: id, ...written });
const at = (earliest: number, latest = earliest) => ({ earliest, latest });
const since = (from: number): UncertainDays => uncertainDaysBetween(at(from), null);
const always = (): UncertainDays => ALWAYS;

const grant = (id: string, rest: Partial<Grant>): Grant => ({
  ...base(id),
  kind: "grant",
  effect: "may",
  right: "trade",
  holder: "a",
  who: "subjects",
  grantor: "z",
  places: [{ sort: "realm", id: null }],
  conditions: [],
  ...rest,
});
const favour = (id: string, beneficiary: string, rest: Partial<Favour> = {}): Favour => ({
  ...base(id),
  kind: "favour",
  form: "most-favoured-nation",
  beneficiary,
  grantor: "z",
  subjects: [],
  who: null,
  condition: null,
  scope: "ever",
  ...rest,
});
const reciprocity = (id: string, between: [string, string]): Reciprocity => ({
  ...base(id),
  kind: "reciprocity",
  between,
  subjects: [],
});
const site = (id: string, sort: string, place: string): Site => ({
  ...base(id),
  kind: "site",
  sort,
  party: "z",
  place,
});

const network = (...provisions: Applied[]): AppliedNetwork => ({
  provisions,
  rights: [],
  holders: [],
  sorts: [],
});
/** Of a network whose clauses all have effect at all times: each right, with its one spell. */
const held = (net: AppliedNetwork) =>
  new Map(
    deriveRights(net, always).map(({ spells, ...identity }) => [
      identityKey(identity),
      { identity, ...spells[0]! },
    ]),
  );
const keys = (net: AppliedNetwork): string[] => [...held(net).keys()].sort();
const rightsOn = (table: readonly HeldRight[], day: number) =>
  table.flatMap(({ spells, ...identity }) =>
    spells.filter((spell) => contains([spell], day)).map((spell) => ({ ...identity, ...spell })),
  );
const describeRow = (key: string): string => key.split("\u0000").join(" ").trim();

describe("the rules", () => {
  it("are six, each with a conclusion and premises", () => {
    expect(RULES.map((rule) => rule.name)).toEqual([
      "grant",
      "most favoured nation",
      "as other nations",
      "reciprocity",
      "open ports",
      "site",
    ]);
    for (const rule of RULES) expect(rule.when.length).toBeGreaterThan(0);
  });
  it("are read from text", () => {
    expect(readRules("x\n  p ?a word\n  if q ?a ?")).toMatchObject([
      { name: "x", then: ["p", "?a", "word"], when: [["q", "?a", "?"]] },
    ]);
  });
});

describe("derivation", () => {
  it("brings to the most favoured nation what another may do, with its chain", () => {
    const net = network(grant("one/1/1", { holder: "b" }), favour("two/12/1", "a"));
    const [, row] = rightsOn(deriveRights(net, always), 5).sort((x, y) => (x.holder < y.holder ? 1 : -1));
    expect(row).toMatchObject({ holder: "a", right: "trade", from: null, until: null, holds: "surely" });
    expect(row!.derivations).toEqual([
      {
        via: "most favoured nation",
        chain: [
          { clause: "one/1/1", instrument: "one", article: "1", text: "one/1/1", rule: "grant" },
          {
            clause: "two/12/1",
            instrument: "two",
            article: "1",
            text: "two/12/1",
            rule: "most favoured nation",
          },
        ],
      },
    ]);
  });
  it("does not bring duties by the most favoured nation, but brings them 'as other nations'", () => {
    const duty = grant("one/1/1", { holder: "b", effect: "must", right: "tariff" });
    expect(keys(network(duty, favour("two/1/1", "a"))).length).toBe(1);
    const others = favour("two/1/1", "a", { form: "as-other-nations", subjects: ["tariff"] });
    expect(keys(network(duty, others)).length).toBe(2);
  });
  it("keeps to the subject and the class of a favour, wider words included", () => {
    const net: AppliedNetwork = {
      provisions: [
        grant("one/1/1", { holder: "b", right: "trade by sea", who: "merchants" }),
        grant("one/2/1", { holder: "b", right: "residence" }),
        favour("two/1/1", "a", { subjects: ["trade"], who: "subjects" }),
      ],
      rights: [{ ...written, id: "trade by sea", name: "Trade by sea", under: "trade" }],
      holders: [{ ...written, id: "merchants", name: "Merchants", under: "subjects" }],
      sorts: [],
    };
    expect(
      keys(net)
        .filter((key) => key.startsWith("a"))
        .map(describeRow),
    ).toEqual(["a z trade by sea merchants may realm"]);
  });
  it("makes a conditional favour conditional", () => {
    const net = network(
      grant("one/1/1", { holder: "b" }),
      favour("two/1/1", "a", { condition: "the like in return" }),
    );
    expect(keys(net).map(describeRow)).toEqual([
      "a z trade subjects may realm  the like in return",
      "b z trade subjects may realm",
    ]);
  });
  it("lets 'open ports' grow with the ports that others open", () => {
    const port = (id: string, place: string, holder: string) =>
      grant(id, { right: "open-port", who: "ships", holder, places: [{ sort: "place", id: place }] });
    const consuls = grant("one/5/1", { right: "consuls", places: [{ sort: "open-ports", id: null }] });
    const shanghai = port("one/3/1", "shanghai", "a");
    const grows = favour("one/3/2", "a", { form: "as-other-nations", subjects: ["open-port"] });
    const net = network(consuls, shanghai, grows, port("two/4/1", "tianjin", "b"));
    const consulsAt = (n: AppliedNetwork) =>
      keys(n)
        .filter((key) => key.includes("consuls"))
        .map(describeRow);
    expect(consulsAt(net)).toEqual([
      "a z consuls subjects may open-ports",
      "a z consuls subjects may place shanghai",
      "a z consuls subjects may place tianjin",
    ]);
    expect(consulsAt(network(consuls, shanghai, port("two/4/1", "tianjin", "b")))).not.toContain(
      "a z consuls subjects may place tianjin",
    );
  });
  it("mirrors what is general, not what is particular to one realm", () => {
    const net = network(
      grant("one/1/1", { right: "protection" }),
      grant("one/2/1", { places: [{ sort: "place", id: "p" }] }),
      reciprocity("one/3/1", ["a", "z"]),
    );
    expect(
      keys(net)
        .filter((key) => key.startsWith("z"))
        .map(describeRow),
    ).toEqual(["z a protection subjects may realm"]);
  });
  it("brings a right at a sort of place to each place of that sort", () => {
    const net = network(
      grant("one/1/1", { places: [{ sort: "capital", id: null }] }),
      site("sites/1", "capital", "beijing"),
    );
    expect(keys(net).map(describeRow)).toEqual([
      "a z trade subjects may capital",
      "a z trade subjects may place beijing",
    ]);
  });
  it("reaches only later grants where a favour says 'hereafter'", () => {
    const net = network(
      grant("one/1/1", { holder: "b" }),
      grant("three/1/1", { holder: "b", right: "residence" }),
      favour("two/1/1", "a", { scope: "hereafter" }),
    );
    const start: Record<string, number> = { "one/1/1": 0, "two/1/1": 10, "three/1/1": 20 };
    const table = deriveRights(net, (id) => since(start[id]!));
    expect(
      rightsOn(table, 30)
        .filter((row) => row.holder === "a")
        .map((row) => row.right),
    ).toEqual(["residence"]);
  });
  it("ends with the grant that it came from, and revives with it", () => {
    const net = network(grant("one/1/1", { holder: "b" }), favour("two/1/1", "a"));
    const spans: Record<string, UncertainDays> = {
      "one/1/1": uniteDays([uncertainDaysBetween(at(0), at(10)), uncertainDaysBetween(at(20), at(30))]),
      "two/1/1": since(5),
    };
    const own = deriveRights(net, (id) => spans[id]!).find((row) => row.holder === "a");
    expect(own!.spells.map(({ from, until }) => [from, until])).toEqual([
      [5, 10],
      [20, 30],
    ]);
  });
});

describe("uncertain days", () => {
  const net = network(grant("one/1/1", { holder: "b" }), favour("two/1/1", "a"));
  const spellsOf = (days: Record<string, UncertainDays>) =>
    deriveRights(net, (id) => days[id]!)
      .find((row) => row.holder === "a")!
      .spells.map(({ from, until, holds }) => [from, until, holds]);
  it("a right that hangs on them is perhaps held already, or perhaps no longer", () => {
    expect(spellsOf({ "one/1/1": uncertainDaysBetween(at(0, 10), at(50, 60)), "two/1/1": since(5) })).toEqual(
      [
        [5, 10, "possibly"],
        [10, 50, "surely"],
        [50, 60, "told"],
      ],
    );
  });
  it("a right that follows from certain clauses too is certain throughout", () => {
    const two = network(grant("one/1/1", { holder: "b" }), grant("three/1/1", { holder: "b" }));
    const [row] = deriveRights(two, (id) =>
      id === "one/1/1" ? since(0) : uncertainDaysBetween(at(5, 9), null),
    );
    expect(row!.spells.every(({ holds }) => holds === "surely")).toBe(true);
  });
  it("'hereafter' is only possible where the two may have come in either order", () => {
    const later = network(grant("one/1/1", { holder: "b" }), favour("two/1/1", "a", { scope: "hereafter" }));
    const own = deriveRights(later, (id) =>
      uncertainDaysBetween(id === "one/1/1" ? at(10, 30) : at(20, 25), null),
    );
    expect(own.find((row) => row.holder === "a")!.spells.map(({ holds }) => holds)).toEqual([
      "possibly",
      "told",
    ]);
    expect(
      deriveRights(later, (id) => (id === "one/1/1" ? since(10) : NEVER)).map(({ holder }) => holder),
    ).toEqual(["b"]);
  });
});

const PARTIES = ["a", "b", "c", "z"];
const KINDS = ["trade", "trade by sea", "consuls", "open-port", "residence"];
const vocabulary = {
  rights: [{ ...written, id: "trade by sea", name: "", under: "trade" }],
  holders: [],
  sorts: [],
};

const arbitraryProvision: fc.Arbitrary<(id: string) => Applied> = fc.oneof(
  fc
    .record({
      holder: fc.constantFrom(...PARTIES),
      grantor: fc.constantFrom(...PARTIES),
      right: fc.constantFrom(...KINDS),
      effect: fc.constantFrom("may" as const, "must" as const),
      places: fc.constantFrom(
        [{ sort: "realm", id: null }],
        [{ sort: "open-ports", id: null }],
        [{ sort: "place", id: "p" }],
        [{ sort: "place", id: "q" }],
      ),
    })
    .map((rest) => (id: string) => grant(id, rest)),
  fc
    .record({
      form: fc.constantFrom("most-favoured-nation" as const, "as-other-nations" as const),
      beneficiary: fc.constantFrom(...PARTIES),
      grantor: fc.constantFrom(...PARTIES),
      subjects: fc.subarray(["trade", "open-port", "consuls"], { maxLength: 2 }),
      condition: fc.constantFrom(null, null, "in return"),
    })
    .map(
      ({ beneficiary, ...rest }) =>
        (id: string) =>
          favour(id, beneficiary, rest),
    ),
  fc
    .constantFrom(...PARTIES)
    .chain((a) =>
      fc.constantFrom(...PARTIES.filter((b) => b !== a)).map((b) => (id: string) => reciprocity(id, [a, b])),
    ),
  fc.constant((id: string) => site(id, "realm", "s")),
);
const arbitraryNetwork = fc
  .array(arbitraryProvision, { minLength: 1, maxLength: 9 })
  .map((makers) => ({ provisions: makers.map((make, n) => make(`i${n}/1/1`)), ...vocabulary }));

/** The same semantics, written as repeated passes over a plain set of strings, without provenance. */
function bruteForce(net: AppliedNetwork): string[] {
  const wide = (kind: string) => (kind === "trade by sea" ? [kind, "trade"] : [kind]);
  const has = (subjects: readonly string[], kind: string) =>
    subjects.length === 0 || wide(kind).some((word) => subjects.includes(word));
  const rights = new Map<string, ReturnType<typeof plain>>();
  const plain = (
    holder: string,
    who: string,
    right: string,
    effect: string,
    grantor: string,
    sort: string,
    id: string | null,
    conditions: readonly string[],
  ) => ({ holder, who, right, effect, grantor, sort, id, conditions: [...new Set(conditions)].sort() });
  const add = (r: ReturnType<typeof plain>): void => {
    const where = { sort: r.sort, id: r.id };
    rights.set(identityKey({ ...r, effect: r.effect as "may", where }), r);
  };
  for (let size = -1; size !== rights.size;) {
    size = rights.size;
    const known = [...rights.values()];
    for (const p of net.provisions) {
      if (p.kind === "grant")
        for (const w of p.places)
          add(plain(p.holder, p.who!, p.right, p.effect, p.grantor, w.sort, w.id, p.conditions));
      for (const r of known) {
        if (
          p.kind === "favour" &&
          r.grantor === p.grantor &&
          r.holder !== p.beneficiary &&
          has(p.subjects, r.right)
        )
          if (r.effect === "may" || p.form === "as-other-nations")
            add({
              ...r,
              holder: p.beneficiary,
              conditions: [...new Set([...r.conditions, ...(p.condition ? [p.condition] : [])])].sort(),
            });
        if (p.kind === "reciprocity" && r.sort !== "place" && has(p.subjects, r.right)) {
          const [x, y] = p.between;
          if (r.holder === x && r.grantor === y) add({ ...r, holder: y, grantor: x });
          if (r.holder === y && r.grantor === x) add({ ...r, holder: x, grantor: y });
        }
        if (p.kind === "site" && r.sort === p.sort && r.grantor === p.party)
          add({ ...r, sort: "place", id: p.place });
      }
    }
    for (const r of known)
      for (const port of known)
        if (
          r.sort === "open-ports" &&
          port.right === "open-port" &&
          port.effect === "may" &&
          port.sort === "place" &&
          port.holder === r.holder &&
          port.grantor === r.grantor
        )
          add({
            ...r,
            sort: "place",
            id: port.id,
            conditions: [...new Set([...r.conditions, ...port.conditions])].sort(),
          });
  }
  return [...rights.keys()].sort();
}

describe("random networks of treaties, with cycles", () => {
  it("the rights are those of a brute-force closure", () => {
    fc.assert(
      fc.property(arbitraryNetwork, (net) => {
        expect(keys(net)).toEqual(bruteForce(net));
      }),
      { numRuns: 300 },
    );
  });
  it("removing one clause removes just the rights that hung on it", () => {
    fc.assert(
      fc.property(arbitraryNetwork, fc.nat(), (net, pick) => {
        const clause = net.provisions[pick % net.provisions.length]!.id;
        const before = held(net);
        fc.pre([...before.values()].every((row) => !row.more));
        const left = [...before.entries()]
          .filter(([, row]) => row.derivations.some((d) => d.chain.every((link) => link.clause !== clause)))
          .map(([key]) => key)
          .sort();
        expect(left).toEqual(
          bruteForce({ ...net, provisions: net.provisions.filter((provision) => provision.id !== clause) }),
        );
      }),
      { numRuns: 300 },
    );
  });
  it("no link of a derivation can be spared, and each suffices alone", () => {
    fc.assert(
      fc.property(arbitraryNetwork, (net) => {
        for (const [key, { derivations }] of held(net)) {
          const chain = derivations[0]!.chain.map((link) => link.clause);
          const only = (ids: readonly string[]) => ({
            ...net,
            provisions: net.provisions.filter((provision) => ids.includes(provision.id)),
          });
          expect(bruteForce(only(chain))).toContain(key);
          for (const spared of chain)
            expect(bruteForce(only(chain.filter((id) => id !== spared)))).not.toContain(key);
        }
      }),
      { numRuns: 60 },
    );
  });
  it("does not depend on the order of the provisions", () => {
    fc.assert(
      fc.property(arbitraryNetwork, (net) => {
        expect(keys({ ...net, provisions: [...net.provisions].reverse() })).toEqual(keys(net));
      }),
    );
  });
  it("says so where there are more derivations than are kept", () => {
    const consuls = grant("c/1/1", { right: "consuls", places: [{ sort: "open-ports", id: null }] });
    const ports = Array.from({ length: MOST_PROOFS + 5 }, (_, n) =>
      grant(`g${n}/1/1`, { right: "open-port", places: [{ sort: "place", id: "p" }] }),
    );
    const rows = [...held(network(consuls, ...ports)).values()];
    const derived = rows.find((row) => row.identity.right === "consuls" && row.identity.where.id === "p");
    expect(derived).toMatchObject({ more: true });
    expect(derived!.derivations.length).toBe(MOST_PROOFS);
  });
});

describe("docs/rights.md", () => {
  const page = readFileSync(new URL("../../docs/rights.md", import.meta.url), "utf8");
  it.each(RULES.map((rule) => [rule.name, rule.text]))("holds the rule %s as it is applied", (_, text) => {
    expect(page).toContain(text);
  });
});
