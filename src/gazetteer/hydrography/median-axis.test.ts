import { describe, expect, it } from "vitest";
import { metresBetween, type FlatCourse } from "./local.js";
import { MedianAxis } from "./median-axis.js";

const circle = (x: number, y: number, radius: number): FlatCourse =>
  Float64Array.from(
    Array.from({ length: 200 }, (_, i) => (2 * Math.PI * i) / 200).flatMap((a) => [
      x + (radius * Math.cos(a)) / Math.cos((y * Math.PI) / 180),
      y + radius * Math.sin(a),
    ]),
  );

describe("the median axis", () => {
  it("runs midway along a canal", () => {
    const canal = Float64Array.of(10, 50, 11, 50, 11, 50.02, 10, 50.02);
    const axis = new MedianAxis([canal], 200, 300);
    const ends = new Set(axis.shoreNodes(11, 50.01));
    const way = axis.path(axis.shoreNodes(10, 50.01), (t) => ends.has(t))!;
    const middle = way.map((t) => axis.node(t)).filter(({ x }) => x > 10.03 && x < 10.97);
    expect(middle.length).toBeGreaterThan(50);
    for (const { y, clearanceMetres } of middle) {
      expect(Math.abs(y - 50.01)).toBeLessThan(0.0005);
      expect(clearanceMetres).toBeCloseTo(metresBetween(10.5, 50, 10.5, 50.01), -2);
    }
  });

  it("takes the broader channel beside an island", () => {
    const canal = Float64Array.of(10, 50, 11, 50, 11, 50.1, 10, 50.1);
    const island = Float64Array.of(10.3, 50.01, 10.7, 50.01, 10.7, 50.03, 10.3, 50.03);
    const axis = new MedianAxis([canal, island], 300, 2000);
    const ends = new Set(axis.shoreNodes(11, 50.05));
    const way = axis.path(axis.shoreNodes(10, 50.05), (t) => ends.has(t))!;
    const beside = way.map((t) => axis.node(t)).filter(({ x }) => x > 10.4 && x < 10.6);
    expect(beside.length).toBeGreaterThan(10);
    for (const { y } of beside) expect(y).toBeGreaterThan(50.03);
  });

  it("finds the ring between two circles equidistant from both", () => {
    const axis = new MedianAxis([circle(20, 60, 1), circle(20, 60, 0.5)], 2000, 1000);
    const between = Array.from({ length: axis.size }, (_, t) => t)
      .filter((t) => axis.isCentral(t))
      .map((t) => axis.node(t));
    expect(between.length).toBeGreaterThan(50);
    for (const { x, y } of between)
      expect(Math.hypot((x - 20) * Math.cos((60 * Math.PI) / 180), y - 60)).toBeGreaterThan(0.5);
  });

  it("passes a narrow that is narrower than the spacing of its samples", () => {
    const hourglass = Float64Array.of(10, 50, 10.5, 50.0095, 11, 50, 11, 50.02, 10.5, 50.0105, 10, 50.02);
    const axis = new MedianAxis([hourglass], 1000, 300);
    const ends = new Set(axis.shoreNodes(11, 50.01));
    expect(axis.path(axis.shoreNodes(10, 50.01), (t) => ends.has(t))).not.toBeNull();
  });
});
