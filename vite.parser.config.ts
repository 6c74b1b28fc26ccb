/**
 * The parser of the package carries Langium and what that runs on: to depend on them would be to ask for a later Node than they need.
 * Precondition: `dist/clauses` as the compiler of TypeScript wrote it; of its modules those that import Langium are written anew.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { defineConfig } from "vite";

const FOLDER = "dist/clauses";

const modules = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".js"))
  .filter((name) => /\bfrom ["']langium["']/.test(readFileSync(join(FOLDER, name), "utf8")));

/** The other modules stay what they are, each once: they are imported, and not carried. */
function isAnother(id: string, importer: string | undefined): boolean {
  if (!id.startsWith(".") || importer === undefined || importer.includes("node_modules")) return false;
  return !modules.includes(relative(resolve(FOLDER), resolve(dirname(importer), id)));
}

const manualChunks = (id: string) => (id.includes("node_modules") ? "langium" : undefined);

export default defineConfig({
  build: {
    ssr: true,
    outDir: FOLDER,
    emptyOutDir: false,
    target: "node20",
    sourcemap: true,
    license: { fileName: "licences.md" },
    rollupOptions: {
      input: Object.fromEntries(modules.map((name) => [name.replace(/\.js$/, ""), join(FOLDER, name)])),
      preserveEntrySignatures: "strict",
      external: isAnother,
      output: { entryFileNames: "[name].js", chunkFileNames: "langium.js", manualChunks },
    },
  },
  ssr: { noExternal: true },
});
