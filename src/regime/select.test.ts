import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionsOf } from "../../test/folded.js";
import { across, around, between, side, square, upright } from "../../test/treaties.js";
import { coast, line, SPAN } from "../../test/written.js";
import type { Selector } from "../clauses/model.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import type { KnownArea } from "./areas.js";
import { Barrier, openGround } from "./ground.js";
import { partedBy, partsWithin } from "./parted.js";
import { select } from "./select.js";
import type { Circumstances, Selection } from "./selection.js";
import { asking, onCondition } from "./whether.js";

/** A sea in the west; the land in twelve pieces: from the south, from the west, 0 to 11. */
const plane = partition([...square(), across("y1", 3), across("y2", 7), upright("x1", 3), upright("x2", 5.5), upright("x3", 8)]); // prettier-ignore
const centres = [1.5, 5.1, 8.5].flatMap((y) => [2, 4, 7, 9].map((x): [number, number] => [x, y]));
const pieceOf = new Map(centres.map(([x, y], piece) => [locateFace(plane, x, y), piece]));
const faces = [...pieceOf.keys()];
const faceOf = (piece: number) => faces[piece]!;
const lines = ["y1", "y2", "x1", "x2", "x3"];

const areas: Record<string, KnownArea> = {
  lost: { form: "unlocated", id: "lost", in: null, except: [] },
  "lost-in-block": { form: "unlocated", id: "lost-in-block", in: "block", except: [] },
  "lost-in-lost": { form: "unlocated", id: "lost-in-lost", in: "lost-in-block", except: [] },
  "lost-beside-block": { form: "unlocated", id: "lost-beside-block", in: "wide", except: ["block"] },
  wide: { form: "enclosed", id: "wide", boundaries: [line("y1"), line("y2"), line("x1"), line("x3")] },
  block: { form: "enclosed", id: "block", boundaries: [line("y1"), line("y2"), line("x1"), line("x2")] },
};
const given = (more: Partial<Circumstances> = {}): Circumstances => ({
  ground: openGround(plane),
  regions: { ...regionsOf(plane), area: (id) => areas[id] ?? null },
  standing: new Set(["coast", "frame", ...lines.map((id) => `line:${id}` as const)]),
  mayTake: () => true,
  mayCross: () => true,
  mayClaim: () => false,
  isThirdPartys: () => false,
  wholeAreas: false,
  facesHeld: () => ({ faces: new Set(), perhaps: new Map() }),
  ...more,
});
const pieces = (all: Iterable<number>) => [...all].map((face) => pieceOf.get(face)!).sort((a, b) => a - b);
const found = (selection: Selection) =>
  selection.ok
    ? { faces: pieces(selection.faces), perhaps: pieces(selection.perhaps.keys()) }
    : selection.problem.kind;
const at = (selector: Selector, more: Partial<Circumstances> = {}) => found(select(selector, given(more)));
const except = (of: Selector, ...exceptions: Selector[]): Selector => ({ form: "except", of, exceptions, span: SPAN }); // prettier-ignore
const area = (id: string): Selector => ({ form: "area", area: id, span: SPAN });
const piece = (index: number) => around(...centres[index]!);
const date = { earliest: 10, latest: 20, text: "then" };
const held = (within: Selector | null = null): Selector => ({ form: "held-on", party: "alpha", date, within, span: SPAN }); // prettier-ignore
const heldBy = (surely: number[], perhaps: number[] = []) => ({
  facesHeld: () => ({
    faces: new Set(surely.map(faceOf)),
    perhaps: onCondition(perhaps.map(faceOf), asking("held")),
  }),
});

describe("ground except other ground", () => {
  /** Ground in one piece or several, and which pieces, by the eye. */
  const known: [Selector, number[]][] = [
    ...centres.map((_, index): [Selector, number[]] => [piece(index), [index]]),
    [between(line("y1"), line("y2"), line("x1"), line("x2")), [5]],
    [between(coast, line("x1"), line("y1"), line("y2")), [4]],
    [area("block"), [5]],
  ];
  const some = fc.constantFrom(...known);
  const whole = fc.subarray(centres.map((_, index) => index), { minLength: 1 }); // prettier-ignore

  it("is the difference of the two, whichever clauses", () => {
    fc.assert(
      fc.property(whole, fc.array(some, { minLength: 1, maxLength: 4 }), (first, exceptions) => {
        const out = new Set(exceptions.flatMap(([, all]) => all));
        const left = first.filter((index) => !out.has(index));
        const answer = at(except(held(), ...exceptions.map(([selector]) => selector)), heldBy(first));
        const selection = select(
          except(held(), ...exceptions.map(([selector]) => selector)),
          given(heldBy(first)),
        );
        const idle = exceptions.filter(([, all]) => !all.some((index) => first.includes(index)));
        if (selection.ok) expect(selection.idle).toEqual(idle.map(([selector]) => selector));
        if (left.length === 0) expect(answer).toBe("nothing but exceptions");
        else expect(answer).toEqual({ faces: left, perhaps: [] });
      }),
    );
  });

  it("takes nothing, and not for the exceptions, where what they leave is not for the clause to take", () => {
    const row = side("left", line("y2"));
    expect(at(except(row, piece(9)), { mayTake: (face) => face === faceOf(9) })).toBe("no ground");
    expect(at(except(row, row), { mayTake: (face) => face === faceOf(9) })).toBe("nothing but exceptions");
  });

  it("leaves out what an exception has, whoever has it; the effect chooses among the rest only", () => {
    const mine = new Set([0, 1, 2].map(faceOf));
    const taking = { ...heldBy([0, 1, 2, 3]), mayTake: (face: number) => mine.has(face) };
    expect(at(except(held(), piece(1)), taking)).toEqual({ faces: [0, 2], perhaps: [] });
    expect(at(except(held(), piece(3)), taking)).toEqual({ faces: [0, 1, 2], perhaps: [] });
    const outside = select(except(held(), piece(4), piece(1)), given(taking));
    expect(found(outside)).toEqual({ faces: [0, 2], perhaps: [] });
    expect(outside.ok && outside.idle).toEqual([piece(4)]);
    const within = select(
      { ...held(), within: except(area("wide"), piece(4)) } as Selector,
      given(heldBy([5])),
    );
    expect(within.ok && within.idle).toEqual([piece(4)]);
  });

  it("is in doubt where the exception is, and not where another surely takes it", () => {
    const block = heldBy([4, 5]);
    expect(at(except(held(), area("lost-in-block")), block)).toEqual({ faces: [4], perhaps: [5] });
    expect(at(except(held(), area("lost-in-block"), piece(5)), block)).toEqual({ faces: [4], perhaps: [] });
    expect(at(except(held(), area("lost-in-block")), heldBy([4], [5]))).toEqual({ faces: [4], perhaps: [5] });
    expect(at(except(held(), piece(4)), heldBy([4, 5], [6]))).toEqual({ faces: [5], perhaps: [6] });
    expect(at(except(held(), piece(4), piece(5)), heldBy([4, 5], [6]))).toEqual({ faces: [], perhaps: [6] });
    expect(at(except(held(), piece(4), piece(5)), heldBy([4, 5], [5]))).toBe("nothing but exceptions");
  });

  it("has the problem of what it is made of", () => {
    expect(at(except(held(), piece(0)))).toBe("no ground");
    const nowhere: Selector = { ...held(), party: "beta" } as Selector;
    const past = { facesHeld: (party: string) => (party === "beta" ? null : { faces: new Set(faces), perhaps: new Map() }) };
    expect(at(except(held(), nowhere), past)).toBe("not past");
  }); // prettier-ignore
});

describe("what a party held on a day", () => {
  it("is all of it, or what of it lies within other ground, whoever has that", () => {
    expect(at(held(), heldBy([1, 5], [2]))).toEqual({ faces: [1, 5], perhaps: [2] });
    expect(at(held(area("block")), heldBy([1, 5], [2]))).toEqual({ faces: [5], perhaps: [] });
    expect(at(held(area("block")), heldBy([1], [5]))).toEqual({ faces: [], perhaps: [5] });
    const taking = { mayTake: (face: number) => face !== faceOf(1) };
    expect(at(held(), { ...heldBy([1, 5]), ...taking })).toEqual({ faces: [5], perhaps: [] });
    expect(at(held(piece(1)), { ...heldBy([1, 5]), ...taking })).toBe("no ground");
  });

  it("is in doubt where the ground within which it lies is", () => {
    expect(at(held(area("lost-in-block")), heldBy([1, 5]))).toEqual({ faces: [], perhaps: [5] });
    expect(at(held(area("lost-in-block")), heldBy([1], [5]))).toEqual({ faces: [], perhaps: [5] });
  });

  it("is asked of the party, for the day of the selector", () => {
    const asked: unknown[] = [];
    at(held(), { facesHeld: (...all) => (asked.push(all), null) });
    expect(asked).toEqual([["alpha", date]]);
  });
});

describe("an area that nobody can locate", () => {
  const twoThirds = { mayClaim: (face: number) => pieceOf.get(face)! > 7 };
  it("may lie in the area in which it is known to lie; else anywhere on land that its clause takes as no rival", () => {
    expect(at(area("lost"), twoThirds)).toEqual({ faces: [], perhaps: [0, 1, 2, 3, 4, 5, 6, 7] });
    expect(at(area("lost-in-block"), twoThirds)).toEqual({ faces: [], perhaps: [5] });
    expect(at(area("wide"))).toEqual({ faces: [5, 6], perhaps: [] });
    expect(at(area("lost-beside-block"))).toEqual({ faces: [], perhaps: [6] });
    expect(at(area("lost-in-lost"), twoThirds)).toEqual({ faces: [], perhaps: [5] });
    expect(at(area("lost"), { mayClaim: () => true })).toBe("no ground");
    expect(at(area("lost-in-block"), { mayClaim: () => true })).toEqual({ faces: [], perhaps: [5] });
  });
  it("may lie in ground that the clause takes, whoever has the area around it", () => {
    expect(at(area("lost-in-block"), { mayTake: (face) => face !== faceOf(5) })).toBe("no ground");
  });
  it("bounds no other ground", () => {
    const lost = { kind: "area" as const, id: "lost", span: SPAN };
    expect(at(between(line("y1"), lost))).toBe("unknown boundary");
  });
});

describe("ground around a point", () => {
  it("stops at what stands, and at its limits where nothing does", () => {
    expect(at(piece(6))).toEqual({ faces: [6], perhaps: [] });
    const free = { standing: new Set(["coast", "frame"] as const) };
    expect(at(around(7, 5.1, [line("y1"), line("x3")]), free)).toEqual({ faces: [4, 5, 6, 8, 9, 10], perhaps: [] }); // prettier-ignore
  });
});

it("a side of a line that all the others cut is the row beside it", () => {
  expect(at(side("left", line("y2")))).toEqual({ faces: [8, 9, 10, 11], perhaps: [] });
  expect(at(side("right", line("y1")))).toEqual({ faces: [0, 1, 2, 3], perhaps: [] });
});

it("ground that a boundary parts is told by the sizes of its parts, the largest first", () => {
  const sizeOf = (...all: number[]) => all.reduce((sum, each) => sum + plane.faceAreaSquareKm[faceOf(each)]!, 0); // prettier-ignore
  const ground = openGround(plane);
  const barrier = new Barrier(ground, new Set(["line:x3"] as const));
  const row = new Set([11, 8, 9, 10].map(faceOf));
  const parted = partedBy(line("x3"), ground, partsWithin(barrier, row));
  expect(parted.boundary).toEqual(line("x3"));
  expect(parted.partsSquareKm).toEqual([expect.closeTo(sizeOf(8, 9, 10), 5), expect.closeTo(sizeOf(11), 5)]);
});
