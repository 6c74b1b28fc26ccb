/** How ground of a title is filled, and what is laid over it, as data: page, print and swatches draw it alike, each at its own scale. */
import { partiesOf, type BeyondTitle, type Title } from "../regime/title.js";
import { partiesBeside } from "./beside.js";
import type { Overlay } from "./model.js";
import { partyColour, type Palette } from "./palette.js";

/** Parallel stripes of one colour. Lengths are pixels at scale 1. */
export interface Stripe {
  readonly colour: string;
  /** Counter-clockwise from east: 45 runs from lower left to upper right. */
  readonly angleDegrees: 45 | 135;
  /** From the start of a period to the middle of the stripe, square to it. */
  readonly offset: number;
  readonly width: number;
}

export interface Dots {
  readonly colour: string;
  readonly radius: number;
  /** Side of the square in which one dot stands at a quarter and one at three quarters of the diagonal. */
  readonly spacing: number;
}

/** What is drawn over a colour, or over ground that is filled already. */
export interface Pattern {
  readonly stripes: readonly Stripe[];
  /** Distance, square to them, after which the stripes repeat; 0 without stripes. */
  readonly period: number;
  readonly dots: Dots | null;
}

export interface Hatch extends Pattern {
  /** The colour under the pattern. */
  readonly ground: string;
}

const BAND = 5;
const LATTICE_PERIOD = 10;
const LATTICE_STROKE = 2.2;
const STIPPLE = { radius: 0.75, spacing: 7 };
/** Of what is held beside title: strokes in the holder's colour with an edge of ink, so that they are seen over any fill. */
const HELD = { angleDegrees: 135, width: 3.4, edge: 0.5, period: 12 } as const;
const CLAIMED = { angleDegrees: 45, width: 1.3, period: 9 } as const;
/** Of what a party may, must or must not do there. */
const BURDENED = { angleDegrees: 135, width: 0.9, period: 7 } as const;
const DOUBTED = { radius: 1.5, spacing: 10 };

/**
 * One party's ground is plain; common ground has a band for each holder; claimed ground is a lattice of the claimants' strokes;
 * ground left open is stippled; unallocated ground is bare paper. `partyIndex`: the party's place in the corpus.
 */
export function hatchOf(
  title: Title | BeyondTitle,
  palette: Palette,
  partyIndex: (id: string) => number,
): Hatch {
  const colours = partiesOf(title).map((id) => partyColour(palette, partyIndex(id)));
  switch (title.kind) {
    case "sovereignty":
      return plain(colours[0]!);
    case "condominium":
      return {
        ...plain(colours[0]!),
        stripes: colours.map((colour, i) => ({
          colour,
          angleDegrees: 45,
          offset: (i + 0.5) * BAND,
          width: BAND,
        })),
        period: colours.length * BAND,
      };
    case "disputed":
      return { ...plain(palette.paper), stripes: colours.map(latticeStroke), period: LATTICE_PERIOD };
    case "undetermined":
      return { ...plain(palette.undetermined), dots: { colour: palette.stipple, ...STIPPLE } };
    case "unallocated":
    case "beyond":
      return plain(palette.paper);
  }
}

/**
 * What is laid over the title's fill, never instead of it: broad strokes for holders, thin ones for claimants, finer ones
 * the other way for whom a burden binds, dots for doubts, in the party's colour where there is one.
 */
export function overlayOf(
  overlay: Overlay,
  palette: Palette,
  partyIndex: (id: string) => number,
): Pattern {
  const parties = overlay.flatMap(partiesBeside);
  const colours = parties.map((id) => partyColour(palette, partyIndex(id)));
  switch (overlay[0]!.is) {
    case "layer":
      return {
        stripes: colours.flatMap((colour, i) => edged(colour, palette.ink, (i + 0.5) * HELD.period)),
        period: colours.length * HELD.period,
        dots: null,
      };
    case "claim":
    case "burden": {
      const { angleDegrees, width, period } = overlay[0]!.is === "claim" ? CLAIMED : BURDENED;
      const stripe = (colour: string, i: number) => ({ colour, angleDegrees, width, offset: (i + 0.5) * period });
      return { stripes: colours.map(stripe), period: colours.length * period, dots: null };
    }
    case "doubt":
      return { stripes: [], period: 0, dots: { colour: colours.length === 1 ? colours[0]! : palette.stipple, ...DOUBTED } };
  }
} // prettier-ignore

function edged(colour: string, ink: string, offset: number): Stripe[] {
  const { angleDegrees, width, edge } = HELD;
  const sideways = (width + edge) / 2;
  return [
    { colour: ink, angleDegrees, offset: offset - sideways, width: edge },
    { colour, angleDegrees, offset, width },
    { colour: ink, angleDegrees, offset: offset + sideways, width: edge },
  ];
}

const plain = (ground: string): Hatch => ({ ground, stripes: [], period: 0, dots: null });

/** Claimants take turns with the two directions; those of one direction share its period evenly. */
function latticeStroke(colour: string, i: number, colours: readonly string[]): Stripe {
  const sharing = Math.ceil((colours.length - (i % 2)) / 2);
  return {
    colour,
    angleDegrees: i % 2 ? 135 : 45,
    offset: ((Math.floor(i / 2) + 0.5) * LATTICE_PERIOD) / sharing,
    width: LATTICE_STROKE,
  };
}

/** Kinds of title that carry a pattern over their ground colour. */
export function isPatterned({ kind }: Title | BeyondTitle): boolean {
  return kind === "condominium" || kind === "disputed" || kind === "undetermined";
}
