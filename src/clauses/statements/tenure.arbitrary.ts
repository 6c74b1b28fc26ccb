import fc from "fast-check";
import { date, few, kept, maybe, one, written, type World } from "../phrases/world.arbitrary.js";

export const tenures = (w: World) =>
  few(
    fc.record({
      ...written(w),
      person: one(w.persons),
      office: one(w.offices),
      from: maybe(date),
      until: maybe(date),
      text: kept,
    }),
  );
