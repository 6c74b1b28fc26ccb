import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { world } from "../../test/folded.js";
import { inheritance, party } from "../../test/heirs.js";
import { across, belongs, common, side, square, treaty, undetermined, untilDay, type Says } from "../../test/treaties.js"; // prettier-ignore
import { line } from "../../test/written.js";
import type { Effect, Inheritance } from "../clauses/model.js";
import { partiesOf, titleKey } from "./title.js";

const ALL = ["alpha", "beta", "gamma"];
const left = (effect: Effect): Says => ({ selector: side("left", line("l")), effect });
const right = (effect: Effect): Says => ({ selector: side("right", line("l")), effect });
const claims = (by: string): Effect => ({ verb: "is claimed by", by });
const givesUp = (by: string): Effect => ({ verb: "is given up by", by });
const annexes = (by: string): Effect => ({ verb: "is annexed by", by });
const holds = (by: string, from: string | null = null): Effect => ({ verb: "is held by", by, as: "lease", from, season: null }); // prettier-ignore
const NORTH: readonly [number, number] = [5, 7];
const SOUTH: readonly [number, number] = [5, 3];

type World = ReturnType<typeof world>;
/** All that is told of a place on a day, in an order of its own. */
function told({ spellAt }: World, [x, y]: readonly [number, number], day: number, nameOf = (name: string) => name): string {
  const { title, claims, layers } = spellAt(x, y, day);
  const named = (each: typeof title) => `${each.kind} ${partiesOf(each).map(nameOf).sort().join("+")}`;
  return [
    named(title),
    ...claims.map((claim) => `claim ${named(claim.title)}`).sort(),
    ...layers.map(({ kind, holder, from }) => `${kind} ${nameOf(holder)} from ${from && nameOf(from)}`).sort(),
  ].join(" / ");
} // prettier-ignore

const chains = () => [...square(), across("l", 5)];
const first = treaty("t", 100, ALL, [left(belongs("alpha")), right(belongs("beta"))], { lines: ["l"] });
const parties = ALL.map((id) => party(id));
const worldOf = (treaties: ReturnType<typeof treaty>[], inheritances: Inheritance[] = [], reading = "editorial") =>
  world(chains(), treaties, [], { parties, inheritances, reading }); // prettier-ignore

describe("a state that succeeds another", () => {
  const gamma = inheritance("succeeds", "gamma", "alpha", 200);

  it("has its titles from that day, for its reasons and the succession", () => {
    const history = worldOf([first], [gamma]);
    expect([199, 200].map((day) => told(history, NORTH, day))).toEqual(["sovereignty alpha", "sovereignty gamma"]);
    expect(told(history, SOUTH, 200)).toBe("sovereignty beta");
    expect(history.because(...NORTH, 200)).toEqual(["t/1/1: side of a line", "states/gamma: succession"]);
    expect(history.because(...SOUTH, 200)).toEqual(["t/1/2: side of a line"]);
    expect(history.codes).toEqual([]);
  }); // prettier-ignore

  it("has its shares, claims and holds too, each for the reason besides", () => {
    const more = treaty("u", 150, ALL, [left(common("alpha", "beta")), right(claims("alpha")), right(holds("alpha", "beta"))]); // prettier-ignore
    const history = worldOf([first, more], [gamma]);
    expect(told(history, NORTH, 200)).toBe("condominium beta+gamma");
    expect(told(history, SOUTH, 200)).toBe(
      "disputed beta+gamma / claim sovereignty gamma / lease gamma from beta",
    );
    const { claims: made, layers, because } = history.spellAt(...SOUTH, 200);
    const clauses = [made[0]!, layers[0]!].map((each) => each.because.map(({ clause }) => clause));
    expect(clauses).toEqual([["u/1/2", "states/gamma"], ["u/1/3", "states/gamma"]]); // prettier-ignore
    expect(because.map(({ clause }) => clause)).toEqual(["t/1/2", "u/1/2", "states/gamma"]);
  });

  it("gives in the place of the giver", () => {
    const lease = treaty("u", 150, ALL, [left(holds("beta", "alpha"))]);
    expect(told(worldOf([first, lease], [gamma]), NORTH, 200)).toBe(
      "sovereignty gamma / lease beta from gamma",
    );
  });

  it("claims no more what it has come to have, and leases it from nobody", () => {
    const more = treaty("u", 150, ALL, [left(claims("gamma")), left(holds("gamma", "alpha"))]);
    expect(told(worldOf([first, more], [gamma]), NORTH, 200)).toBe("sovereignty gamma");
  });

  it("claims once what both claimed, and holds once what both held", () => {
    const both = [
      right(claims("alpha")),
      right(claims("gamma")),
      right(holds("alpha")),
      right(holds("gamma")),
    ];
    const history = worldOf([first, treaty("u", 150, ALL, both)], [gamma]);
    expect(told(history, SOUTH, 200)).toBe(
      "disputed beta+gamma / claim sovereignty gamma / lease gamma from null",
    );
  });

  it("that was the rival of whom it succeeds has the ground alone", () => {
    const rivals = [left(belongs("alpha")), left(belongs("gamma"))];
    const history = worldOf([treaty("t", 100, ALL, rivals, { lines: ["l"] })], [gamma]);
    expect([199, 200].map((day) => told(history, NORTH, day))).toEqual([
      "disputed alpha+gamma / claim sovereignty alpha / claim sovereignty gamma",
      "sovereignty gamma",
    ]);
  });

  it("has of open ground the part of its predecessor", () => {
    const open = treaty("u", 150, ALL, [left(undetermined("alpha", "beta"))]);
    expect(told(worldOf([first, open], [gamma]), NORTH, 200)).toBe("undetermined beta+gamma");
    const own = inheritance("succeeds", "beta", "alpha", 200);
    expect(told(worldOf([first, open], [own]), NORTH, 200)).toBe("sovereignty beta");
  });

  it("does so in its ground only, and not for a reading that it is not for", () => {
    const south = inheritance("succeeds", "gamma", "alpha", 200, { selector: side("right", line("l")) });
    const all = treaty("t", 100, ALL, [left(belongs("alpha")), right(belongs("alpha"))], { lines: ["l"] });
    const history = worldOf([all], [south]);
    expect([told(history, NORTH, 200), told(history, SOUTH, 200)]).toEqual(["sovereignty alpha", "sovereignty gamma"]); // prettier-ignore
    const denied = { ...gamma, notFor: ["beta"] };
    const readings = ["editorial", "beta"].map((reading) =>
      told(worldOf([first], [denied], reading), NORTH, 200),
    );
    expect(readings).toEqual(["sovereignty gamma", "sovereignty alpha"]);
  });

  it("in ground of which its predecessor has nothing is a diagnostic", () => {
    const none = inheritance("succeeds", "gamma", "alpha", 200, { selector: side("right", line("l")) });
    expect(worldOf([first], [none]).codes).toEqual(["inherits-nothing"]);
  });

  it("acts before the instruments of its day, and after those of the days before", () => {
    const passesOn = treaty("u", 200, ALL, [left({ verb: "passes to", to: "beta", from: "gamma" })]);
    expect(told(worldOf([first, passesOn], [gamma]), NORTH, 200)).toBe("sovereignty beta");
    expect(worldOf([first, treaty("u", 199, ALL, [left(givesUp("alpha"))])], [gamma]).codes).toEqual(["inherits-nothing"]); // prettier-ignore
  });
});

/** One clause each, of all parties, on days 110, 120, …; some with an end. */
const histories = (names: readonly string[]) => {
  const pick = fc.constantFrom(...names);
  const effects = fc.tuple(pick, pick, fc.nat(7)).map(([a, b, verb]): Effect => {
    const two = a === b ? [names[0]!, names[1]!] : [a, b];
    return [
      belongs(a), claims(a), givesUp(a), annexes(a), holds(a), holds(a, b), common(...two), { verb: "share passes to" as const, of: two[0]!, to: two[1]! },
    ][verb]!;
  }); // prettier-ignore
  const said = fc.tuple(
    effects,
    fc.constantFrom("left", "right"),
    fc.option(fc.integer({ min: 1, max: 80 })),
  );
  return fc.array(said, { minLength: 1, maxLength: 6 }).map((all) => [
    first,
    ...all.map(([effect, which, lasting], index) => {
      const day = 110 + index * 10;
      const terms = lasting === null ? {} : { terms: untilDay(day + lasting) };
      return treaty(`u${index}`, day, ALL, [{ selector: side(which, line("l")), effect, ...terms }]);
    }),
  ]);
};
const DAYS = [99, 100, 111, 121, 129, 130, 131, 141, 151, 155, 165, 199, 240, 300];
const everywhere = (history: World, nameOf?: (name: string) => string) =>
  DAYS.flatMap((day) => [NORTH, SOUTH].map((place) => `${day} ${told(history, place, day, nameOf)}`));
const runs = { numRuns: 20 };

describe("a state that continues another", () => {
  const continued = [...parties, party("delta", { continues: "alpha", since: 130 })];
  const delta = inheritance("continues", "delta", "alpha", 130);

  it("has its titles under the name of the day, whichever of its names a clause gives it", () => {
    const again = (name: string, day: number) => treaty("u", day, ALL, [right(annexes(name))]);
    for (const name of ["alpha", "delta"]) {
      const history = world(chains(), [first, again(name, 140)], [], {
        parties: continued,
        inheritances: [delta],
      });
      expect([129, 130].map((day) => told(history, NORTH, day))).toEqual([
        "sovereignty alpha",
        "sovereignty delta",
      ]);
      expect(told(history, SOUTH, 140)).toBe("sovereignty delta");
      expect(history.because(...NORTH, 130)).toEqual(["t/1/1: side of a line", "states/delta: continuation"]);
      const early = world(chains(), [first, again(name, 110)], [], {
        parties: continued,
        inheritances: [delta],
      });
      expect(told(early, SOUTH, 110)).toBe("sovereignty alpha");
    }
  });

  it("changes names only: in every reading history is the same as without it", () => {
    fc.assert(
      fc.property(histories(ALL), fc.constantFrom("editorial", ...ALL), (treaties, reading) => {
        const plain = everywhere(worldOf(treaties, [], reading));
        const renamed = world(chains(), treaties, [], { parties: continued, inheritances: [delta], reading });
        const alias = everywhere(renamed, (name) => (name === "delta" ? "alpha" : name));
        expect(alias).toEqual(plain);
        const names = everywhere(renamed).map((text) => [Number(text.split(" ")[0]), text] as const);
        for (const [day, text] of names) expect(text).not.toMatch(day < 130 ? /delta/ : /alpha/);
      }),
      runs,
    );
  });
});

describe("of any history", () => {
  it("a succession in all ground is one in each half", () => {
    const one = inheritance("succeeds", "gamma", "alpha", 145);
    const halves = (["left", "right"] as const).map((which, index) => ({
      ...one,
      id: `states/${index + 1}`,
      selector: side(which, line("l")),
    }));
    fc.assert(
      fc.property(histories(ALL), (treaties) => {
        const whole = everywhere(worldOf(treaties, [one]));
        expect(everywhere(worldOf(treaties, halves))).toEqual(whole);
        expect(everywhere(worldOf(treaties, halves.toReversed()))).toEqual(whole);
      }),
      runs,
    );
  });

  it("without an instrument it is that of a corpus that never had it, heirs and claims as well", () => {
    const heirs = [
      inheritance("succeeds", "gamma", "alpha", 125, { selector: side("left", line("l")) }),
      inheritance("continues", "delta", "beta", 135),
    ];
    const more = { parties: [...parties, party("delta", { continues: "beta", since: 135 })], inheritances: heirs };
    fc.assert(
      fc.property(histories(ALL), fc.nat(5), fc.constantFrom("editorial", "alpha"), (treaties, out, reading) => {
        const id = `u${out % (treaties.length - 1)}`;
        const rest = treaties.filter(({ instrument }) => instrument.id !== id);
        const without = everywhere(world(chains(), treaties, [id], { ...more, reading }));
        expect(without).toEqual(everywhere(world(chains(), rest, [], { ...more, reading })));
      }),
      runs,
    );
  }); // prettier-ignore

  it("an heir has no less than its predecessor and itself had, and the predecessor nothing", () => {
    const heir = inheritance("succeeds", "delta", "alpha", 300);
    const four = { parties: [...parties, party("delta")], inheritances: [heir] };
    fc.assert(
      fc.property(histories(ALL), (treaties) => {
        const history = world(chains(), treaties, [], four);
        for (const place of [NORTH, SOUTH]) {
          const [before, then] = [299, 300].map((day) => history.spellAt(...place, day).title);
          const renamed = partiesOf(before!).map((name) => (name === "alpha" ? "delta" : name)).sort();
          expect(titleKey(then!)).toBe(`${before!.kind} ${renamed.join("+")}`.trimEnd());
          expect(told(history, place, 300)).not.toContain("alpha");
        }
      }),
      runs,
    );
  }); // prettier-ignore
});
