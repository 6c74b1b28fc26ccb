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
import { line, SPAN } from "../../test/written.js";
import type { Terms } from "../clauses/terms-model.js";
import type { Day } from "../chronology/model.js";
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import { ALWAYS, type UncertainDays } from "../chronology/uncertain-days.js";
import { settleEffects } from "../effect/from-acts.js";
import { inSequence } from "../effect/sequence.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import { stateKey } from "./alike.js";
import { foldRegime, type FoldInput } from "./fold.js";
import { foldInputs } from "./from-effect.js";
import { History } from "./history.js";
import type { State } from "./model.js";
import { partiesOf } from "./title.js";
import { tellState } from "./told.js";
import { openGround } from "./ground.js";
import { isTerritorial } from "./movers.js";

interface Written {
  readonly from: number;
  readonly length: number;
  readonly end: readonly [after: number, length: number] | null;
  readonly lasting: number | null;
  /** Another treaty for which it waits, or that ends it. */
  readonly other: readonly ["once" | "until", number] | null;
  /** It ends so many days after the other. */
  readonly after: number | null;
  readonly effect: ReturnType<typeof belongs | typeof passes | typeof common | typeof undetermined>;
  readonly isAfterLast: boolean;
}

const LAST = 9;
const DAYS = Array.from({ length: LAST + 4 }, (_, day) => day);
const plane = partition([...square(), across("l", 5)]);
const GROUND = openGround(plane);
const FACE = locateFace(plane, 5, 7);

const party = fc.constantFrom("a", "b", "c");
const writtenTreaty: fc.Arbitrary<Written> = fc.record({
  from: fc.integer({ min: 1, max: LAST }),
  length: fc.integer({ min: 0, max: 3 }),
  end: fc.option(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 }))),
  lasting: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
  other: fc.option(fc.tuple(fc.constantFrom("once" as const, "until" as const), fc.nat(2))),
  after: fc.option(fc.integer({ min: 1, max: 3 })),
  effect: fc.oneof(
    party.map(belongs),
    party.map((each) => passes(each)),
    fc.constant(common("a", "b")),
    fc.constant(undetermined("b", "c")),
  ),
  isAfterLast: fc.boolean(),
});

/** In their written order, each after the one before it where it says so. */
function written(treaties: readonly Written[]) {
  // What waits for a day, and what is said to come after something on it, are told in one order of that day.
  const isAwaited = treaties.some(({ other }) => other?.[0] === "once");
  const all = treaties.map(
    ({ from, length, end, lasting, other, after: days, effect, isAfterLast }, index) => {
      const ends = end ? untilDay(from + end[0], from + end[0] + end[1]).until : [];
      const [word, place] = other ?? ["once", index];
      const awaited =
        place === index || place >= treaties.length
          ? []
          : [{ kind: "instrument" as const, id: `t${place}`, span: SPAN }];
      const terms: Terms = {
        since: null,
        once: word === "once" ? awaited : [],
        until: [
          ...ends,
          ...(word === "until"
            ? awaited.map((each) => ({
                form: "occurrences" as const,
                all: [each],
                after: days === null ? null : { days },
                span: SPAN,
              }))
            : []),
        ],
        lasting: lasting === null ? null : { days: lasting, span: SPAN },
      };
      const says = [{ selector: side("north", line("l")), effect, terms }];
      const made = treaty(`t${index}`, from + length, ["a", "b", "c"], says, {
        earliest: from,
        ...(index === 0 ? { lines: ["l"] } : {}),
      });
      const after = isAfterLast && index > 0 && !isAwaited ? [`t${index - 1}`] : [];
      return { ...made, instrument: { ...made.instrument, after } };
    },
  );
  const corpus = corpusOf(all, ["a", "b", "c"]);
  const settled = settleEffects(corpus, [], new Set());
  const input = foldInputs(corpus, settled, GROUND, regionsOf(plane))("editorial");
  return withLines(input);
}

/** The line stands, whenever its treaty takes effect. */
const withLines = (input: FoldInput): FoldInput => ({
  ...input,
  daysOfLine: () => ALWAYS,
  inputIf: (chosen) => {
    const then = input.inputIf(chosen);
    return then && { ...then, daysOfLine: () => ALWAYS };
  },
});

interface Choice {
  readonly begun: ReadonlyMap<string, Day>;
  readonly until: ReadonlyMap<string, Day>;
}

const daysIn = ({ earliest, latest }: UncertainDay) =>
  Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i);

/** Every choice of a day for each beginning and each end; of one day in every order. */
function choices({ corpus }: FoldInput): Choice[] {
  return corpus.instruments.reduce<Choice[]>(
    (all, { id, after, commencement, clauses }) =>
      all.flatMap(({ begun, until }) => {
        const range = uncertainDay(commencement.form === "on day" ? commencement.date : null)!;
        const isSure = range.earliest === range.latest;
        const moments = daysIn(range).flatMap((day) => {
          const taken = [...begun.values()].filter((at) => Math.round(at) === day);
          return isSure ? [day] : turnsAmong(day, taken);
        });
        const [clause] = clauses.filter(isTerritorial);
        const end = clause!.terms?.until.find(({ form }) => form === "day");
        const ends = end?.form === "day" ? daysIn(uncertainDay(end.date)!) : [null];
        return moments
          .filter((from) => after.every((each) => begun.get(each)! <= from))
          .flatMap((from) =>
            ends.map((last) => ({
              begun: new Map(begun).set(id, from),
              until: last === null ? until : new Map(until).set(clause!.id, last),
            })),
          );
      }),
    [{ begun: new Map(), until: new Map() }],
  );
}

/** Before, between and after those that are taken and what has that day for sure. */
function turnsAmong(day: Day, taken: readonly Day[]): Day[] {
  const bounds = [day - 1e-4, ...[...new Set([day, ...taken])].sort((a, b) => a - b), day + 1 / 2];
  return bounds.slice(1).map((until, index) => (bounds[index]! + until) / 2);
}

/** At the end of each day, by one choice. */
function toldBy({ begun, until }: Choice, input: FoldInput): State[] {
  const terms = new Map(
    input.corpus.instruments.flatMap(({ clauses }) =>
      clauses.filter(isTerritorial).map((clause) => [clause.id, clause.terms!]),
    ),
  );
  const effective = ({ id }: { readonly id: string }): UncertainDays => {
    const { once, until: ends, lasting } = terms.get(id)!;
    const from = Math.max(begun.get(id.slice(0, 2))!, ...once.map((each) => begun.get(each.id)!));
    const last = Math.min(
      until.get(id) ?? Infinity,
      lasting ? from + lasting.days! : Infinity,
      ...ends.flatMap((each) =>
        each.form === "occurrences" ? [begun.get(each.all[0]!.id)! + (each.after?.days ?? 0)] : [],
      ),
    );
    const days = from < last ? [{ from, until: last === Infinity ? null : last }] : [];
    return { surely: days, told: days, possibly: days };
  };
  const commencements = new Map([...begun].map(([id, day]) => [id, { earliest: day, latest: day }]));
  const sequence = inSequence(input.corpus.instruments, commencements);
  const history = new History({ ...input, effective, commencements, sequence });
  return DAYS.map((day) => tellState(history.tell(day + 0.999, []).holdings[FACE]!, "editorial"));
}

/** The second may begin on the day of the first, before it, and has not ended by that day's end. */
const PASSED_ON_WITHIN_A_TERM: Written[] = [
  { from: 2, length: 0, end: null, lasting: null, other: null, after: null, effect: passes("c"), isAfterLast: false },
  { from: 1, length: 1, end: null, lasting: 1, other: null, after: null, effect: belongs("a"), isAfterLast: false },
]; // prettier-ignore

describe("what may be, beside what is told", () => {
  it("is all that some choice of the open days makes, and nothing else", () => {
    fc.assert(
      fc.property(fc.array(writtenTreaty, { minLength: 1, maxLength: 3 }), (treaties) => {
        const input = written(treaties);
        const spells = foldRegime(input).regime.spells[FACE]!;
        const chosen = choices(input).map((choice) => toldBy(choice, input));
          fc.pre(chosen.length > 0); // Else they cannot come in the order that they say.
        for (const day of DAYS) {
          const isOn = ({ from, until }: (typeof spells)[number]) => (from ?? -Infinity) <= day && day < (until ?? Infinity);
          const isPossible = ({ possiblyFrom, possiblyUntil }: (typeof spells)[number]) => possiblyFrom !== null && possiblyFrom <= day && day < possiblyUntil!;
          const told = spells.filter((spell) => isOn(spell) || isPossible(spell)).map((spell) => stateKey(spell));
          const made = chosen.map((each) => stateKey(each[day]!));
          expect({ day, told: [...new Set(told)].sort() }).toEqual({ day, told: [...new Set(made)].sort() });
        }
      }),
      { numRuns: 60, examples: [[PASSED_ON_WITHIN_A_TERM]] },
    );
  });

  it("comes up where what hid it ends", () => {
    const north = side("north", line("l"));
    const t0 = treaty("t0", 0, ["a", "c"], [{ selector: north, effect: passes("c"), terms: untilDay(8) }], { lines: ["l"] });
    const one = (id: string, to: string) => treaty(id, 3, ["a", to], [{ selector: north, effect: passes(to) }], { earliest: 1 });
    const first = treaty("first", -9, ["a"], [{ selector: north, effect: belongs("a") }]);
    const corpus = corpusOf([first, t0, one("t1", "b"), one("t2", "d")], ["a", "b", "c", "d"]);
    const settled = settleEffects(corpus, [], new Set());
    const spells = foldRegime(withLines(foldInputs(corpus, settled, GROUND, regionsOf(plane))("editorial"))).regime.spells[FACE]!;
    const perhaps = spells.filter(({ from, until }) => from === until).map(({ title, possiblyFrom }) => [...partiesOf(title), possiblyFrom]);
    expect(perhaps).toEqual([["d", 8]]);
  });
}); // prettier-ignore
