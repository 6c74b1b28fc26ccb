/** What may be beside what is told, against every choice of the days that are left open. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionsOf } from "../../test/folded.js";
import {
  across,
  belongs,
  common,
  corpusOf,
  passes,
  side,
  square,
  treaty,
  undetermined,
  untilDay,
} from "../../test/treaties.js";
import { line } from "../../test/written.js";
import type { Day } from "../chronology/model.js";
import { uncertainDay } from "../chronology/uncertain.js";
import { ALWAYS, NEVER, type UncertainDays } from "../chronology/uncertain-days.js";
import { settleEffects } from "../effect/from-acts.js";
import { inSequence } from "../effect/sequence.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import { stateKey } from "./alike.js";
import { foldRegime, type FoldInput } from "./fold.js";
import { readGround } from "./ground.js";
import { isTerritorial } from "./movers.js";

interface Written {
  readonly from: number;
  readonly length: number;
  readonly end: readonly [after: number, length: number] | null;
  readonly effect: ReturnType<typeof belongs | typeof passes | typeof common | typeof undetermined>;
  readonly isAfterLast: boolean;
}

const LAST = 9;
const DAYS = Array.from({ length: LAST + 4 }, (_, day) => day);
const plane = partition([...square(), across("l", 5)]);
const GROUND = readGround(plane);
const FACE = locateFace(plane, 5, 7);

const party = fc.constantFrom("a", "b", "c");
const writtenTreaty: fc.Arbitrary<Written> = fc.record({
  from: fc.integer({ min: 1, max: LAST }),
  length: fc.integer({ min: 0, max: 3 }),
  end: fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))),
  effect: fc.oneof(
    party.map(belongs),
    party.map((each) => passes(each)),
    fc.constant(common("a", "b")),
    fc.constant(undetermined("b", "c")),
  ),
  isAfterLast: fc.boolean(),
});

/** In their written order, each after the one before it where it says so. */
function written(treaties: readonly Written[]): FoldInput {
  const all = treaties.map(({ from, length, end, effect, isAfterLast }, index) => {
    const terms = end ? untilDay(from + end[0], from + end[0] + end[1]) : undefined;
    const says = [{ selector: side("north", line("l")), effect, ...(terms ? { terms } : {}) }];
    const made = treaty(`t${index}`, from + length, ["a", "b", "c"], says, {
      earliest: from,
      ...(index === 0 ? { lines: ["l"] } : {}),
    });
    const after = isAfterLast && index > 0 ? [`t${index - 1}`] : [];
    return { ...made, instrument: { ...made.instrument, after } };
  });
  const corpus = corpusOf(all, ["a", "b", "c"]);
  const { effects, persons } = settleEffects(corpus, [], new Set());
  return {
    corpus,
    ground: GROUND,
    regions: regionsOf(plane),
    sequence: inSequence(corpus.instruments, effects.commencements),
    commencements: effects.commencements,
    reading: "editorial",
    persons,
    effective: ({ id }) => effects.daysOf(id, "editorial"),
    daysOfLine: () => ALWAYS,
  };
}

/** Every choice of a day for each beginning and each end, as the days of the clauses. */
function choices({ corpus, commencements }: FoldInput): ReadonlyMap<string, UncertainDays>[] {
  const certain = (from: Day, until: Day | null): UncertainDays => {
    const days = until === null || from < until ? [{ from, until }] : [];
    return days.length > 0 ? { surely: days, told: days, possibly: days } : NEVER;
  };
  const daysIn = ({ earliest, latest }: { earliest: Day; latest: Day }) =>
    Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i);
  return corpus.instruments
    .reduce<{ begun: Map<string, Day>; days: Map<string, UncertainDays> }[]>(
      (all, { id, after, clauses }) =>
        all.flatMap(({ begun, days }) =>
          daysIn(commencements.get(id)!)
            .filter((from) => after.every((each) => begun.get(each)! <= from))
            .flatMap((from) => {
              const [clause] = clauses.filter(isTerritorial);
              const [end] = clause!.terms?.until ?? [];
              const ends = end?.form === "day" ? daysIn(uncertainDay(end.date)!) : [null];
              return ends.map((until) => ({
                begun: new Map(begun).set(id, from),
                days: new Map(days).set(clause!.id, certain(from, until)),
              }));
            }),
        ),
      [{ begun: new Map(), days: new Map() }],
    )
    .map(({ days }) => days);
}

describe("what may be, beside what is told", () => {
  it("is all that some choice of the open days makes, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(writtenTreaty, { minLength: 1, maxLength: 3 }), (treaties) => {
        const input = written(treaties);
        const spells = foldRegime(input).regime.spells[FACE]!;
        const chosen = choices(input).map((days) => foldRegime({ ...input, effective: ({ id }) => days.get(id) ?? NEVER }).regime.spells[FACE]!);
          fc.pre(chosen.length > 0); // Else they cannot come in the order that they say.
        for (const day of DAYS) {
          const isOn = ({ from, until }: (typeof spells)[number]) => (from ?? -Infinity) <= day && day < (until ?? Infinity);
          const isPossible = ({ possiblyFrom, possiblyUntil }: (typeof spells)[number]) => possiblyFrom !== null && possiblyFrom <= day && day < possiblyUntil!;
          const told = spells.filter((spell) => isOn(spell) || isPossible(spell)).map((spell) => stateKey(spell));
          const made = chosen.map((each) => stateKey(each.find(isOn)!));
          expect({ day, told: [...new Set(told)].sort() }).toEqual({ day, told: [...new Set(made)].sort() });
        }
      }),
      { numRuns: 150 },
    );
  });
}); // prettier-ignore
