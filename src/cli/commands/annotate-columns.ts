/** The columns that a table gains, each with what of an answer stands in it. */
import type { CalendarDuration } from "../../chronology/durations.js";
import type { DayOfYear } from "../../chronology/season.js";
import type { Answer, Burdened, Claimed, Held } from "../../query/model.js";
import { partiesOf } from "../../regime/title.js";

/** An answer, with what is surely held apart from what may be, and both from what was only wanted. */
interface Told extends Answer {
  readonly held: readonly Held[];
  readonly perhapsHeld: readonly Held[];
  readonly sought: readonly Held[];
  /** Titles that may hold instead. */
  readonly possible: readonly Answer["title"][];
  readonly perhapsClaimed: readonly Pick<Claimed, "title">[];
  /** Those that are surely of this ground are in `burdens`. */
  readonly perhapsBurdens: readonly Burdened[];
}

/** Parties that have something together are joined with `+`, several things with `|`, in the same order in each column. */
const COLUMNS: Readonly<Record<string, (told: Told) => string>> = {
  title: ({ title }) => title.kind,
  holders: ({ title }) => title.holders.join("+"),
  between: ({ title }) => (title.kind === "undetermined" ? title.between.join("+") : ""),
  since: ({ since }) => since ?? "",
  until: ({ until }) => until ?? "",
  instrument: ({ because }) => because[0]?.instrument ?? "",
  article: ({ because }) => because[0]?.article ?? "",
  near_line: ({ nearestLine }) => nearestLine?.line ?? "",
  within_accuracy: ({ nearestLine }) => (nearestLine ? String(nearestLine.within) : ""),
  perhaps_title: ({ possible }) => several(possible, ({ kind }) => kind),
  perhaps_holders: ({ possible }) => several(possible, together),
  perhaps_since: ({ perhaps }) => several(perhaps, ({ earliest }) => earliest),
  perhaps_claimed_by: ({ perhapsClaimed }) => several(perhapsClaimed, ({ title }) => together(title)),
  perhaps_layers: ({ perhapsHeld }) => several(perhapsHeld, ({ kind, holder }) => `${kind} ${holder}`),
  perhaps_burdens: ({ perhapsBurdens }) => several(perhapsBurdens, burdenText),
  claimed_by: ({ claims }) => several(claims, ({ title }) => together(title)),
  layer_kind: ({ held }) => several(held, ({ kind }) => kind),
  layer_holder: ({ held }) => several(held, ({ holder }) => holder),
  layer_from: ({ held }) => several(held, ({ from }) => from ?? ""),
  layer_since: ({ held }) => several(held, ({ since }) => since ?? ""),
  layer_until: ({ held }) => several(held, ({ until }) => until ?? ""),
  layer_term: ({ held }) => several(held, ({ term }) => (term ? durationText(term) : "")),
  layer_season: ({ held }) => several(held, ({ season }) => (season ? `${dayText(season.from)}/${dayText(season.until)}` : "")),
  layer_marks: ({ held }) => several(held, marks),
  sought: ({ sought }) => several(sought, ({ kind, holder }) => `${kind} ${holder}`),
  burdens: ({ burdens }) => several(burdens, burdenText),
  evidence: ({ because, claims, held, burdens }) => {
    const reasons = [because, ...[...claims, ...held, ...burdens].map((each) => each.because)].flat();
    return [...new Set(reasons.flatMap(({ surveys }) => surveys))].join("+");
  },
}; // prettier-ignore

export const ADDED_COLUMNS = Object.keys(COLUMNS);

/** In the order of `ADDED_COLUMNS`. */
export function cells(answer: Answer): string[] {
  const { perhaps } = answer;
  const layers = answer.layers.filter(({ sought }) => !sought);
  const told: Told = {
    ...answer,
    held: layers.filter((layer) => !layer.perhaps),
    perhapsHeld: [
      ...perhaps.flatMap((each) => each.layers).filter(({ sought }) => !sought),
      ...layers.filter((layer) => layer.perhaps),
    ],
    sought: answer.layers.filter(({ sought }) => sought),
    possible: [...perhaps, ...answer.doubts.filter(({ claimed }) => !claimed)].map(({ title }) => title),
    burdens: answer.burdens.filter((burden) => !burden.perhaps),
    perhapsBurdens: [
      ...perhaps.flatMap((each) => each.burdens),
      ...answer.burdens.filter((burden) => burden.perhaps),
    ],
    perhapsClaimed: [
      ...perhaps.flatMap((each) => each.claims),
      ...answer.doubts.filter(({ claimed }) => claimed),
    ],
  };
  return Object.values(COLUMNS).map((cell) => cell(told));
}

const together = (title: Answer["title"]): string => partiesOf(title).join("+");
const several = <T>(all: readonly T[], text: (each: T) => string): string => all.map(text).join("|");

/** By ids, as a clause says it. */
const burdenText = ({ who, holder, effect, right }: Burdened): string =>
  `${who === null ? "" : `${who} of `}${holder} ${effect} ${right}`;

/** What is to be known of the clause that gives it. */
const marks = ({ because: [reason] }: Held): string =>
  [...(reason?.editorial == null ? [] : ["editorial"]), ...(reason?.unverified ? ["unverified"] : [])].join(
    "+",
  );

/** ISO 8601: `P99Y`. */
const durationText = ({ years, months, days }: CalendarDuration): string =>
  `P${years ? `${years}Y` : ""}${months ? `${months}M` : ""}${days ? `${days}D` : ""}`;

const dayText = ({ month, day }: DayOfYear): string =>
  `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
