/** The forms of a bibliography, and how the name of a file of each ends. */
export const BIBLIOGRAPHY_ENDINGS = { text: ".txt", "csl-json": ".json", bibtex: ".bib" } as const;
export type BibliographyFormat = keyof typeof BIBLIOGRAPHY_ENDINGS;
export const BIBLIOGRAPHY_FORMATS = Object.keys(BIBLIOGRAPHY_ENDINGS) as BibliographyFormat[];

/** As the name of a file says; undefined where it says none. */
export const formatNamed = (file: string): BibliographyFormat | undefined =>
  BIBLIOGRAPHY_FORMATS.find((format) => file.toLowerCase().endsWith(BIBLIOGRAPHY_ENDINGS[format]));
