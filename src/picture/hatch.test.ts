import { describe, expect, it } from "vitest";
import { patternOf } from "../svg/patterns.js";
import { titleOf, UNALLOCATED } from "../regime/title.js";
import { backgroundOf } from "../web/panel/swatch.js";
import { hatchOf, isPatterned } from "./hatch.js";
import { LIGHT } from "./palette.js";

const PARTIES = ["russia", "qing", "japan"];
const partyIndex = (id: string) => PARTIES.indexOf(id);
const [russia, qing, japan] = LIGHT.parties;

describe("a hatch", () => {
  it("is a plain ground for one holder, and bare paper for none", () => {
    expect(hatchOf(titleOf("sovereignty", ["qing"]), LIGHT, partyIndex)).toEqual({
      ground: qing,
      stripes: [],
      period: 0,
      dots: null,
    });
    expect(hatchOf(UNALLOCATED, LIGHT, partyIndex).ground).toBe(LIGHT.paper);
  });

  it("has bands side by side for common ground, which fill the period", () => {
    const { stripes, period } = hatchOf(titleOf("condominium", PARTIES), LIGHT, partyIndex);
    expect(stripes.map(({ colour }) => colour)).toEqual([russia, qing, japan]);
    let at = 0;
    for (const { offset, width } of stripes) {
      expect(offset - width / 2).toBeCloseTo(at);
      at = offset + width / 2;
    }
    expect(at).toBeCloseTo(period);
  });

  it("crosses the claimants' strokes, evenly apart, none over another", () => {
    const hatch = hatchOf(titleOf("disputed", PARTIES), LIGHT, partyIndex);
    expect(hatch.ground).toBe(LIGHT.paper);
    expect(hatch.stripes.map(({ colour, angleDegrees, offset }) => [colour, angleDegrees, offset])).toEqual([
      [russia, 45, 2.5],
      [qing, 135, 5],
      [japan, 45, 7.5],
    ]);
  });

  it("is patterned where it has more than its ground", () => {
    for (const kind of ["sovereignty", "condominium", "disputed", "undetermined", "unallocated"] as const) {
      const title = titleOf(kind, ["russia", "qing"]);
      const { stripes, dots } = hatchOf(title, LIGHT, partyIndex);
      expect(isPatterned(title)).toBe(stripes.length > 0 || dots !== null);
    }
  });
});

describe("one hatch at every scale", () => {
  const common = hatchOf(titleOf("condominium", ["russia", "qing"]), LIGHT, partyIndex);
  const claimed = hatchOf(titleOf("disputed", ["russia", "qing"]), LIGHT, partyIndex);
  const open = hatchOf(titleOf("undetermined", ["russia", "qing"]), LIGHT, partyIndex);
  it("is an SVG pattern", () => {
    expect(patternOf("p", common)).toBe(
      '<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
        `<rect width="10" height="10" fill="${russia}"/>` +
        `<rect x="0" width="5.2" height="10" fill="${russia}"/>` +
        `<rect x="5" width="5.2" height="10" fill="${qing}"/></pattern>`,
    );
    expect(patternOf("p", claimed)).toContain(`<rect y="3.9" width="10" height="2.4" fill="${qing}"/>`);
    expect(patternOf("p", open).match(/<circle/g)).toHaveLength(2);
  });
  it("is a background of a swatch, at four fifths", () => {
    expect(backgroundOf(common)).toBe(
      `repeating-linear-gradient(135deg, ${russia} 0px 4px, ${qing} 4px 8px), ${russia}`,
    );
    expect(backgroundOf(claimed)).toBe(
      `repeating-linear-gradient(135deg, transparent 0px 3.12px, ${russia} 3.12px 4.88px, transparent 4.88px 8px), ` +
        `repeating-linear-gradient(45deg, transparent 0px 3.12px, ${qing} 3.12px 4.88px, transparent 4.88px 8px), ${LIGHT.paper}`,
    );
    expect(backgroundOf(open)).toContain("radial-gradient(circle at 1.4px 1.4px");
  });
});
