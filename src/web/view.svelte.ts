import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL, openAsker, type Asker } from "../query/ask.js";
import type { Answer } from "../query/model.js";
import type { Camera, Place } from "./permalink.js";
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

/** What the page shows: one object, made by App and handed down. */
export class View {
  atlas = $state.raw<Atlas | null>(null);
  reading = $state(EDITORIAL);
  day = $state<Day>(0);
  point = $state.raw<Place | null>(null);
  camera = $state.raw<Camera | null>(null);
  /** Lines and rivers lit by a clause under the pointer or the focus. */
  lit = $state.raw<readonly string[]>([]);
  /** The line part under the pointer: its place in `atlas.parts`. */
  hoveredPart = $state<number | null>(null);
  layers = $state({ rivers: true, places: true, alternatives: true, error: true });
  report = $state.raw<CompileReport | null>(null);

  readonly scene: Scene | null = $derived(this.atlas ? sceneOf(this.atlas, this.reading) : null);
  readonly asker: Asker | null = $derived(this.atlas ? openAsker(this.atlas) : null);
  readonly answer: Answer | null = $derived(
    this.asker && this.point ? this.asker.ask(this.point, this.day, this.reading) : null,
  );
  readonly hoveredLine: string | null = $derived(
    this.hoveredPart === null ? null : (this.atlas?.parts[this.hoveredPart]?.line ?? null),
  );

  setDay(day: Day): void {
    if (!this.scene) return;
    this.day = Math.min(this.scene.lastDay, Math.max(this.scene.firstDay, Math.round(day)));
  }

  light(boundaries: readonly string[]): void {
    this.lit = boundaries;
  }
}

/** Days on which instruments take effect, in order, without repeats. */
export function instrumentDays(atlas: Atlas): Day[] {
  const days = atlas.instruments.map((instrument) => instrument.inForceFrom).sort((a, b) => a - b);
  return days.filter((day, i) => day !== days[i - 1]);
}
