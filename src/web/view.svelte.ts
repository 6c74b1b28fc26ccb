import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import { openAsker, type Asker } from "../query/ask.js";
import type { Answer } from "../query/model.js";
import { readingDifferences, type Differences } from "./map/differences.js";
import type { Camera, LinkedPlace, Tab } from "./permalink.js";
import { noticeOfDay, type Notice } from "./notice.js";
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
  day = $state<Day>(0);
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
  readonly answer: Answer | null = $derived(
    this.asker && this.point ? this.asker.ask(this.point, this.day, this.reading) : null,
  );
  readonly hoveredLine: string | null = $derived(
    this.hoveredPart === null ? null : (this.atlas?.parts[this.hoveredPart]?.line ?? null),
  );

  /** One beyond the days that are shown becomes the nearest of them, and a notice says so; so does one for `notice`. */
  setDay(day: Day, notice: Notice | null = null): void {
    if (!this.scene) return;
    const asked = Math.round(day);
    this.day = Math.min(this.scene.lastDay, Math.max(this.scene.firstDay, asked));
    this.notice = noticeOfDay(asked, this.day, notice);
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
