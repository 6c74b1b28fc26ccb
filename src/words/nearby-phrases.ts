type Phrase = (text: string) => string;

/** The line or edge nearest to a place. */
export interface NearbyPhrases {
  nearest(distance: string, what: string, accuracy: string): string;
  /** After that: how well the place itself is known, which alone puts it within the error. */
  readonly placeKnown: Phrase;
  readonly withinBoth: string;
  /** What has no name. */
  readonly it: string;
  /** The outline of an area. */
  readonly edge: Phrase;
  /** A limit of the text, and of the author's. */
  readonly limit: Phrase;
  readonly editorialLimit: Phrase;
  /** Of a line, of the edge of an area, of a limit. */
  readonly withinError: string;
  readonly withinEdge: string;
  readonly withinLimit: string;
  /** The nearest stretch was left to commissioners. */
  readonly leftOpen: string;
  /** The nearest stretch is at low water, which is not drawn. */
  readonly unverified: string;
  readonly atLowWater: string;
  /** The nearest stretch goes with its water; or stays where it ran, with the day in the words of the corpus. */
  readonly asItRuns: string;
  readonly notToNewBed: string;
  readonly asItRan: Phrase;
  /** The nearest stretch was led aside to keep what the text says, in the words of the corpus. */
  readonly proved: Phrase;
}
