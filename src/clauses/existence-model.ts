/** When a state, place or other feature was there, and what it was called before. */
import type { WrittenDays } from "./acts-model.js";
import type { Name } from "./written-model.js";

export interface Existence {
  /** null: it always was. */
  readonly since: WrittenDays | null;
  /** null: it still is. */
  readonly until: WrittenDays | null;
  /** Names of their time; on other days it has its own. */
  readonly named: readonly DatedName[];
}

export interface DatedName {
  readonly name: string;
  readonly names: readonly Name[];
  readonly since: WrittenDays | null;
  readonly until: WrittenDays | null;
}
