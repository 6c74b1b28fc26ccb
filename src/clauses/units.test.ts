import { expect, it } from "vitest";
import { lengthInMetres } from "./units.js";

const metres = (number: number, word: string, variant: string | null = null): number => {
  const found = lengthInMetres(number, word, variant);
  return found.ok ? found.metres : NaN;
};

it("2,000 Rhenish rods are a Prussian mile, whose length another source gives, and 12 feet a rod", () => {
  expect(metres(2000, "Rhenish rods")).toBeCloseTo(metres(1, "German mile", "Prussian"), 2);
  expect(metres(12, "Rhenish feet")).toBeCloseTo(metres(1, "Prussian rod"), 9);
});

it("four rods are Gunter's chain, and 320 a statute mile", () => {
  expect(metres(4, "rods")).toBeCloseTo(metres(1, "chain"), 9);
  expect(metres(320, "perches")).toBeCloseTo(metres(1, "statute mile"), 6);
});
