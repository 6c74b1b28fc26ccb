import fc from "fast-check";
import { written, type World } from "../phrases/world.arbitrary.js";

export const theatres = (w: World) =>
  fc.tuple(
    fc
      .record({
        ...written(w),
        west: fc.integer({ min: -180, max: 179 }),
        width: fc.integer({ min: 1, max: 359 }),
        south: fc.integer({ min: -89, max: 0 }),
        height: fc.integer({ min: 1, max: 89 }),
      })
      .map(({ width, height, ...theatre }) => ({
        ...theatre,
        east: theatre.west + width,
        north: theatre.south + height,
      })),
  );
