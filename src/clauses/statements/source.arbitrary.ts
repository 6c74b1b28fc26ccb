import fc from "fast-check";
import { SOURCE_KINDS } from "../source-model.js";
import {
  before,
  each,
  few,
  maybe,
  names,
  text,
  written,
  date,
  type World,
} from "../phrases/world.arbitrary.js";

export const sources = (w: World) =>
  each(w.sources, (id) =>
    fc.record({
      ...written(w),
      id: fc.constant(id),
      title: text,
      names,
      kind: maybe(fc.constantFrom(...SOURCE_KINDS)),
      authors: few(text),
      editors: few(text),
      collection: maybe(text),
      volume: maybe(text),
      number: maybe(text),
      pages: maybe(text),
      publisher: maybe(text),
      of: maybe(date),
      languages: fc.subarray(["ru", "zh"]),
      address: maybe(text),
      readAt: maybe(text),
      echoes: before(id, w.sources).map((echoed) => (echoed === null ? [] : [echoed])),
    }),
  );
