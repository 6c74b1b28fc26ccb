/** Flat: a text, a number, whether something is so, or null where nothing is said. */
export type Properties = Readonly<Record<string, string | number | boolean | null>>;
