const LONGEST_SHOWN = 200;

/** What was written, as it is quoted in a sentence: shortened where it is long. */
export const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
