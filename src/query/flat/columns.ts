/** What is told, as the columns of a table: those that a table gains, and the attributes of areas for other programs. */
import { isoFromDay } from "../../chronology/days.js";
import type { CalendarDuration } from "../../chronology/add-duration.js";
import type { Day, DayRange } from "../../chronology/model.js";
import { exactDay } from "../../chronology/ranges.js";
import type { DayOfYear } from "../../chronology/season.js";
import type { Burdened, Held, KnownDay, NearestLine, ToldHere } from "../model.js";
import { partiesOf, titleKey } from "../../regime/title.js";
import type { RowState } from "./states.js";

/** Of one row, whatever is told. */
export interface RowOwn {
  readonly day: string;
  /** How its date was read. */
  readonly note: string;
  readonly nearest: NearestLine | null;
  /** How far its place lies off the shore whose ground is told; null: it is on its own ground. */
  readonly ashoreMetres: number | null;
  /** Ids of those on which its answer rests there. */
  readonly surveys: readonly string[];
  /** The last day that the corpus dates, where it does not say that it speaks of the row's, long after. */
  readonly lastDated: string | null;
}

type OfState = (state: RowState) => string;
interface OfRow {
  readonly ofRow: (row: RowOwn) => string;
}

/** Parties that have something together are joined with `+`, several things with `|`, in the same order in each column. */
const COLUMNS: Readonly<Record<string, OfState | OfRow>> = {
  day: { ofRow: ({ day }) => day },
  day_note: { ofRow: ({ note }) => note },
  title: ({ told }) => told?.title.kind ?? "",
  holders: ({ told }) => told?.title.holders.join("+") ?? "",
  between: ({ told }) => (told ? betweenOf(told.title) : ""),
  since: ({ told }) => told?.since ?? "",
  since_earliest: ({ told }) => told?.sinceDay?.earliest ?? "",
  until: ({ told }) => told?.until ?? "",
  until_earliest: ({ told }) => told?.untilDay?.earliest ?? "",
  instrument: ({ told }) => told?.because[0]?.instrument ?? "",
  article: ({ told }) => told?.because[0]?.article ?? "",
  near_line: { ofRow: ({ nearest }) => nearest?.line ?? "" },
  within_accuracy: { ofRow: ({ nearest }) => (nearest ? String(nearest.within) : "") },
  off_shore: { ofRow: ({ ashoreMetres }) => (ashoreMetres === null ? "" : String(Math.round(ashoreMetres))) },
  beyond: ({ told }) => (told?.title.kind === "beyond" ? told.title.of : ""),
  last_known: ({ told }) => (told?.lastKnown ? titleKey(told.lastKnown.title) : ""),
  last_dated: { ofRow: ({ lastDated }) => lastDated ?? "" },
  perhaps_title: ({ possible }) => several(possible, ({ title }) => title.kind),
  perhaps_holders: ({ possible }) => several(possible, ({ title }) => title.holders.join("+")),
  perhaps_between: ({ possible }) => several(possible, ({ title }) => betweenOf(title)),
  perhaps_since: ({ possible }) => several(possible, ({ since }) => since ?? ""),
  perhaps_until: ({ possible }) => several(possible, ({ until }) => until ?? ""),
  perhaps_claimed_by: ({ perhapsClaims }) => several(perhapsClaims, ({ title }) => together(title)),
  perhaps_layers: ({ perhapsHeld }) => several(perhapsHeld, ({ kind, holder }) => `${kind} ${holder}`),
  perhaps_burdens: ({ perhapsBurdens }) => several(perhapsBurdens, burdenText),
  claimed_by: ({ claims }) => several(claims, ({ title }) => together(title)),
  layer_kind: ({ held }) => several(held, ({ kind }) => kind),
  layer_holder: ({ held }) => several(held, ({ holder }) => holder),
  layer_from: ({ held }) => several(held, ({ from }) => from ?? ""),
  layer_since: ({ held }) => several(held, ({ sinceDay }) => knownText(sinceDay)),
  layer_until: ({ held }) => several(held, ({ untilDay }) => knownText(untilDay)),
  layer_term: ({ held }) => several(held, ({ term }) => (term ? durationText(term) : "")),
  layer_season: ({ held }) => several(held, ({ season }) => (season ? `${dayText(season.from)}/${dayText(season.until)}` : "")),
  layer_marks: ({ held }) => several(held, marks),
  sought: ({ sought }) => several(sought, ({ kind, holder }) => `${kind} ${holder}`),
  burdens: ({ burdens }) => several(burdens, burdenText),
  evidence: { ofRow: ({ surveys }) => surveys.join("+") },
}; // prettier-ignore

export const ADDED_COLUMNS = Object.keys(COLUMNS);

/** What the corpus does not speak of is no area. */
const OF_NO_AREA: ReadonlySet<string> = new Set(["beyond", "last_known"]);

/** Those of what is told of ground, whatever row it is told of: `at` in `stateCells`. */
export const AREA_COLUMNS = Object.entries(COLUMNS).flatMap(([name, column], at) =>
  typeof column === "function" && !OF_NO_AREA.has(name) ? [{ name, at }] : [],
);

const ALL = Object.values(COLUMNS);
const OWN = ALL.flatMap((column, at) => (typeof column === "function" ? [] : [{ at, ...column }]));

/** In the order of `ADDED_COLUMNS`; those of a row itself are empty. */
export const stateCells = (state: RowState): readonly string[] =>
  ALL.map((column) => (typeof column === "function" ? column(state) : ""));

/** `ofState`: by `stateCells`. */
export function rowCells(ofState: readonly string[], row: RowOwn): string[] {
  const cells = [...ofState];
  for (const { at, ofRow } of OWN) cells[at] = ofRow(row);
  return cells;
}

type AnyTitle = ToldHere["title"];

const together = (title: AnyTitle): string => partiesOf(title).join("+");
const betweenOf = (title: AnyTitle): string => (title.kind === "undetermined" ? title.between.join("+") : "");

const several = <T>(all: readonly T[], text: (each: T) => string): string => all.map(text).join("|");

/** ISO 8601: a day, or the first and the last of several; `..` where nothing bounds them. */
export function daysText(days: DayRange): string {
  const day = exactDay(days);
  if (day !== null) return isoFromDay(day);
  const end = (each: Day | null) => (each === null ? ".." : isoFromDay(each));
  return `${end(days.earliest)}/${end(days.latest)}`;
}

function knownText(known: KnownDay | null): string {
  if (known === null) return "";
  return known.earliest === known.latest ? known.latest : `${known.earliest}/${known.latest}`;
}

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
