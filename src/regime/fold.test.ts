import { describe, expect, it } from "vitest";
import { world } from "../../test/folded.js";
import {
  across,
  belongs,
  between,
  chain,
  common,
  passes,
  remains,
  side,
  sinceDay,
  square,
  treaty,
  undetermined,
  upright,
  untilInstrument,
} from "../../test/treaties.js";
import { coast, line, SPAN } from "../../test/written.js";
import type { Selector } from "../clauses/model.js";

describe("what a party held on the very day of the clause", () => {
  it("is what it had before the clause acts", () => {
    const date = { earliest: 200, latest: 200, text: "" } as Extract<Selector, { form: "held-on" }>["date"];
    const held: Selector = { form: "held-on", party: "alpha", date, within: null, span: SPAN };
    const first = treaty("t1", 100, ["alpha", "beta"], [{ selector: side("left", line("l")), effect: belongs("alpha") }], { lines: ["l"] });
    const second = treaty("t2", 200, ["alpha", "beta"], [{ selector: held, effect: passes("beta") }]);
    const { at, codes } = world([...square(), across("l", 5)], [first, second]);
    expect([codes, at(5, 7, 199), at(5, 7, 200), at(5, 3, 200)]).toEqual([[], "sovereignty alpha", "sovereignty beta", "unallocated"]);
  }); // prettier-ignore
});

describe("the side of a line", () => {
  const chains = [...square(), across("l", 5)];
  const first = treaty(
    "t1",
    100,
    ["alpha", "beta"],
    [
      { selector: side("left", line("l")), effect: belongs("alpha") },
      { selector: side("right", line("l")), effect: belongs("beta") },
    ],
    { lines: ["l"] },
  );

  it("is half-open in time", () => {
    const { at, codes } = world(chains, [first]);
    expect(codes).toEqual([]);
    expect([at(5, 7, 99), at(5, 7, 100), at(5, 3, 100)]).toEqual([
      "unallocated",
      "sovereignty alpha",
      "sovereignty beta",
    ]);
  });

  it("never takes the sea", () => {
    expect(world(chains, [first]).at(0.5, 7, 200)).toBe("unallocated");
  });

  it("is found by the compass too", () => {
    const north = treaty(
      "t1",
      100,
      ["alpha", "beta"],
      [{ selector: side("north", line("l")), effect: belongs("alpha") }],
      { lines: ["l"] },
    );
    expect(world(chains, [north]).at(5, 7, 100)).toBe("sovereignty alpha");
    const east = treaty(
      "t1",
      100,
      ["alpha", "beta"],
      [{ selector: side("east", line("l")), effect: belongs("alpha") }],
      { lines: ["l"] },
    );
    expect(world(chains, [east]).codes).toEqual(["side-unclear"]);
  });

  it("does not depend on the order of the clauses", () => {
    const swapped = {
      ...first,
      instrument: { ...first.instrument, clauses: [...first.instrument.clauses].reverse() },
    };
    const [a, b] = [world(chains, [first]), world(chains, [swapped])];
    for (const y of [3, 7]) expect(a.at(5, y, 150)).toBe(b.at(5, y, 150));
  });

  it("passes ground of the other party only, and stops at standing lines", () => {
    const second = treaty(
      "t2",
      200,
      ["alpha", "beta"],
      [{ selector: side("left", line("m")), effect: passes("alpha") }],
      { lines: ["m"] },
    );
    const { at } = world([...square(), across("l", 5), across("m", 3)], [first, second]);
    expect([at(5, 4, 199), at(5, 4, 200), at(5, 2, 200), at(5, 7, 200)]).toEqual([
      "sovereignty beta",
      "sovereignty alpha",
      "sovereignty beta",
      "sovereignty alpha",
    ]);
  });

  it("lets a text pass nothing where nobody holds the ground", () => {
    const only = treaty(
      "t",
      100,
      ["alpha", "beta"],
      [{ selector: side("left", line("l")), effect: passes("alpha") }],
      { lines: ["l"] },
    );
    const { at, codes } = world(chains, [only]);
    expect(at(5, 7, 100)).toBe("unallocated");
    expect(codes).toEqual(["clause-selects-nothing"]);
  });

  it("leaves a third party's ground alone", () => {
    const third = treaty(
      "t2",
      200,
      ["beta", "gamma"],
      [{ selector: side("left", line("m")), effect: belongs("gamma") }],
      { lines: ["m"] },
    );
    const { at } = world([...square(), across("l", 5), across("m", 3)], [first, third]);
    expect([at(5, 4, 200), at(5, 7, 200)]).toEqual(["sovereignty gamma", "sovereignty alpha"]);
  });
});

describe("an uncertain date", () => {
  it("makes a title sure from its latest day and possible from its earliest", () => {
    const vague = treaty(
      "t",
      110,
      ["alpha", "beta"],
      [{ selector: side("left", line("l")), effect: belongs("alpha") }],
      {
        lines: ["l"],
        earliest: 101,
      },
    );
    const { at, regime } = world([...square(), across("l", 5)], [vague]);
    expect([at(5, 7, 109), at(5, 7, 110)]).toEqual(["unallocated", "sovereignty alpha"]);
    const spells = regime.spells.find((each) => each.length === 2)!;
    expect(spells.map((spell) => [spell.possiblyFrom, spell.from])).toEqual([
      [null, null],
      [101, 110],
    ]);
  });
});

describe("a line that stops short", () => {
  const open = chain("line", "l", 0.5, 5, 5, 5, 8, 5);
  const says = [{ selector: side("left", line("l")), effect: belongs("alpha") }];

  it("is a diagnostic that names the gap and gives no ground", () => {
    const { at, codes, diagnostics } = world(
      [...square(), open],
      [treaty("t", 100, ["alpha", "beta"], says, { lines: ["l"] })],
    );
    expect(codes).toEqual(["selection-leaks"]);
    expect(diagnostics[0]!.message).toContain("5.000N 8.000E");
    expect(diagnostics[0]!.message).toMatch(/away/);
    expect(at(5, 7, 100)).toBe("unallocated");
  });

  it("closes with a limit that the clause names, which bounds no other clause", () => {
    const limit = chain("limit", "edge", 8, 0, 8, 5, 8, 10);
    const limited = [{ selector: side("left", line("l"), [line("edge")]), effect: belongs("alpha") }];
    const { at, codes } = world(
      [...square(), open, limit],
      [treaty("t", 100, ["alpha", "beta"], limited, { lines: ["l"], limits: ["edge"] })],
    );
    expect(codes).toEqual([]);
    expect([at(5, 7, 100), at(9, 7, 100), at(5, 3, 100)]).toEqual([
      "sovereignty alpha",
      "unallocated",
      "unallocated",
    ]);
  });

  it("may overshoot what it meets by a little", () => {
    const over = chain("line", "l", 0.5, 5, 5, 5, 8.02, 5);
    const chains = [...square(), over, upright("edge", 8)];
    const before = treaty(
      "e",
      50,
      ["alpha", "beta"],
      [{ selector: side("east", line("edge")), effect: belongs("beta") }],
      { lines: ["edge"] },
    );
    const { at, codes } = world(chains, [
      before,
      treaty("t", 100, ["alpha", "beta"], says, { lines: ["l"] }),
    ]);
    expect(codes).toEqual([]);
    expect([at(5, 7, 100), at(5, 3, 100), at(9, 5.5, 100)]).toEqual([
      "sovereignty alpha",
      "unallocated",
      "sovereignty beta",
    ]);
  });
});

describe("ground between boundaries", () => {
  const chains = [...square(), across("l", 3), across("m", 6), upright("n", 7)];
  const says = [
    { selector: between(line("l"), line("m"), line("n"), coast), effect: common("beta", "alpha") },
  ];
  const shared = treaty("t", 100, ["alpha", "beta"], says, { lines: ["l", "m", "n"] });

  it("is what they all enclose", () => {
    const { at, codes } = world(chains, [shared]);
    expect(codes).toEqual([]);
    expect([at(5, 4, 100), at(9, 4, 100), at(5, 8, 100)]).toEqual([
      "condominium alpha beta",
      "unallocated",
      "unallocated",
    ]);
  });

  it("is a diagnostic where they enclose nothing", () => {
    const short = treaty(
      "t",
      100,
      ["alpha", "beta"],
      [{ selector: between(line("l"), line("m")), effect: undetermined() }],
      { lines: ["l", "m"] },
    );
    expect(world(chains, [short]).codes).toEqual(["area-not-enclosed"]);
  });

  it("goes back when a clause has run its time", () => {
    const until = treaty("t", 100, ["alpha", "beta"], [{ ...says[0]!, terms: untilInstrument("u") }], {
      lines: ["l", "m", "n"],
    });
    const last = treaty("u", 300, ["alpha", "beta"], []);
    const { at } = world(chains, [until, last]);
    expect([at(5, 4, 299), at(5, 4, 300)]).toEqual(["condominium alpha beta", "unallocated"]);
    expect(world(chains, [until, last], ["u"]).at(5, 4, 300)).toBe("condominium alpha beta");
  });
});

describe("a clause that reaches back", () => {
  const left = (to: string, more: object = {}) => ({ selector: side("left", line("l")), effect: passes(to), ...more });
  const first = treaty("t1", 100, ["alpha", "beta"], [{ ...left("alpha"), effect: belongs("alpha") }], { lines: ["l"] });
  const between = treaty("t2", 200, ["alpha", "beta"], [left("beta")]);
  const back = treaty("t3", 300, ["alpha", "beta"], [left("beta", { terms: sinceDay(150) })]);
  const third = treaty("t4", 400, ["alpha", "beta"], [left("alpha")]);

  it("has the ground from its own day, as though its treaty had been there", () => {
    const { at, codes } = world([...square(), across("l", 5)], [first, back]);
    expect(codes).toEqual([]);
    expect([149, 150, 299, 300].map((day) => at(5, 7, day))).toEqual([
      "sovereignty alpha",
      "sovereignty beta",
      "sovereignty beta",
      "sovereignty beta",
    ]);
  });

  it("speaks in its treaty's turn: over those between, and under those after", () => {
    const returned = treaty("t3", 300, ["alpha", "beta"], [left("alpha", { terms: sinceDay(150) })]);
    const { at } = world([...square(), across("l", 5)], [first, between, returned]);
    expect([149, 150, 200, 300].map((day) => at(5, 7, day))).toEqual(new Array(4).fill("sovereignty alpha"));
    const later = world([...square(), across("l", 5)], [first, back, third]);
    expect([150, 399, 400].map((day) => later.at(5, 7, day))).toEqual([
      "sovereignty beta",
      "sovereignty beta",
      "sovereignty alpha",
    ]);
  });
}); // prettier-ignore

describe("rival clauses", () => {
  it("that share a part of their ground tell how large that is, and a place in it", () => {
    const chains = [...square(), across("y", 5), upright("x", 7)];
    const says = [
      { selector: side("left", line("y")), effect: belongs("alpha") },
      { selector: side("east", line("x")), effect: belongs("beta") },
    ];
    const { diagnostics } = world(chains, [
      treaty("t", 100, ["alpha", "beta"], says, { limits: ["x", "y"] }),
    ]);
    const [, squareKm, lat, lon] = /The ground is ([\d,]+) km²; ([\d.]+)N ([\d.]+)E/.exec(
      diagnostics[0]!.message,
    )!;
    // A sphere of the area of the ellipsoid, from 7 to 10 degrees east and from 5 to 10 north.
    const sine = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
    const expected = 6371.0072 ** 2 * ((3 * Math.PI) / 180) * (sine(10) - sine(5));
    expect(Number(squareKm!.replaceAll(",", "")) / expected).toBeCloseTo(1, 2);
    expect([7 < Number(lon), Number(lon) < 10, 5 < Number(lat), Number(lat) < 10]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  const chains = [...square(), across("l", 5), across("m", 3)];

  it("of one instrument are an error and leave the ground disputed", () => {
    const both = treaty(
      "t",
      100,
      ["alpha", "beta"],
      [
        { selector: side("left", line("l")), effect: belongs("alpha") },
        { selector: side("north", line("l")), effect: belongs("beta") },
      ],
      { lines: ["l"] },
    );
    const { at, codes } = world(chains, [both]);
    expect(codes).toEqual(["rival-clauses"]);
    expect(at(5, 7, 100)).toBe("disputed alpha beta");
  });

  it("of a third party that names the ground outright dispute it", () => {
    const first = treaty(
      "t",
      100,
      ["alpha", "beta"],
      [{ selector: side("left", line("l")), effect: belongs("alpha") }],
      { lines: ["l"] },
    );
    const rival = treaty(
      "u",
      200,
      ["gamma"],
      [
        {
          selector: {
            form: "around",
            point: { form: "coordinates", at: { lon: 5, lat: 7 }, span: { file: "", start: 0, end: 0 } },
            limits: [],
            span: { file: "", start: 0, end: 0 },
          },
          effect: belongs("gamma"),
        },
      ],
    );
    const { at, diagnostics } = world(chains, [first, rival]);
    expect(at(5, 7, 200)).toBe("disputed alpha gamma");
    expect(diagnostics.map((each) => each.severity)).toEqual(["warning"]);
  });
});

describe("counterfactuals and confirmations", () => {
  const chains = [...square(), across("l", 5), across("m", 3)];
  const first = treaty(
    "t1",
    100,
    ["alpha", "beta"],
    [
      { selector: side("left", line("l")), effect: belongs("alpha") },
      { selector: side("right", line("l")), effect: remains("beta") },
    ],
    { lines: ["l"] },
  );
  const second = treaty(
    "t2",
    200,
    ["alpha", "beta"],
    [{ selector: side("left", line("m")), effect: passes("alpha", "beta") }],
    { lines: ["m"], confirms: ["t1"] },
  );

  it("an instrument left out never was", () => {
    expect(world(chains, [first, second]).at(5, 4, 250)).toBe("sovereignty alpha");
    expect(world(chains, [first, second], ["t2"]).at(5, 4, 250)).toBe("sovereignty beta");
  });

  it("a confirmation adds a reason and changes no title", () => {
    const { at, because } = world(chains, [first, second]);
    expect([at(5, 7, 150), at(5, 7, 250)]).toEqual(["sovereignty alpha", "sovereignty alpha"]);
    expect(because(5, 7, 150)).toEqual(["t1/1/1: side of a line"]);
    expect(because(5, 7, 250)).toEqual(["t1/1/1: side of a line", "t2/1/confirm-0: confirmation"]);
    expect(because(5, 4, 250)).toEqual(["t2/1/1: side of a line"]);
  });

  it("every face has exactly one title on every day", () => {
    const { regime } = world(chains, [first, second]);
    for (const spells of regime.spells) {
      expect(spells[0]!.from).toBeNull();
      expect(spells[spells.length - 1]!.until).toBeNull();
      spells.slice(1).forEach((spell, index) => expect(spell.from).toBe(spells[index]!.until));
      for (const { from, until } of spells)
        if (from !== null && until !== null) expect(from).toBeLessThan(until);
    }
  });
});
