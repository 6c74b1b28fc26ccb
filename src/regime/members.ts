/** Dates that leave their days open, with what hangs on each and what else acts on the same ground. */
import { addDuration, type CalendarDuration } from "../chronology/add-duration.js";
import { cutDays } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { endOf } from "../chronology/moments.js";
import { doubtfulDays, type UncertainDays } from "../chronology/uncertain-days.js";
import type { UncertainDay } from "../chronology/uncertain.js";
import { heldOn } from "../clauses/selector.js";
import type { OpenDate } from "../effect/open-dates.js";
import type { History, HistoryInput } from "./history.js";
import { WITHOUT_END } from "./model.js";
import { isClause, type MovingPart } from "./movers.js";
import type { OpenOrder } from "./orders.js";
import { mayMeet, reachOfPart, type Reach } from "./reach.js";
import { Remembered } from "./remembered.js";
import type { WrittenLine } from "./standing.js";

export interface Member extends OpenDate, OpenOrder {
  readonly parts: readonly Changing[];
  /** On which something may come by it, or end. */
  readonly days: readonly Day[];
  /** Some clause goes by what somebody held on a day that it may precede or follow. */
  readonly remembered: boolean;
  /** How long what begins on it lasts. */
  readonly durations: readonly CalendarDuration[];
  /** The day by which it and all that is counted from it has come. */
  readonly settled: Day;
  /** The last day on which it leaves anything open. */
  readonly told: Day;
}

type Changing = MovingPart | WrittenLine;

export interface Members {
  readonly members: readonly Member[];
  /** Whether what hangs on one may act on the ground of what hangs on the other. */
  readonly meet: (a: Member, b: Member) => boolean;
  readonly actsWith: (member: Member, part: MovingPart) => boolean;
  /** Whether two parts may act on the same ground. */
  readonly partsMeet: (a: MovingPart, b: MovingPart) => boolean;
}

type MembersInput = HistoryInput & { readonly openDates: readonly OpenDate[] };

export function readMembers(input: MembersInput, history: History): Members {
  if (input.openDates.length === 0)
    return { members: [], meet: () => false, actsWith: () => false, partsMeet: () => false };
  const parts = [...history.movers.flatMap((mover) => mover.parts), ...history.lines];
  const reach = new Remembered((part: Changing): Reach => reachOfPart(part, input));
  const meet = (a: Changing, b: Changing) => a === b || mayMeet(reach.of(a), reach.of(b));
  const meets = new Remembered((a: Member, b: Member) =>
    a.parts.some((one) => b.parts.some((other) => meet(one, other))),
  );
  const members = input.openDates.map((open) => memberOf(open, parts, meet, input));
  return {
    members,
    meet: (a, b) => meets.of(a, b),
    actsWith: ({ parts }, other) => parts.some((part) => meet(part, other)),
    partsMeet: meet,
  };
}

function memberOf(
  open: OpenDate,
  all: readonly Changing[],
  meet: (a: Changing, b: Changing) => boolean,
  input: MembersInput,
): Member {
  const parts = all.filter(({ id }) => open.touches.has(id));
  const isWithin = (day: Day) => open.earliest <= day && day <= open.latest;
  const marks = all.flatMap((part) => {
    const within = turningDays(part, input).filter(isWithin);
    return within.length > 0 && parts.some((each) => meet(each, part)) ? within : [];
  });
  const remembered = all.flatMap(daysRemembered).filter(isWithin);
  const durations = parts.flatMap(durationsOf);
  const doubts = parts.flatMap((part) => doubtfulDays(daysOf(part, input)));
  const ends = [open, ...doubts].flatMap(({ earliest, latest }) => [earliest, latest]);
  const known = [...ends, ...marks].filter((day) => Number.isFinite(day) && day < WITHOUT_END);
  const after = (day: Day) => durations.map((each) => addDuration(day, each));
  return {
    ...open,
    parts,
    marks: [...marks, ...remembered],
    days: [...known, ...known.flatMap(after)],
    remembered: remembered.length > 0,
    durations,
    settled: Math.max(open.latest, ...(Number.isFinite(open.latest) ? after(open.latest) : [])),
    told: lastDoubt(open, doubts),
  };
}

const daysOf = (part: Changing, input: HistoryInput): UncertainDays =>
  "days" in part ? part.days : input.effective(part);

/** On which it gains effect or loses it, or its instrument takes effect, whatever the days of what is open turn out to be. */
function turningDays(part: Changing, input: MembersInput): Day[] {
  const { surely, told, possibly } = daysOf(part, input);
  const own = input.openDates
    .filter(({ touches }) => touches.has(part.id))
    .flatMap(({ earliest, latest }) => [earliest, latest]);
  const fixed = cutDays([...surely, ...told, ...possibly]).filter((day) => !own.includes(day));
  const instrument = "role" in part || isClause(part) ? part.instrument : null;
  const inForce = input.commencements.get(instrument ?? "");
  return [...fixed, ...(inForce && inForce.earliest === inForce.latest ? [inForce.latest] : [])];
}

/** What must come before something else is settled with that. */
function lastDoubt({ latest }: UncertainDay, doubts: readonly UncertainDay[]): Day {
  const last = doubts.map((doubt) => doubt.latest).filter((day) => day <= latest);
  return last.length > 0 ? Math.max(...last) : latest;
}

/** Whether its ground is what somebody held on a day. */
export const asksThePast = (part: MovingPart): boolean => daysRemembered(part).length > 0;

/** Days of which a part asks what was held, and those after them. */
function daysRemembered(part: Changing): Day[] {
  const selector = "selector" in part ? part.selector : null;
  return (selector ? heldOn(selector) : []).flatMap(({ earliest, latest }) => [
    earliest ?? -Infinity,
    (latest ?? Infinity) + 1,
  ]);
}

function durationsOf(part: Changing): CalendarDuration[] {
  if (!("kind" in part) || part.kind !== "territory" || !part.terms) return [];
  const { lasting, until } = part.terms;
  const counted = until.flatMap((each) => (each.form === "occurrences" ? (each.after ?? []) : []));
  return lasting ? [lasting, ...counted] : counted;
}

/** With the first days from which on what lasts for some time from it would not have ended by a day. */
export function withEnds(member: Member, day: Day): OpenOrder {
  const marks = member.durations
    .map((duration) => endOf(firstNotEndedBy(day, duration) - 1)) // Before all that comes on that day.
    .filter((mark) => member.earliest < mark && mark <= member.latest);
  return { ...member, marks: [...member.marks, ...marks] };
}

function firstNotEndedBy(day: Day, duration: CalendarDuration): Day {
  const { years = 0, months = 0, days = 0 } = duration;
  let first = addDuration(day, { years: -years, months: -months, days: -days });
  while (addDuration(first, duration) <= day) first++;
  while (addDuration(first - 1, duration) > day) first--;
  return first;
}
