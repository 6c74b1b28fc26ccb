/**
 * Colours of title. Parties take theirs in the order of the corpus. The list keeps neighbours apart in hue
 * and in lightness, also for readers with colour-vision deficiencies (palette.test.ts measures it).
 */
export interface Palette {
  readonly parties: readonly string[];
  readonly paper: string;
  readonly sea: string;
  readonly lake: string;
  readonly ink: string;
  readonly faintInk: string;
  readonly river: string;
  /** Names of waters. */
  readonly waterInk: string;
  readonly coast: string;
  readonly line: string;
  readonly desk: string;
  /** Dots over ground that the parties left undetermined. */
  readonly stipple: string;
  readonly undetermined: string;
  readonly halo: string;
  readonly accent: string;
  /** A line under the pointer, or named by the clause under it. */
  readonly lit: string;
}

export const LIGHT: Palette = {
  parties: ["#86b0a1", "#e8c069", "#cd8273", "#b9a0d4", "#7a5c40", "#6d8fb8", "#dba6b4", "#9aa45c"],
  paper: "#f5efdf",
  sea: "#d3e2e6",
  lake: "#c6dae1",
  ink: "#2d2822",
  faintInk: "#6f675b",
  river: "#7ba3b5",
  waterInk: "#3b6b82",
  coast: "#7f97a0",
  line: "#5b1f2b",
  desk: "#e7dfcc",
  stipple: "#7d7465",
  undetermined: "#dcd5c6",
  halo: "#fbf7ec",
  accent: "#a3243b",
  lit: "#f0552b",
};

export const DARK: Palette = {
  parties: ["#3f7466", "#a08232", "#b05c4c", "#6f5f96", "#5a4128", "#3f5f88", "#8b5a6a", "#656d35"],
  paper: "#37332c",
  sea: "#1b272d",
  lake: "#22323a",
  ink: "#ede5d4",
  faintInk: "#a89f8e",
  river: "#5c8496",
  waterInk: "#9fc6d8",
  coast: "#64808c",
  line: "#f1c9b0",
  desk: "#141311",
  stipple: "#a0978a",
  undetermined: "#48443c",
  halo: "#211e1a",
  accent: "#ff9d8a",
  lit: "#ffd166",
};

/** The colour of a party: its place in the corpus, from 0. After the last the list begins again. */
export function partyColour(palette: Palette, index: number): string {
  const count = palette.parties.length;
  return palette.parties[((index % count) + count) % count]!;
}

export type Rgb = readonly [number, number, number];

/** `#rrggbb` to components from 0 to 255. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
