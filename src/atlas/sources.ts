import type { Source } from "../clauses/source-model.js";
import type { AtlasSource } from "./model.js";

/** Without what the corpus does not say of it. */
export function describedSource(source: Source): AtlasSource {
  const { id, title, address, span: _, citations: __, unverified: ___, of, ...others } = source;
  const said = Object.entries(others).filter(([, value]) => value !== null && value.length > 0);
  return { id, title, address, ...Object.fromEntries(said), ...(of === null ? {} : { of: of.text }) };
}
