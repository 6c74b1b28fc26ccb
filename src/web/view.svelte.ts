import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { exactDay } from "../chronology/ranges.js";
import { EDITORIAL } from "../effect/model.js";
import { openAsker, type Asker } from "../query/ask.js";
import type { Answer, AnswerOverDays } from "../query/model.js";
import type { AskedDays } from "../query/request/day.js";
import { askedOf, dayShown } from "./asked-day.js";
import { readingDifferences, type Differences } from "./map/differences.js";
import type { Camera, LinkedPlace, Tab } from "./permalink.js";
import type { Notice } from "./notice.js";
import { sceneOf, type Scene } from "./scene.js";

export interface PageDiagnostic {
  readonly severity: "error" | "warning" | "note";
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly where: { readonly file: string; readonly line: number; readonly column: number };
}

/** Findings of the last compilation while serving: `rendered` is what a terminal would show. */
export interface CompileReport {
  readonly failed: boolean;
  readonly rendered: string;
  readonly diagnostics: readonly PageDiagnostic[];
}

/** Acts that the list lets through; null: any. */
export interface ShownActs {
  readonly party: string | null;
  readonly person: string | null;
}

/** Whose rights, on whose ground or at which place; null: the first holder, anywhere. */
export interface ShownRights {
  readonly of: string | null;
  readonly in: string | null;
  readonly at: string | null;
}

/** What the page shows: one object, made by App and handed down. */
export class View {
  atlas = $state.raw<Atlas | null>(null);
  reading = $state(EDITORIAL);
  /** The one that the map shows. */
  day = $state<Day>(0);
  /** What was asked for, where that is more, or another, than the day of the map, or something is to be said of it. */
  asked = $state.raw<AskedDays | null>(null);
  point = $state.raw<LinkedPlace | null>(null);
  camera = $state.raw<Camera | null>(null);
  /** Lines and rivers lit by a clause under the pointer or the focus. */
  lit = $state.raw<readonly string[]>([]);
  /** The line part under the pointer: its place in `atlas.parts`. */
  hoveredPart = $state<number | null>(null);
  layers = $state({
    rivers: true,
    places: true,
    alternatives: true,
    error: true,
    posts: true,
    differences: true,
  });
  tab = $state<Tab>("place");
  /** The instrument whose page is open; null: the list. */
  instrument = $state<string | null>(null);
  actFilter = $state.raw<ShownActs>({ party: null, person: null });
  rightsQuestion = $state.raw<ShownRights>({ of: null, in: null, at: null });
  /** Where the map should go next. */
  target = $state.raw<LinkedPlace | null>(null);
  report = $state.raw<CompileReport | null>(null);
  notice = $state.raw<Notice | null>(null);

  readonly scene: Scene | null = $derived(this.atlas ? sceneOf(this.atlas, this.reading) : null);
  readonly differences: Differences | null = $derived(this.atlas ? readingDifferences(this.atlas) : null);
  readonly asker: Asker | null = $derived(this.atlas ? openAsker(this.atlas) : null);
  /** Those of which everything but the map speaks. */
  readonly days: AskedDays = $derived(this.asked ?? askedOf(this.day));
  readonly answer: Answer | AnswerOverDays | null = $derived(
    this.asker && this.point ? this.asker.askOn(this.point, this.days, this.reading) : null,
  );
  readonly hoveredLine: string | null = $derived(
    this.hoveredPart === null ? null : (this.atlas?.parts[this.hoveredPart]?.line ?? null),
  );

  setDay(day: Day): void {
    this.ask(askedOf(Math.round(day)));
  }

  /** The map shows `shown`, else the first day of the date that it can; where that is not all that was asked, a notice says so. */
  ask(days: AskedDays, shown: Day | null = null): void {
    if (!this.scene) return;
    this.day = dayShown(shown === null ? days : askedOf(shown), this.scene);
    this.asked = exactDay(days) === this.day && days.notes.length === 0 ? null : days;
    this.notice = this.asked ? { of: "asked" } : null;
  }

  /** Asks about a point of the map. */
  choose(point: LinkedPlace): void {
    this.point = point;
    this.tab = "place";
  }

  /** Moves the map to a place and marks it. */
  goTo({ lon, lat }: LinkedPlace): void {
    this.point = { lon, lat };
    this.target = { lon, lat };
  }

  openInstrument(id: string): void {
    this.instrument = id;
    this.tab = "instruments";
  }

  showActs(filter: Partial<ShownActs>): void {
    this.actFilter = { party: null, person: null, ...filter };
    this.tab = "acts";
  }

  showRights(question: ShownRights): void {
    this.rightsQuestion = question;
    this.tab = "rights";
  }

  light(boundaries: readonly string[]): void {
    this.lit = boundaries;
  }
}

/** Days on which instruments take effect, in order, without repeats. */
export function instrumentDays(atlas: Atlas): Day[] {
  const days = atlas.instruments.flatMap((instrument) => instrument.inForceFrom ?? []).sort((a, b) => a - b);
  return days.filter((day, i) => day !== days[i - 1]);
}
