/**
 * Ways in which things may have come by a day: each date that leaves its day open is given one, before or after the day
 * that is asked and before or after what else acts on the same ground, and all that hangs on it follows.
 */
import type { Day } from "../chronology/model.js";
import { endOf } from "../chronology/moments.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { ChosenDays } from "../effect/dates.js";
import type { OpenDate } from "../effect/open-dates.js";
import { History, type HistoryInput } from "./history.js";
import { asksThePast, readMembers, withEnds, type Member, type Members } from "./members.js";
import { WITHOUT_END } from "./model.js";
import type { MovingPart } from "./movers.js";
import { ordersBy, type Order } from "./orders.js";
import type { Told } from "./telling.js";

/** What may be on a day. */
export interface World {
  /** Equal on two days for the same days in the same order. */
  readonly key: string;
  /** The day of which the last of what is otherwise in it is told. */
  readonly told: Day;
  readonly tell: (now: Told) => Told;
  /** Where only dates that have surely come are in another order: these. */
  readonly knot: Knot | null;
}

export interface WorldsInput extends HistoryInput {
  readonly openDates: readonly OpenDate[];
  /** Of that reading, were the days these; null: what is said to come after something else would not. */
  readonly inputIf: (chosen: ChosenDays) => HistoryInput | null;
}

/** Of more orders than this, only those are tried in which two dates at most are not as told. */
const MOST_ORDERS = 1000;

/** Dates of which it is open which came first, where that may matter. One object for the same. */
type Knot = readonly Member[];

export class Worlds {
  readonly #members: readonly Member[];
  readonly #meets: Members["meet"];
  readonly #actsWith: Members["actsWith"];
  readonly partsMeet: Members["partsMeet"];
  readonly #knots = new Map<string, Knot>();
  readonly #histories = new Map<string, History | null>();
  readonly #told = new Map<string, Told>();
  /** Many ways come to the same. */
  #today: { readonly day: Day; readonly told: Set<Told> } = { day: NaN, told: new Set() };
  /** Knots of what has surely come, and whether the order makes a difference. */
  readonly #settled = new Map<Knot, boolean>();
  readonly #tooMany = new Set<Member>();

  constructor(
    readonly input: WorldsInput,
    history: History,
  ) {
    const { members, meet, actsWith, partsMeet } = readMembers(input, history);
    [this.#members, this.#meets, this.#actsWith, this.partsMeet] = [members, meet, actsWith, partsMeet];
  }

  /** On which something may come, or end. */
  get days(): Day[] {
    return this.#members.flatMap(({ days }) => days);
  }

  on(day: Day): World[] {
    const open = this.#members.filter(({ earliest }) => earliest <= day);
    const knots = componentsOf(open, (a, b) => isOverlapping(a, b) && this.#meets(a, b))
      .map((members) => this.#knotOf(members))
      .filter((knot) => isOpen(knot, day) && this.#settled.get(knot) !== false);
    const groups = componentsOf(knots, (a, b) => a.some((one) => b.some((other) => this.#meets(one, other))));
    const alone = knots.filter((knot) => isPast(knot, day) && !this.#settled.has(knot));
    return [
      ...alone.flatMap((knot) => this.#worldsOf(knot, day, knot)),
      ...groups
        .filter((group) => group.length > 1 || !alone.includes(group[0]!))
        .flatMap((group) => this.#worldsOf(group.flat(), day, null)),
    ];
  }

  /** Whether the order of what has surely come is found to make a difference. */
  settle(knot: Knot, makesDifference: boolean): void {
    const may = knot.some((member) => member.remembered);
    if (makesDifference || !may) this.#settled.set(knot, makesDifference);
  }

  /** Where not all orders could be tried. */
  tooMany(): Diagnostic[] {
    const [first] = [...this.#tooMany].flatMap((member) => member.parts);
    if (!first) return [];
    return [
      {
        severity: "warning",
        code: "too-many-open-dates",
        message: `Dates leave more than ${MOST_ORDERS} orders open in which what acts on this ground may have come: those are tried in which two at most are not as told`,
        span: first.span,
        label: "one of those that act",
        help: "Say `after INSTRUMENT` where an order is known, or give days more exactly; where several clauses wait for one day, write it as an act that they all wait for: `once ACT`.",
      },
    ];
  }

  /** The past is told anew, without some parts: what made no difference where they acted may. */
  reconsider(lost: readonly MovingPart[]): void {
    for (const [knot, makesDifference] of this.#settled)
      if (!makesDifference && knot.some((member) => lost.some((part) => this.#actsWith(member, part))))
        this.#settled.delete(knot);
  }

  #knotOf(members: readonly Member[]): Knot {
    const key = members.map((member) => this.#members.indexOf(member)).join();
    const knot = this.#knots.get(key) ?? members;
    this.#knots.set(key, knot);
    return knot;
  }

  #worldsOf(members: readonly Member[], day: Day, knot: Knot | null): World[] {
    const open = members.map((member) => withEnds(member, day));
    const matters = (a: number, b: number) => this.#meets(members[a]!, members[b]!);
    const orders = ordersBy(day, open, matters, members.length > 1 ? MOST_ORDERS : Infinity);
    if (orders === null) {
      for (const member of members) this.#tooMany.add(member);
      return (members.length > 2 ? pairsOf(members) : members.map((member) => [member])).flatMap((some) =>
        this.#worldsOf(some, day, knot),
      );
    }
    const isAsTold = (order: Order) =>
      order.every((at, index) => at === null && day < toldDay(members[index]!));
    return orders
      .filter((order) => !isAsTold(order))
      .flatMap((order) => {
        const key = members.map((member, index) => `${this.#members.indexOf(member)} ${order[index]}`).join();
        const history = this.#historyIf(members, order, day);
        return history
          ? [{ key, told: toldOf(members, order, day), tell: this.#teller(key, history, day), knot }]
          : [];
      });
  }

  #historyIf(members: readonly Member[], order: Order, day: Day): History | null {
    const chosen = new Map(members.map((member, index) => [member, chosenDay(member, order[index]!, day)]));
    const key = [...chosen]
      .map(([member, at]) => [this.#members.indexOf(member), at.earliest, at.latest].join(" "))
      .join();
    const known = this.#histories.get(key);
    if (known !== undefined) return known;
    const input = this.input.inputIf(new Map([...chosen].map(([{ date }, at]) => [date, at])));
    const history = input && new History(input);
    this.#histories.set(key, history);
    return history;
  }

  /** What it told last is the beginning of what it tells now, unless something has lost its effect. */
  #teller(key: string, history: History, day: Day): World["tell"] {
    return (now) => {
      const last = this.#told.get(key);
      const today = this.#today.day === day ? this.#today.told : new Set<Told>();
      // What goes by its own past is not told anew by another's.
      const others = [now, ...today].filter(({ parts }) => !parts.some(asksThePast));
      const told = history.tell(endOf(day), [...(last ? [last] : []), ...others]);
      this.#today = { day, told: today.add(told) };
      this.#told.set(key, told);
      return told;
    };
  }
}

const isOverlapping = (a: UncertainDay, b: UncertainDay): boolean =>
  a.earliest <= b.latest && b.earliest <= a.latest;

const isPast = (knot: Knot, day: Day): boolean => knot.every(({ settled }) => settled <= day);

/** Whether the days of these may be otherwise, as far as it matters. */
const isOpen = (knot: Knot, day: Day): boolean =>
  !isPast(knot, day) || knot.length > 1 || knot[0]!.marks.length > 0;

const chosenDay = ({ earliest, latest }: Member, at: Day | null, day: Day): UncertainDay =>
  at === null ? { earliest: Math.max(earliest, day + 1), latest } : { earliest: at, latest: at };

/** The day of which the last that is otherwise is told; where all have come that are told, the last of these. */
function toldOf(members: readonly Member[], order: Order, day: Day): Day {
  const isTold = (member: Member) => toldDay(member) <= day;
  const otherwise = members.filter((member, index) => isTold(member) !== (order[index] !== null));
  const last =
    otherwise.length > 0
      ? otherwise.map(({ told }) => told)
      : members.filter(isTold).map((member) => (day < member.settled ? member.settled : toldDay(member)));
  return Math.min(Math.max(...last), WITHOUT_END);
}

const pairsOf = <T>(all: readonly T[]): T[][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));

/** Those that hang together, directly or through others, in their order. */
function componentsOf<T>(all: readonly T[], isLinked: (a: T, b: T) => boolean): T[][] {
  const left = new Set(all);
  return all.flatMap((first) => {
    if (!left.delete(first)) return [];
    const component = [first];
    for (const one of component)
      for (const other of left) if (isLinked(one, other) && left.delete(other)) component.push(other);
    return [component.sort((a, b) => all.indexOf(a) - all.indexOf(b))];
  });
}
