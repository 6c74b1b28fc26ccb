import { describe, expect, it } from "vitest";
import type { Atlas } from "../atlas/model.js";
import { act, on, person } from "../../test/beside-ground.js";
import { findActs } from "./acts.js";
import { findOccupations } from "./occupation.js";
import { excessesBy, findMandates, findOffices } from "./persons.js";

const days = (year: number) => on(`${year}-01-01`, `${year}-12-31`);
const of = (who: string | null, party: string | null = null) => ({ person: who, office: null, party });
const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const during = (year: number) => ({ from: day(`${year}-01-01`), to: day(`${year}-12-31`) });

/** Of an atlas, what these questions look at. */
const atlas = {
  persons: [
    { id: "ada", party: "alpha" },
    { id: "bo", party: "beta" },
  ],
  acts: [
    act("flag", days(1850), { by: [person("ada", "alpha")], to: [person("bo", "beta")], places: ["bay"] }),
    act("pact", days(1858), { by: [person("bo", "beta")] }),
  ],
  excesses: [
    { act: "flag", actor: of("ada") },
    { act: "pact", actor: of("bo", "beta") },
  ],
  mandates: [
    { id: "m1", to: of("ada"), by: of("bo", "beta"), from: days(1849), until: days(1851) },
    { id: "m2", to: of("bo"), by: of(null, "alpha"), from: days(1860), until: null },
  ],
  offices: [
    { id: "envoy", party: "alpha" },
    { id: "judge", party: "beta" },
  ],
  tenures: [
    { person: "ada", office: "envoy", from: days(1840), until: days(1845) },
    { person: "bo", office: "judge", from: days(1850), until: null },
  ],
  occupations: [
    { id: "post", party: "alpha", ground: { form: "at", place: "bay" }, from: days(1853), until: null },
    {
      id: "patrol",
      party: "beta",
      ground: { form: "along", river: "amur", from: null, to: null },
      from: days(1840),
      until: days(1842),
    },
  ],
} as unknown as Atlas;

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe("what is found beside acts", () => {
  it("are occupations by party, place or river, and days", () => {
    expect(ids(findOccupations(atlas, {}))).toEqual(["post", "patrol"]);
    expect(ids(findOccupations(atlas, during(1700)))).toEqual([]);
    expect(ids(findOccupations(atlas, during(1842)))).toEqual(["patrol"]);
    expect(ids(findOccupations(atlas, { place: "bay" }))).toEqual(["post"]);
    expect(ids(findOccupations(atlas, { place: "amur", party: "alpha" }))).toEqual([]);
  });

  it("are powers by who gave or had them, and days", () => {
    expect(ids(findMandates(atlas, { person: "bo" }))).toEqual(["m1", "m2"]);
    expect(ids(findMandates(atlas, { by: "bo" }))).toEqual(["m1"]);
    expect(ids(findMandates(atlas, { party: "alpha" }))).toEqual(["m2"]);
    expect(ids(findMandates(atlas, during(1850)))).toEqual(["m1"]);
  });

  it("are offices, those that were held on the days alone where days are asked for", () => {
    expect(ids(findOffices(atlas, {}))).toEqual(["envoy", "judge"]);
    expect(ids(findOffices(atlas, during(1847)))).toEqual([]);
    expect(findOffices(atlas, during(1844)).map(({ id, held }) => [id, held.length])).toEqual([["envoy", 1]]);
    expect(ids(findOffices(atlas, { party: "beta", person: "ada" }))).toEqual([]);
  });

  it("are excesses by who did it, and by their acts", () => {
    const acts = (filter: Parameters<typeof excessesBy>[1]) => excessesBy(atlas, filter).map((each) => each.act);
    expect(acts({})).toEqual(["flag", "pact"]);
    expect(acts({ by: "bo" })).toEqual(["pact"]);
    expect(acts({ party: "alpha" })).toEqual(["flag"]);
    expect(acts({ place: "bay" })).toEqual(["flag"]);
    expect(acts(during(1858))).toEqual(["pact"]);
  });

  it("are perhaps what no date, or none of the end, holds to the days", () => {
    const told = (found: readonly { readonly perhaps?: boolean }[]) => found.map(({ perhaps }) => perhaps);
    const undated = { ...atlas, tenures: [{ person: "ada", office: "envoy", from: null, until: null }] } as unknown as Atlas;
    expect(told(findOffices(undated, during(1700))[0]!.held)).toEqual([true]);
    expect(told(findOffices(undated, {})[0]!.held)).toEqual([undefined]);
    expect(told(findOffices(atlas, during(1844))[0]!.held)).toEqual([false]);
    expect(told(findMandates(atlas, during(1860)))).toEqual([false]);
    expect(told(findMandates(atlas, during(1861)))).toEqual([true]);
    expect(told(findOccupations(atlas, during(1853)))).toEqual([false]);
    expect(told(findOccupations(atlas, during(1854)))).toEqual([true]);
    expect(told(findActs(atlas, during(1850)))).toEqual([false]);
    const june = { from: day("1850-06-01"), to: day("1850-06-30") };
    expect(told(findActs(atlas, june))).toEqual([true]);
    expect(told(excessesBy(atlas, june))).toEqual([true]);
    expect(told(excessesBy(atlas, {}))).toEqual([undefined, undefined]);
  });

  it("is done by a person, and not to one", () => {
    expect(ids(findActs(atlas, { person: "bo" }))).toEqual(["flag", "pact"]);
    expect(ids(findActs(atlas, { by: "bo" }))).toEqual(["pact"]);
  });
}); // prettier-ignore
