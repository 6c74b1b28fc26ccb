/** Frames and lines in the plane: every law of a partition, and the face of a point as whole numbers count it. */
import fc from "fast-check";
import { checkPartition } from "../../src/partition/check.js";
import { partition } from "../../src/partition/from-delimitation.js";
import { locateFace } from "../../src/partition/locate.js";
import { buildLocator } from "../../src/query/locate.js";
import { box, number, sketch } from "../chains.js";
import { faceAround } from "../face-around.js";
import { ensure, type Target } from "./target.js";

const binary = (min: number, max: number) =>
  fc.integer({ min: 0, max: 2 ** 24 }).map((n) => min + (n / 2 ** 24) * (max - min));
const share = fc.oneof(binary(-0.2, 1.2), fc.constantFrom(0, 0.25, 0.5, 1));
const gridSteps = fc.integer({ min: -20, max: 20 }).map((n) => n * 1e-7);

interface Drawn {
  readonly frame: readonly [west: number, south: number, east: number, north: number];
  readonly lines: readonly (readonly number[])[];
  readonly asked: readonly (readonly [number, number])[];
}

const inputs: fc.Arbitrary<Drawn> = fc
  .record({
    west: binary(-180, 170),
    south: binary(-85, 80),
    width: fc.oneof(binary(1e-6, 1e-3), binary(1e-3, 1), binary(1, 180)),
    height: fc.oneof(binary(1e-6, 1e-3), binary(1e-3, 1), binary(1, 80)),
    lines: fc.array(fc.array(fc.tuple(share, share, gridSteps, gridSteps), { minLength: 2, maxLength: 8 }), { maxLength: 7 }),
    asked: fc.array(fc.tuple(share, share), { minLength: 4, maxLength: 4 }),
  })
  .map(({ west, south, width, height, lines, asked }) => {
    const [east, north] = [west + width, Math.min(85.5, south + height)];
    const at = ([u, v]: readonly number[]) => [west + u! * (east - west), south + v! * (north - south)] as const;
    return {
      frame: [west, south, east, north],
      lines: lines.map((points) => points.flatMap(([u, v, dx, dy]) => [at([u, v])[0] + dx, at([u, v])[1] + dy])),
      asked: asked.map(at),
    } as const;
  }); // prettier-ignore

function holds({ frame, lines, asked }: Drawn): string {
  const drawn = lines.map((line, i) => sketch(i % 3 === 2 ? "coast" : "line", line, `l${i}`));
  const chains = number([box("frame", ...frame), ...drawn]);
  const plane = partition(chains);
  const broken = checkPartition(plane, chains);
  ensure(broken.length === 0, () => broken.join("; "));
  const locator = buildLocator(plane);
  const vertices = [...plane.x].slice(0, 6).map((x, v) => [x, plane.y[v]!] as const);
  for (const [x, y] of [...asked, ...vertices]) {
    const face = faceAround(plane, x, y);
    const [byGrid, byEdges] = [locator.face(x, y), locateFace(plane, x, y)];
    ensure(
      byGrid === face && byEdges === face,
      () => `${x}, ${y} is in face ${face}, not ${byGrid} or ${byEdges}`,
    );
  }
  return plane.faceAreaSquareKm.length > 2 ? "divided" : "whole";
}

export const planar: Target<Drawn> = {
  name: "planar",
  inputs,
  holds,
  show: (input) => JSON.stringify(input),
  atLeast: { outcome: "divided", share: 0.5 },
};
