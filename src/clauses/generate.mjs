/**
 * Generates `generated/` from `grammar/`: `node src/clauses/generate.mjs`.
 * The generator uses Object.groupBy, which Node 20 lacks; this supplies it.
 */
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
};
process.argv.splice(2, 0, "generate", "-f", new URL("langium-config.json", import.meta.url).pathname);
await import(import.meta.resolve("langium-cli").replace("index.js", "langium.js"));
