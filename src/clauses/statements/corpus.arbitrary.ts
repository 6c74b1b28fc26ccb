import fc from "fast-check";
import type { Box } from "../../geodesy/model.js";
import type { Coverage } from "../model.js";
import { few, maybe, moment, one, SPAN, text, written, type World } from "../phrases/world.arbitrary.js";

export const box: fc.Arbitrary<Box> = fc
  .record({
    west: fc.integer({ min: -180, max: 179 }),
    width: fc.integer({ min: 1, max: 359 }),
    south: fc.integer({ min: -89, max: 0 }),
    height: fc.integer({ min: 1, max: 89 }),
  })
  .map(({ west, south, width, height }) => ({ west, south, east: west + width, north: south + height }));

const day = moment.filter(({ earliest, latest }) => earliest === latest);

/** A beginning or an end: none comes before the other. */
const days = fc
  .tuple(maybe(day), fc.boolean())
  .map(([day, isEnd]) => (isEnd ? { from: null, until: day } : { from: day, until: null }));

const coverage = (w: World): fc.Arbitrary<Coverage> =>
  fc
    .record({ ...written(w), days, boxes: few(box), areas: few(one(w.areas)) })
    .map(({ days, areas, ...rest }) => ({
      ...rest,
      ...days,
      areas: areas.map((id) => ({ id, span: SPAN })),
    }));

export const corpusHeads = (w: World) =>
  fc.tuple(fc.record({ id: fc.constant("everywhere"), title: text, coverage: maybe(coverage(w)) }));
