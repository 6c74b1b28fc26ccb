/** Under what rests on one source alone: that it stands in that source only. */
import type { Atlas, AtlasCitation } from "../../atlas/model.js";
import { citedWords, type Words } from "../../words/index.js";
import { fold } from "../fold.js";

export const onlyLines = (atlas: Atlas, { language }: Words, citations: readonly AtlasCitation[]): string[] =>
  citations
    .filter(({ only }) => only)
    .map((cited) => fold(citedWords(language, atlas.sources, cited), "      "));
