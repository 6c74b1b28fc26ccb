import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asking, difference, intersection, onCondition, type Extent } from "./whether.js";

const FACES = [0, 1, 2, 3, 4, 5];
const QUESTIONS = ["u", "v"];
const answers = [[], ["u"], ["v"], ["u", "v"]].map((yes) => new Set(yes));

/** Ground that is surely, perhaps or not of each face. */
const extent: fc.Arbitrary<Extent> = fc
  .array(fc.constantFrom("surely", "no", ...QUESTIONS), { minLength: FACES.length, maxLength: FACES.length })
  .map((is) => {
    const of = (what: string) => FACES.filter((face) => is[face] === what);
    const perhaps = QUESTIONS.flatMap((question) => [...onCondition(of(question), asking(question))]);
    return { faces: new Set(of("surely")), perhaps: new Map(perhaps) };
  });
/** The faces of it, were that known. */
const placed = ({ faces, perhaps }: Extent, yes: ReadonlySet<string>): number[] =>
  FACES.filter((face) => faces.has(face) || (perhaps.get(face)?.isSo(yes) ?? false));

describe("ground that is known so far", () => {
  it("is, with other ground or without it, what it is wherever both lie", () => {
    fc.assert(
      fc.property(extent, extent, extent, (a, b, c) => {
        const both = difference(intersection(a, b), c);
        for (const yes of answers) {
          const [of, within, out] = [a, b, c].map((each) => placed(each, yes)) as [number[], number[], number[]];
          expect(placed(both, yes)).toEqual(of.filter((face) => within.includes(face) && !out.includes(face)));
        }
      }),
    );
  }); // prettier-ignore

  it("has one condition for faces of which the same is open", () => {
    const all = { faces: new Set(FACES), perhaps: new Map() };
    const lost = { faces: new Set<number>(), perhaps: onCondition(FACES, asking("u")) };
    const elsewhere = { faces: new Set<number>(), perhaps: onCondition(FACES, asking("v")) };
    expect(new Set(difference(all, lost).perhaps.values()).size).toBe(1);
    expect(new Set(intersection(lost, elsewhere).perhaps.values()).size).toBe(1);
  });
});
