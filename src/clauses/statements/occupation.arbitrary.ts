import fc from "fast-check";
import type { Occupation } from "../acts-model.js";
import {
  date,
  each,
  figure,
  kept,
  maybe,
  one,
  text,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

const ground = (w: World): fc.Arbitrary<Occupation["ground"]> =>
  fc.oneof(
    one(w.places).map((place) => ({ form: "at" as const, place })),
    fc.tuple(one(w.rivers), maybe(fc.tuple(one(w.places), one(w.places)))).map(([river, ends]) => ({
      form: "along" as const,
      river,
      from: ends?.[0] ?? null,
      to: ends?.[1] ?? null,
    })),
  );

export const occupations = (w: World): fc.Arbitrary<Occupation[]> =>
  each(w.occupations, (id) =>
    fc.record({
      ...written(w), id: fc.constant(id), party: one(w.parties), ground: ground(w), withinMetres: figure(1e5),
      from: date, until: maybe(date), act: maybe(one(w.acts)), because: maybe(text), text: kept,
    }),
  ); // prettier-ignore
