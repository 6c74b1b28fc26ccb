import { describe, expect, it } from "vitest";
import type { Selector } from "../clauses/model.js";
import { world } from "../../test/folded.js";
import {
  across,
  belongs,
  between,
  chain,
  passes,
  side,
  square,
  treaty,
  undetermined,
  untilDay,
  upright,
  type Says,
} from "../../test/treaties.js";
import { line, SPAN } from "../../test/written.js";

const AB = ["alpha", "beta"];
const left = (of: string, to: string): Says => ({ selector: side("left", line(of)), effect: belongs(to) });
const right = (of: string, to: string): Says => ({ selector: side("right", line(of)), effect: belongs(to) });

describe("lines", () => {
  const chains = [...square(), across("l", 5), across("m", 3), upright("n", 7)];
  const first = treaty("t", 100, AB, [left("l", "alpha"), right("l", "beta")], { lines: ["l"] });

  it("stand from their instrument's day until one ends them; limits do not stand", () => {
    const second = treaty("u", 200, AB, [left("m", "alpha")], { lines: ["m"], limits: ["n"], ends: ["l"] });
    const { regime } = world(chains, [second, first]);
    expect(regime.standing).toEqual([
      { line: "l", from: 100, until: 200 },
      { line: "m", from: 200, until: null },
    ]);
  });

  it("of an instrument without a clause of ground stand all the same, and may be ended", () => {
    const bare = treaty("u", 150, AB, [], { lines: ["m"] });
    expect(world(chains, [first, bare]).regime.standing).toEqual([
      { line: "l", from: 100, until: null },
      { line: "m", from: 150, until: null },
    ]);
    const ends = treaty("v", 200, AB, [], { ends: ["m"] });
    expect(world(chains, [first, bare, ends]).regime.standing).toEqual([
      { line: "l", from: 100, until: null },
      { line: "m", from: 150, until: 200 },
    ]);
  });

  it("are listed by the day that is told of their beginning, whether or not they still stand", () => {
    const vague = treaty("u", 110, AB, [left("l", "alpha")], { lines: ["l"], earliest: 90 });
    const short = treaty("v", 200, AB, [left("m", "alpha")], { lines: ["m"] });
    const { regime } = world(chains, [vague, short, treaty("w", 300, AB, [], { ends: ["m"] })]);
    expect(regime.standing).toEqual([
      { line: "l", from: 110, until: null },
      { line: "m", from: 200, until: 300 },
    ]);
  });

  it("once ended stop no later instrument", () => {
    const ends = treaty("u", 200, AB, [], { ends: ["l"] });
    const third = treaty("v", 300, AB, [left("m", "beta")], { lines: ["m"] });
    const { at } = world(chains, [first, ends, third]);
    expect([at(5, 7, 299), at(5, 7, 300), at(5, 4, 300)]).toEqual([
      "sovereignty alpha",
      "sovereignty beta",
      "sovereignty beta",
    ]);
    expect(world(chains, [first, third]).at(5, 7, 300)).toBe("sovereignty alpha");
  });

  it("of an instrument stop its own clauses, and those of no earlier instrument", () => {
    const to = { form: "coordinates" as const, at: { lon: 7, lat: 5 }, span: { file: "", start: 0, end: 0 } };
    const west = {
      selector: { ...side("left", line("l")), to } as Says["selector"],
      effect: belongs("alpha"),
    };
    const both = treaty("t", 100, AB, [west], { lines: ["l", "n"] });
    expect([world(chains, [both]).at(3, 7, 100), world(chains, [both]).at(9, 7, 100)]).toEqual([
      "sovereignty alpha",
      "unallocated",
    ]);
    const alone = treaty("t", 100, AB, [west], { lines: ["l"] });
    const later = treaty("u", 200, AB, [], { lines: ["n"] });
    expect(world(chains, [alone, later]).at(9, 7, 250)).toBe("sovereignty alpha");
  });
});

describe("instruments", () => {
  const chains = [...square(), across("l", 5), across("m", 3)];
  it("are folded in the order of their days, whatever the order of the corpus", () => {
    const first = treaty("t", 100, AB, [left("l", "alpha"), right("l", "beta")], { lines: ["l"] });
    const second = treaty("u", 200, AB, [{ selector: side("left", line("m")), effect: passes("alpha") }], { lines: ["m"] }); // prettier-ignore
    const { at, codes } = world(chains, [second, first]);
    expect([at(5, 4, 150), at(5, 4, 250), ...codes]).toEqual(["sovereignty beta", "sovereignty alpha"]);
  });
  it("are judged when they take effect, not when the past is told anew", () => {
    const lease = treaty("t", 100, AB, [{ ...left("l", "alpha"), terms: untilDay(300) }], { lines: ["l"] });
    const sale = treaty("u", 200, AB, [
      { selector: side("left", line("l")), effect: passes("beta", "alpha") },
    ]);
    const { at, because, codes } = world([...square(), across("l", 5)], [lease, sale]);
    expect([at(5, 7, 150), at(5, 7, 250), at(5, 7, 300), ...codes]).toEqual([
      "sovereignty alpha",
      "sovereignty beta",
      "unallocated",
    ]);
    expect(because(5, 7, 300)).toEqual(["nothing: silence"]);
  });
});

describe("the first day on which a title may hold", () => {
  const chains = [...square(), across("l", 5)];
  const possiblyFrom = (day: number, ...treaties: ReturnType<typeof treaty>[]) => {
    const { spellAt } = world(chains, treaties);
    return [spellAt(5, 7, day).possiblyFrom, spellAt(5, 3, day).possiblyFrom];
  };
  it("is that of the clause that gives it, not of another of the same day", () => {
    const north = treaty("t", 110, AB, [left("l", "alpha")], { lines: ["l"], earliest: 90 });
    const south = treaty("u", 110, AB, [right("l", "beta")], { earliest: 105 });
    expect(possiblyFrom(110, north, south)).toEqual([90, 105]);
  });
  it("is that of the clause that gave it till then, where it falls away", () => {
    const north = treaty("t", 100, AB, [{ ...left("l", "alpha"), terms: untilDay(290, 300) }], {
      lines: ["l"],
    });
    const south = treaty("u", 100, AB, [{ ...right("l", "beta"), terms: untilDay(280, 300) }]);
    expect(possiblyFrom(300, north, south)).toEqual([290, 280]);
    expect(world(chains, [north, south]).because(5, 7, 300)).toEqual(["nothing: silence", "t/1/1: expiry"]);
  });
  it("is the earliest of all that change where neither of them does", () => {
    const lease = treaty("t", 100, AB, [
      { ...left("l", "alpha"), terms: untilDay(290, 300) },
      { ...right("l", "alpha"), terms: untilDay(295, 300) },
    ], { lines: ["l"] }); // prettier-ignore
    const sale = treaty("u", 200, AB, [
      { selector: side("left", line("l")), effect: passes("beta", "alpha") },
    ]);
    expect(possiblyFrom(300, lease, sale)).toEqual([290, 295]);
  });
  it("is its first sure day where only a reason is added", () => {
    const first = treaty("t", 100, AB, [left("l", "alpha")], { lines: ["l"] });
    const confirms = treaty("u", 200, AB, [], { confirms: ["t"], earliest: 150 });
    expect(world(chains, [first, confirms]).because(5, 7, 200)).toEqual([
      "t/1/1: side of a line",
      "u/1/confirm-0: confirmation",
    ]);
    expect(possiblyFrom(200, first, confirms)[0]).toBe(200);
  });
});

describe("the ground of a selector", () => {
  const l = line("l");
  const point = (lon: number, lat: number) => ({ form: "coordinates" as const, at: { lon, lat }, span: { file: "", start: 0, end: 0 } }); // prettier-ignore
  const around = (x: number, y: number, ...limits: string[]): Says["selector"] => ({
    form: "around",
    point: point(x, y),
    limits: limits.map(line),
    span: { file: "", start: 0, end: 0 },
  });
  const fold = (chains: ReturnType<typeof square>, limits: string[], ...says: Says[]) =>
    world([...square(), ...chains], [treaty("t", 100, AB, says, { lines: ["l"], limits })]);

  it("beside a stretch of a line ends where the stretch does and another line stands", () => {
    const to = point(5, 5);
    const selector = { ...side("left", l), to } as Says["selector"];
    const both = treaty("t", 100, AB, [{ selector, effect: belongs("alpha") }], { lines: ["l", "n"] });
    const { at } = world([...square(), across("l", 5), upright("n", 5)], [both]);
    expect([at(3, 7, 100), at(7, 7, 100), at(3, 3, 100)]).toEqual([
      "sovereignty alpha",
      "unallocated",
      "unallocated",
    ]);
  });

  it("beside a stretch leaks where it comes round to the line beyond the stretch", () => {
    const open = chain("line", "l", 0.5, 5, 3, 5, 5, 5, 8, 5);
    const wall = chain("line", "n", 5, 0, 5, 5);
    const selector = { ...side("left", l), to: point(3, 5) } as Says["selector"];
    const both = treaty("t", 100, AB, [{ selector, effect: belongs("alpha") }], { lines: ["l", "n"] });
    const { at, codes } = world([...square(), open, wall], [both]);
    expect([at(3, 7, 100), ...codes]).toEqual(["unallocated", "selection-leaks"]);
  });

  it("stops nowhere at a limit that lies loose in it, and that is said", () => {
    const loose = chain("limit", "edge", 4, 7, 5, 7, 6, 7);
    const beside = { selector: side("left", l, [line("edge")]), effect: belongs("alpha") };
    const about = { selector: around(5, 8, "l", "edge"), effect: belongs("alpha") };
    for (const says of [beside, about]) {
      const { at, codes } = fold([across("l", 5), loose], ["edge"], says);
      expect([at(5, 8, 100), ...codes]).toEqual(["unallocated", "selection-leaks"]);
    }
  });

  it("may run round a part of its limit, where the rest stops it", () => {
    const half = chain("limit", "edge", 5, 8, 8, 5, 8, 10);
    const says = { selector: { ...side("left", l, [line("edge")]), to: point(8, 5) } as Says["selector"], effect: belongs("alpha") }; // prettier-ignore
    const { at, codes } = fold([across("l", 5), half], ["edge"], says);
    expect([at(3, 7, 100), at(7.5, 9, 100), at(9, 7, 100), ...codes]).toEqual([
      "sovereignty alpha",
      "sovereignty alpha",
      "unallocated",
    ]);
  });

  it("around a point stops at its limits", () => {
    const { at } = fold([across("l", 5)], [], { selector: around(5, 3, "l"), effect: belongs("alpha") });
    expect([at(5, 3, 100), at(5, 7, 100)]).toEqual(["sovereignty alpha", "unallocated"]);
  });

  it("around a point does not reach over a third party's", () => {
    const chains = [...square(), across("m", 3), across("o", 7)];
    const band = { form: "around" as const, point: point(5, 5), limits: [line("m"), line("o")], span: { file: "", start: 0, end: 0 } }; // prettier-ignore
    const theirs = treaty("g", 50, ["gamma"], [{ selector: band, effect: belongs("gamma") }], { limits: ["m", "o"] }); // prettier-ignore
    const ours = treaty("t", 100, AB, [{ selector: around(5, 1), effect: undetermined() }]);
    const { at } = world(chains, [theirs, ours]);
    expect([at(5, 1, 100), at(5, 5, 100), at(5, 9, 100)]).toEqual([
      "undetermined alpha beta",
      "sovereignty gamma",
      "unallocated",
    ]);
  });

  it("that passes is reached across the taker's own, which is not given again", () => {
    const chains = [...square(), across("m", 3), across("o", 7)];
    const held = treaty("t", 100, AB, [
      { selector: around(5, 5, "m", "o"), effect: belongs("alpha") },
      { selector: around(5, 9, "o"), effect: belongs("beta") },
    ], { limits: ["m", "o"] }); // prettier-ignore
    const passing = treaty("u", 200, AB, [{ selector: side("left", line("m")), effect: passes("alpha") }]);
    const { at, because } = world(chains, [held, passing]);
    expect([at(5, 9, 199), at(5, 9, 200), at(5, 5, 200)]).toEqual([
      "sovereignty beta",
      "sovereignty alpha",
      "sovereignty alpha",
    ]);
    expect(because(5, 5, 200)).toEqual(["t/1/1: ground around a point"]);
  });

  it("of an island is land: none in the sea", () => {
    const island = { form: "island" as const, island: "i", span: { file: "", start: 0, end: 0 } };
    const { at, codes } = world(
      [...square(), across("l", 5)],
      [treaty("t", 100, AB, [{ selector: island, effect: belongs("alpha") }])],
      [],
      { islands: { i: [0.5, 7] } },
    );
    expect([at(0.5, 7, 100), ...codes]).toEqual(["unallocated", "clause-selects-nothing"]);
  });

  it("of the islands beside a line that ends at sea is nobody's: the sea runs round its end", () => {
    const selector = { ...side("left", l), islands: true } as Says["selector"];
    const { at, codes } = fold([across("l", 5)], [], { selector, effect: belongs("alpha") });
    expect([at(5, 7, 100), ...codes]).toEqual(["unallocated", "selection-leaks"]);
  });

  it("of the islands beside a line that stays inland is nobody's: it parts no sea", () => {
    const selector = { ...side("left", l), islands: true } as Says["selector"];
    const { codes } = fold([chain("line", "l", 3, 5, 10, 5)], [], { selector, effect: belongs("alpha") });
    expect(codes).toEqual(["no-sea-beside"]);
  });
});

describe("the sea", () => {
  const l = line("l");
  const islet = chain("coast", null, 0.3, 7, 0.6, 7, 0.6, 7.4, 0.3, 7.4, 0.3, 7);
  const whole = chain("line", "l", 0, 5, 10, 5);
  const other = chain("line", "m", 0, 2, 10, 2);
  const standing = treaty("s", 50, AB, [], { lines: ["n"] });
  const asked = (selector: Selector, sketches = [whole]) =>
    world(
      [...square(), islet, upright("n", 7), ...sketches],
      [standing, treaty("t", 100, AB, [{ selector, effect: belongs("alpha") }])],
    );
  const places = {
    land: [5, 7],
    beyondTheLine: [8, 7],
    islet: [0.45, 7.2],
    sea: [0.2, 9],
    south: [5, 3],
  } as const;
  const told = ({ at }: ReturnType<typeof asked>) =>
    Object.entries(places).flatMap(([name, [x, y]]) => (at(x, y, 100) === "sovereignty alpha" ? [name] : []));

  it("stops the ground on a side, as standing lines do", () => {
    expect(told(asked(side("left", l)))).toEqual(["land", "beyondTheLine"]);
  });

  it("does not where a clause goes over it: then only the line itself and its limits stop the ground", () => {
    expect(told(asked({ ...side("left", l), overSea: true } as Selector))).toEqual([
      "land",
      "beyondTheLine",
      "islet",
    ]);
    const limited = { ...side("left", l, [line("n")]), from: { form: "coordinates", at: { lon: 0, lat: 5 }, span: SPAN }, to: { form: "coordinates", at: { lon: 6, lat: 5 }, span: SPAN }, overSea: true } as Selector; // prettier-ignore
    expect(told(asked(limited))).toEqual(["land", "islet"]);
  });

  it("has title where a clause gives the ground with its waters", () => {
    expect(told(asked({ ...side("left", l), withWaters: true } as Selector))).toEqual(["land", "beyondTheLine", "islet", "sea"]); // prettier-ignore
  });

  it("leaks round a line that ends in it", () => {
    const short = chain("line", "l", 0.5, 5, 10, 5);
    const { codes } = asked({ ...side("left", l), overSea: true } as Selector, [short]);
    expect(codes).toEqual(["selection-leaks"]);
  });

  it("lies within what lines and the frame enclose, though no coast is named", () => {
    const strip = between(l, line("m"), { kind: "frame", span: SPAN });
    expect(told(asked(strip, [whole, other]))).toEqual(["south"]);
  });
});
