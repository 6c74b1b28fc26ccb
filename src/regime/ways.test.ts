/** What ground may have, where nobody can place what clauses speak of, against the history that each place of it makes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionsOf } from "../../test/folded.js";
import { inheritance } from "../../test/heirs.js";
import { across, belongs, common, corpusOf, passes, side, square, treaty, undetermined, untilDay, type Says } from "../../test/treaties.js"; // prettier-ignore
import { line, SPAN } from "../../test/written.js";
import { ALWAYS } from "../chronology/uncertain-days.js";
import type { Effect, Inheritance, Selector } from "../clauses/model.js";
import { settleEffects } from "../effect/from-acts.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import { stateKey } from "./alike.js";
import { foldInputs } from "./from-effect.js";
import { openGround } from "./ground.js";
import { History } from "./history.js";
import { SILENCE, type Had, type Holding } from "./holding.js";
import type { PossibleTitle, State } from "./model.js";
import { tellHad, tellState } from "./told.js";
import { sameTitle, titleKey, titleOf, type Title } from "./title.js";
import { actOn, surely } from "./ways.js";

const PARTIES = ["a", "b", "c"];
const plane = partition([...square(), across("l", 5)]);
const GROUND = openGround(plane);
const FACE = locateFace(plane, 5, 7);
const REGIONS = {
  ...regionsOf(plane),
  area: (id: string) => ({ form: "unlocated", id, in: null, except: [] }) as const,
};
const LAST = 14;

const north = side("north", line("l"));
const area = (id: string): Selector => ({ form: "area", area: id, span: SPAN });
const except = (of: Selector, exception: Selector): Selector => ({ form: "except", of, exceptions: [exception], span: SPAN }); // prettier-ignore
const heldIn = (within: Selector | null): Selector => ({ form: "held-on", party: "a", date: { earliest: 5, latest: 5, text: "5" }, within, span: SPAN }); // prettier-ignore

/** Ground of which it is not known whether the face is of it: what it is where the face is of `yes`; null: no ground of it. */
interface Unplaced {
  readonly written: Selector;
  readonly where: (yes: ReadonlySet<string>) => Selector | null;
}

const UNPLACED: readonly Unplaced[] = [
  { written: north, where: () => north },
  ...["u", "v"].map((id) => ({ written: area(id), where: (yes: ReadonlySet<string>) => (yes.has(id) ? north : null) })),
  { written: except(north, area("u")), where: (yes) => (yes.has("u") ? null : north) },
  { written: except(area("u"), area("v")), where: (yes) => (yes.has("u") && !yes.has("v") ? north : null) },
  { written: heldIn(null), where: () => heldIn(north) },
  { written: heldIn(area("u")), where: (yes) => (yes.has("u") ? heldIn(north) : null) },
]; // prettier-ignore

const party = fc.constantFrom(...PARTIES);
const two = fc.shuffledSubarray(PARTIES, { minLength: 2, maxLength: 2 }) as fc.Arbitrary<[string, string]>;
const effect: fc.Arbitrary<Effect> = fc.oneof(
  party.map(belongs),
  party.map((to) => passes(to)),
  two.map(([to, from]) => passes(to, from)),
  two.map(([one, other]) => common(...[one, other].sort())),
  fc.constant(undetermined("b", "c")),
  party.map((by): Effect => ({ verb: "is given up by", by })),
  party.map((by): Effect => ({ verb: "is claimed by", by })),
  party.map((by): Effect => ({ verb: "is annexed by", by })),
  two.map(([of, to]): Effect => ({ verb: "share passes to", of, to })),
  two.map(([by, from]): Effect => ({ verb: "is held by", by, as: "lease", from, season: null })),
);
const written = fc.record({
  ground: fc.nat(UNPLACED.length - 1),
  effect,
  until: fc.option(fc.integer({ min: 4, max: LAST }), { freq: 5 }),
});
type Written = typeof written extends fc.Arbitrary<infer Of> ? Of : never;

/** One treaty every second day; `yes`: as it would be written were it known, else as it is. */
function historyOf(all: readonly Written[], heirs: readonly Inheritance[], yes: ReadonlySet<string> | null): History {
  const first = treaty("t0", 1, PARTIES, [{ selector: north, effect: belongs("a") }], { lines: ["l"] });
  const treaties = all.map(({ ground, effect, until }, index) => {
    const { written, where }: Unplaced = UNPLACED[ground]!;
    const selector = yes ? where(yes) : written;
    const says: Says[] = selector ? [{ selector, effect, ...(until ? { terms: untilDay(until) } : {}) }] : [];
    return treaty(`t${index + 1}`, 2 * index + 3, PARTIES, says);
  });
  const corpus = { ...corpusOf([first, ...treaties], PARTIES), inheritances: heirs };
  const input = foldInputs(corpus, settleEffects(corpus, [], new Set()), GROUND, REGIONS)("editorial");
  return new History({ ...input, daysOfLine: () => ALWAYS });
} // prettier-ignore

const keyOf = ({ held, claims, layers }: Had): string =>
  stateKey({ title: held, claims, layers, doubts: [] });
const keysOf = ({ told, ways }: Holding): string[] =>
  [...new Set([told, ...ways.each.map(({ had }) => had)].map(keyOf))].sort();

/** Whether what is told leaves room for what there is in one place of all areas. */
function isToldIn({ title, claims, doubts }: State, there: State): boolean {
  const has = (of: Title, claimed: boolean) => doubts.some((doubt) => sameTitle(doubt.title, of) && doubt.claimed === claimed);
  const isClaimTold = (claim: Title) => sameTitle(claim, title) || has(claim, true) || claims.some((each) => sameTitle(each.title, claim));
  const isClaimed = there.claims.every((claim) => isClaimTold(claim.title));
  return has(there.title, false) || ((sameTitle(there.title, title) || there.title.kind === "disputed") && isClaimed);
} // prettier-ignore

/** Whether it is so in some place of all areas. */
const isSomewhere = ({ title, claimed }: PossibleTitle, possible: readonly State[]): boolean =>
  possible.some((there) =>
    claimed ? there.claims.some((each) => sameTitle(each.title, title)) : sameTitle(there.title, title),
  );

describe("ground of which nobody knows whether it is of an area", () => {
  it("has what some place of all such areas makes of it, and nothing else", () => {
    const heirs = fc.array(fc.tuple(two, fc.integer({ min: 4, max: LAST }), fc.boolean()), { maxLength: 1 });
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), heirs, (all, heir) => {
        const heirsOf = (yes: ReadonlySet<string> | null) =>
          heir.flatMap(([[of, to], day, isOfArea]) => {
            if (isOfArea && yes && !yes.has("u")) return [];
            const selector = isOfArea ? (yes ? north : area("u")) : null;
            return [inheritance("succeeds", to, of, day, { selector })];
          });
        const history = historyOf(all, heirsOf(null), null);
        const places = [[], ["u"], ["v"], ["u", "v"]].map((yes) => new Set(yes));
        const placed = places.map((yes) => historyOf(all, heirsOf(yes), yes));
        for (let day = 1; day <= LAST; day++) {
          const holding = history.tell(day, []).holdings[FACE]!;
          const there = placed.map((each) => each.tell(day, []).holdings[FACE]!.told);
          for (const reading of ["editorial", "a"]) {
            const told = tellState(holding, reading);
            const possible = there.map((each) => tellHad(each, reading));
            const untold = possible.filter((each) => !isToldIn(told, each));
            const made = told.doubts.filter((doubt) => !isSomewhere(doubt, possible));
            expect({ day, reading, untold, made }).toEqual({ day, reading, untold: [], made: [] });
          }
          expect({ day, keys: keysOf(holding) }).toEqual({ day, keys: [...new Set(there.map(keyOf))].sort() });
        }
      }),
      { numRuns: 100 },
    );
  }); // prettier-ignore
});

const had = (party: string): Had => ({ ...SILENCE, held: titleOf("sovereignty", [party]) });
const whereIn = (question: string, to: string) => ({
  asks: [question],
  told: (each: Had) => each,
  then: (each: Had, yes: ReadonlySet<string>) => (yes.has(question) ? had(to) : each),
});

describe("the ways in which things may lie", () => {
  it("are gone where they make no difference any more, and so are those in which things cannot lie", () => {
    const open = actOn(surely(had("a")), whereIn("u", "b"));
    expect(open.ways.each).toHaveLength(2);
    expect(actOn(open, whereIn("u", "a"))).toEqual(surely(had("a")));
    const everywhere = { asks: [], told: () => had("c"), then: () => had("c") };
    expect(actOn(open, everywhere)).toEqual(surely(had("c")));
    const nowhere = { asks: [], told: (each: Had) => each, then: (each: Had, yes: ReadonlySet<string>) => (yes.has("u") ? null : each) }; // prettier-ignore
    expect(actOn(open, nowhere)).toEqual(surely(had("a")));
  });

  it("tell what is so in all of them, whatever no clause surely says", () => {
    const outside = { ...whereIn("u", "b"), then: (each: Had, yes: ReadonlySet<string>) => (yes.has("u") ? each : had("b")) }; // prettier-ignore
    const open = actOn(surely(had("a")), outside);
    expect([open.told.held, tellState(open, "editorial").doubts.map(({ title }) => titleKey(title))]).toEqual(
      [had("a").held, ["sovereignty b"]],
    );
    expect(actOn(open, whereIn("u", "b"))).toEqual(surely(had("b")));
  });

  it("are followed for any two of many areas that nobody can place, and are no more than all of them", () => {
    const many = Array.from({ length: 24 }, (_, index) => `u${index}`);
    const holding = many.reduce((before, id) => actOn(before, whereIn(id, `to ${id}`)), surely(had("a")));
    expect(tellState(holding, "editorial").doubts.map(({ title }) => title.holders[0])).toEqual(
      many.map((id) => `to ${id}`),
    );
    expect(holding.ways.each).toHaveLength(1 + 24 + (24 * 23) / 2);
    const back = many.reduce((before, id) => actOn(before, whereIn(id, "a")), holding);
    expect(back).toEqual(surely(had("a")));
  });
});
