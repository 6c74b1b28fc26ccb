import type { Atlas } from "./model.js";

/** How many of each thing the atlas holds. */
export function printAtlas(atlas: Atlas): string {
  const lists = Object.entries({ ...atlas, base: [...atlas.base] }).flatMap(([name, value]) =>
    Array.isArray(value) && value.length > 0 ? [`${name} ${value.length}`] : [],
  );
  return [`${atlas.corpus.id}, format version ${atlas.formatVersion}`, ...lists].join("\n");
}
