type Phrase = (text: string) => string;

/** The printed map and its key. */
export interface MapPhrases {
  /** In a key, of what may be somewhere, and is drawn nowhere. */
  readonly unplaced: string;
  /** On a map of a corpus with so many errors, of what could be drawn. */
  readonly draft: (errors: number) => string;
  readonly julian: Phrase;
  readonly sources: Phrase;
  readonly water: string;
  readonly byText: string;
  readonly editorialPart: string;
  readonly otherReading: string;
  /** Of a line that no ground can carry. */
  readonly impossible: string;
  readonly surveyedPart: string;
  /** Of ground whose colour fades at a limit of the author's. */
  readonly fading: string;
}
