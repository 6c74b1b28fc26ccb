import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personsOf } from "./persons.js";

const named = (id: string, continues: string | null = null, since: number | null = null, until = since) => ({
  id,
  continues,
  since: since === null ? null : { earliest: since, latest: until!, text: "" },
});

describe("names of states", () => {
  const { personOf, nameOn } = personsOf([
    named("empire"),
    named("third", "second", 30),
    named("second", "empire", 10, 20),
    named("other", null, 5),
  ]);
  const ids = ["empire", "second", "third", "other"];

  it("are those of the person that had the first of them", () => {
    expect(ids.map(personOf)).toEqual(["empire", "empire", "empire", "other"]);
    expect(personOf("stranger")).toBe("stranger");
  });

  it("are on each day the name of that day, from the latest on which it may have begun", () => {
    for (const id of ids.slice(0, 3))
      expect([null, 9, 10, 19, 20, 29, 30, 99].map((day) => nameOn(id, day))).toEqual([
        "empire", "empire", "empire", "empire", "second", "second", "third", "third",
      ]); // prettier-ignore
    expect([null, 0, 99].map((day) => nameOn("other", day))).toEqual(["other", "other", "other"]);
  });

  it("that begin on one day are gone through in their order; one without a day is never reached", () => {
    const quick = personsOf([named("a"), named("b", "a", 10), named("c", "b", 10), named("d", "c")]);
    expect([9, 10, 1000].map((day) => quick.nameOn("a", day))).toEqual(["a", "c", "c"]);
    expect(quick.personOf("d")).toBe("a");
  });

  it("that continue one another in a circle end", () => {
    const ring = personsOf([named("a", "c", 1), named("b", "a", 2), named("c", "b", 3), named("d", "d", 4)]);
    expect(["a", "b", "c", "d"].map((id) => ring.personOf(id))).toEqual(["b", "c", "a", "d"]);
    expect(ring.nameOn("d", 9)).toBe("d");
    expect(["a", "b", "c"]).toContain(ring.nameOn("a", 9));
  });

  it("are read anew for each list, whatever another said", () => {
    expect(personsOf([named("b")]).personOf("b")).toBe("b");
    const list = [named("a"), named("b", "a", 1)];
    expect(personsOf(list)).toBe(personsOf(list));
  });

  it("of a chain are on each day the last that has begun, by any of its names", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 51 }), fc.boolean(), (all, day, isReversed) => {
        const sorted = all.toSorted((a, b) => a - b);
        const chain = [named("s0"), ...sorted.map((since, i) => named(`s${i + 1}`, `s${i}`, since))];
        const persons = personsOf(isReversed ? chain.toReversed() : chain);
        const expected = `s${sorted.filter((since) => since <= day).length}`;
        for (const { id } of chain) {
          expect(persons.personOf(id)).toBe("s0");
          expect(persons.nameOn(id, day)).toBe(expected);
        }
      }),
    );
  });
});
