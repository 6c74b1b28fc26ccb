import { readContainer, wholeEntries } from "./container.js";
import { naming } from "./error.js";
import { openAtlas } from "./open.js";

/**
 * Reads every part of an atlas, also those that opening leaves until they are asked for, and tells how many there are. Throws AtlasError
 * where one is not as it was packed.
 */
export function checkAtlas(bytes: Uint8Array, shown: string | null = null): number {
  const parts = naming(shown, () => wholeEntries(readContainer(bytes)));
  // Each list is read when it is looked at.
  Object.values(openAtlas(bytes, shown));
  return parts;
}
