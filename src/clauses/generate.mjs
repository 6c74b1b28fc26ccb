import { fileURLToPath } from "node:url";

/**
 * Generates `generated/` from `grammar/`: `node src/clauses/generate.mjs [CONFIG]`.
 * The generator uses Object.groupBy, which Node 20 lacks; this supplies it.
 */
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};
const config = process.argv[2] ?? fileURLToPath(new URL("langium-config.json", import.meta.url));
process.argv.splice(2, 1, "generate", "-f", config);
await import(import.meta.resolve("langium-cli").replace("index.js", "langium.js"));
