import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../chronology/interval.js";
import { compile } from "../pipeline.js";
import type { BurdenedGround, Spell } from "../regime/model.js";
import { titleOf } from "../regime/title.js";
import { layBurdens } from "./burdens.js";
import type { HeldRight, Holds } from "./model.js";

const DAYS = [10, 20, 30, 40, 50];
const FACES = [0, 1, 2, 3];
const CLAUSES = ["t/1/1", "t/1/2"];
const named = { nameOn: (party: string) => party, parties: [] };

const spellsOf = (cuts: readonly number[]): Spell[] =>
  [null, ...cuts].map((from, i) => ({
    from,
    possiblyFrom: from,
    possiblyUntil: from,
    until: cuts[i] ?? null,
    title: titleOf("sovereignty", [`p${i}`]),
    because: [],
    claims: [],
    layers: [],
    doubts: [],
  }));

const someDays = fc.subarray(DAYS).map((days) => [...days].sort((a, b) => a - b));
const arbitraryRight: fc.Arbitrary<HeldRight> = fc
  .record({
    holder: fc.constantFrom("a", "b"),
    who: fc.constantFrom(null, "subjects"),
    effect: fc.constantFrom("may" as const, "must not" as const),
    grantor: fc.constantFrom("a", "c", "d"),
    clause: fc.constantFrom(...CLAUSES),
    cuts: someDays,
    holds: fc.array(fc.constantFrom<Holds | null>("surely", "told", "possibly", null), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ clause, cuts, holds, ...rest }) => ({
    ...rest,
    right: "fortify",
    where: { sort: "clause", id: clause },
    conditions: [],
    spells: [null, ...cuts].flatMap((from, i) => {
      const until = cuts[i] ?? null;
      const link = { clause, instrument: "t", article: "1", text: "", rule: "grant" };
      const derivations = [{ chain: [link], via: null }];
      return holds[i] ? [{ from, until, holds: holds[i], derivations, more: false }] : [];
    }),
  }));

const arbitraryGround: fc.Arbitrary<BurdenedGround> = fc
  .record({ faces: fc.subarray(FACES), open: fc.subarray(FACES) })
  .map(({ faces, open }) => ({
    faces: new Set(faces),
    perhaps: new Set(open.filter((face) => !faces.includes(face))),
    rule: "area" as const,
  }));

describe("random rights on random ground", () => {
  const world = fc.record({
    rights: fc.uniqueArray(arbitraryRight, {
      maxLength: 6,
      selector: ({ holder, who, effect, grantor, where }) => [holder, who, effect, grantor, where.id].join(),
    }),
    grounds: fc.array(arbitraryGround, { minLength: 2, maxLength: 2 }),
    titles: fc.array(someDays, { minLength: FACES.length, maxLength: FACES.length }),
  });
  const wordsOf = (burden: { holder: string; who: string | null; effect: string; perhaps: boolean }, towards: string, clause: string) =>
    [burden.holder, burden.who, burden.effect, burden.perhaps, towards, clause].join(" "); // prettier-ignore

  it("burden each face on each day as each right alone does, and change no title", () => {
    fc.assert(
      fc.property(world, ({ rights, grounds, titles }) => {
        const burdened = new Map(CLAUSES.map((clause, i) => [clause, grounds[i]!]));
        const spells = titles.map(spellsOf);
        const laid = layBurdens({ spells, burdened }, rights, named);
        for (const face of FACES)
          for (const day of [null, 0, ...DAYS.flatMap((each) => [each - 1, each]), 99]) {
            const now = laid[face]!.filter((spell) => contains([spell], day));
            expect(now).toHaveLength(1);
            expect(now[0]!.title).toEqual(spells[face]!.find((spell) => contains([spell], day))!.title);
            const told = now[0]!.burdens.flatMap((burden) =>
              burden.towards.map((party) => wordsOf(burden, party, burden.because[0]!.clause!)),
            );
            const expected = rights.flatMap((right) => {
              const ground = burdened.get(right.where.id!)!;
              const perhaps = ground.perhaps.has(face);
              const isTold = right.spells.some(
                (spell) => spell.holds !== "possibly" && contains([spell], day),
              );
              const isHere = right.holder !== right.grantor && (perhaps || ground.faces.has(face));
              return isTold && isHere ? [wordsOf({ ...right, perhaps }, right.grantor, right.where.id!)] : [];
            });
            expect(told.sort()).toEqual(expected.sort());
          }
      }),
      { numRuns: 100 },
    );
  });

  it("a spell may hold from the first day of the doubt that what is told of it had begun, or what was told before had ended", () => {
    fc.assert(
      fc.property(world, ({ rights, grounds }) => {
        const burdened = new Map(CLAUSES.map((clause, i) => [clause, grounds[i]!]));
        const laid = layBurdens({ spells: FACES.map(() => spellsOf([])), burdened }, rights, named);
        for (const spells of laid)
          for (const { from, possiblyFrom } of spells) {
            expect(possiblyFrom === null).toBe(from === null);
            if (from === null) continue;
            expect(possiblyFrom!).toBeLessThanOrEqual(from);
            const isDoubted = rights.some(({ spells: own }) =>
              own.some(({ from: begins, until, holds }) => begins === possiblyFrom && until !== null && until <= from && holds !== "surely"),
            ); // prettier-ignore
            if (possiblyFrom! < from) expect(isDoubted).toBe(true);
          }
      }),
      { numRuns: 100 },
    );
  });
});

/** Ground in words, and by the position of a point: no river, coast or line of the world bounds it. */
const SELECTORS: readonly (readonly [string, (lon: number, lat: number) => boolean | "perhaps"])[] = [
  ["west of meridian", (lon) => lon < 105],
  ["right of meridian from 105E 46N as far as parallel", (lon, lat) => lon > 105 && lat > 45],
  ["in area box", (lon, lat) => lon > 103 && lon < 107 && lat > 44 && lat < 47],
  ["west of meridian except area box", (lon, lat) => lon < 105 && !(lon > 103 && lat > 44 && lat < 47)],
  ["in the ground around 101E 49N as far as meridian, parallel", (lon, lat) => lon < 105 && lat > 45],
  ["in what b held on 1 January 1840 in west of meridian", (lon, lat) => lon < 105 && lat < 45],
  ["in area lost", (lon, lat) => lon > 103 && lon < 107 && lat > 44 && lat < 47 && "perhaps"],
];

const CORPUS = `# World

\`\`\`thalweg
corpus world "World"
theatre from 100E 42N to 110E 50N
party a "A" until 1 January 1880
party b "B"
party c "C"
party d "D"
a1 succeeds a in west of meridian since 1 January 1870 with t
party a1 "A1" since 1 January 1870
right fortify "fortify"
limit meridian
  from 105E 42N
  along the meridian of 105E to 105E 50N
limit parallel
  from 100E 45N
  along the parallel of 45N to 110E 45N
limit box-one
  from 103E 44N
  along the meridian of 103E to 103E 47N
  along the parallel of 47N to 107E 47N
limit box-two
  from 107E 47N
  along the meridian of 107E to 107E 44N
  along the parallel of 44N to 103E 44N
area box "The box" enclosed by box-one and box-two
area lost "Lost" unlocated in box
at first south of parallel belongs to b
at first north of parallel belongs to a
treaty t "T"
  between a, b and c
  signed 1 January 1850
SELECTORS
b must not fortify west of meridian towards d since 1 January 1860 until 1 January 1865
\`\`\`
`;

describe("duties of a corpus, on each face and day", () => {
  it("are those whose ground has the point of the face and whose parties live, whoever has the ground", async () => {
    const duties = SELECTORS.map(([words]) => `a must not fortify ${words}`).join("\n");
    const text = CORPUS.replace("SELECTORS", duties);
    const { made, diagnostics } = await compile([{ path: "world.md", text }]);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const atlas = made.atlas!;
    const { faceLabelX, faceLabelY, faceIsLand } = atlas.partition;
    const at = (year: number) => Math.floor(Date.UTC(year, 5, 1) / 86_400_000);
    for (let face = 1; face < faceIsLand.length; face++) {
      const [lon, lat] = [faceLabelX[face]!, faceLabelY[face]!];
      for (const year of [1849, 1850, 1861, 1866, 1869, 1871, 1881]) {
        const spell = atlas.spells(face, "editorial").find((each) => contains([each], at(year)))!;
        const told = spell.burdens.map(
          ({ holder, towards, perhaps, because }) =>
            `${holder} ${because[0]!.clause} ${towards.join("+")}${perhaps ? "?" : ""}`,
        );
        const bound = year < 1850 ? [] : [...(year < 1880 ? ["a"] : []), ...(year >= 1870 ? ["a1"] : [])];
        const expected = bound.flatMap((holder) =>
          SELECTORS.flatMap(([, isIn], i) => {
            const is = isIn(lon, lat);
            return is === false ? [] : [`${holder} t/-/${i + 1} b+c${is === "perhaps" ? "?" : ""}`];
          }),
        );
        const own = year === 1861 && lon < 105 ? [`b t/-/${SELECTORS.length + 1} d`] : [];
        expect(told.sort(), `${lon} ${lat} ${year}`).toEqual([...expected, ...own].sort());
      }
    }
  });
});
