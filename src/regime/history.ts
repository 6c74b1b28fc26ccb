/** What has effect on a day, and what it makes of the ground. */
import { cutDays, holds, type Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { justBefore } from "../chronology/moments.js";
import { isTold, type UncertainDays } from "../chronology/uncertain-days.js";
import { toldDay } from "../chronology/uncertain.js";
import type { Burden } from "../clauses/rights-model.js";
import { hadThen } from "./held-then.js";
import type { Had, Holding } from "./holding.js";
import { moversOf, type Mover, type MovingPart } from "./movers.js";
import { Remembered } from "./remembered.js";
import type { FacesHeld } from "./selection.js";
import { DrawnLines, writtenLines, type WrittenLine } from "./standing.js";
import { Teller, type Told, type TellingInput } from "./telling.js";
import { partiesOf } from "./title.js";
import { tellHad } from "./told.js";
import { SURELY } from "./whether.js";

export interface HistoryInput extends TellingInput {
  /** `editorial`, or the party whose reading it is. */
  readonly reading: string;
  /** The days on which a clause has effect, or one state stands in the place of another. */
  readonly effective: (part: MovingPart | Burden) => UncertainDays;
  /** The days on which a line stands, unless a clause ends it. */
  readonly daysOfLine: (line: string) => UncertainDays;
}

export class History {
  readonly teller: Teller;
  readonly movers: readonly Mover[];
  readonly lines: readonly WrittenLine[];
  /** The days on which something has effect for the first or the last time. */
  readonly cuts: readonly Day[];
  /** One entry for each spell of effect of each clause. */
  readonly #intervals: readonly (Interval & { readonly part: MovingPart })[];
  readonly #past = new Map<Day, Told>();

  constructor(readonly input: HistoryInput) {
    const { corpus, sequence, effective, commencements } = input;
    this.movers = moversOf(corpus.inheritances, sequence, effective, ({ id }) => toldDay(commencements.get(id)!));
    this.#intervals = this.movers.flatMap(({ parts }) =>
      parts.flatMap((part) => effective(part).told.map((interval) => ({ ...interval, part }))),
    );
    this.lines = writtenLines(corpus, input.daysOfLine);
    this.cuts = cutDays([...this.#intervals, ...this.lines.flatMap(({ days }) => days.told)]);
    this.teller = new Teller(input, this.movers, this.#facesHeldBy);
  }

  /** `before`: what was told of other days, by this history or one like it; null day: before all days. */
  tell(day: Day | null, before: readonly Told[]): Told {
    const effective = new Set(
      this.#intervals.flatMap((each) => (day !== null && holds(each, day) ? [each.part] : [])),
    );
    const drawn = this.lines.filter((line) => isTold(line.days, day));
    return this.teller.tell(effective, new DrawnLines(drawn, effective), before);
  }

  /** By what is told of each of the days. */
  readonly #facesHeldBy = (today: Day | null): FacesHeld => (party, days) => {
    if (today === null || (days && days.latest > today)) return null;
    const { earliest, latest } = days ?? { earliest: today, latest: today };
    const asked = [earliest, ...this.cuts.filter((day) => earliest < day && day <= latest)];
    const [name, reading] = [party, this.input.reading].map((id) => this.input.persons.nameOn(id, latest)) as [string, string];
    const isHolder = (had: Had) => {
      const { title } = tellHad(had, reading);
      return title.kind !== "undetermined" && partiesOf(title).includes(name);
    };
    const question = `what ${party} held from ${earliest} to ${latest}`;
    const whether = new Remembered((...on: Holding[]) => hadThen(question, on, isHolder));
    // On the day itself, as things were before the clause acts.
    const told = asked.map((day) => this.#on(Math.min(day, justBefore(today))).holdings);
    const all = told[0]!.flatMap((_, face) => {
      const is = whether.of(...told.map((holdings) => holdings[face]!));
      return is ? [[face, is] as const] : [];
    });
    const faces = all.filter(([, is]) => is === SURELY).map(([face]) => face);
    return { faces: new Set(faces), perhaps: new Map(all.filter(([, is]) => is !== SURELY)) };
  };

  #on(day: Day): Told {
    const told = this.#past.get(day) ?? this.tell(day, []);
    this.#past.set(day, told);
    return told;
  }
} // prettier-ignore
