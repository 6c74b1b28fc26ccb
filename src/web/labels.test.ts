/** The components of the page have no words of their own: every label is a phrase of the reader's language. */
import { readdirSync, readFileSync } from "node:fs";
import { parse, type AST } from "svelte/compiler";
import { describe, expect, it } from "vitest";

const SPOKEN = new Set(["aria-label", "title", "label", "placeholder", "alt"]);

/** Texts between tags, and in attributes that are read to someone. */
function wordsOf(node: unknown, inSpoken = true): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => wordsOf(one, inSpoken));
  if (node === null || typeof node !== "object") return [];
  const { type } = node as { readonly type?: AST.SvelteNode["type"] };
  if (type === "Text") return inSpoken ? [(node as AST.Text).data] : [];
  if (type === "StyleDirective") return [];
  const isSpoken = type === "Attribute" ? SPOKEN.has((node as AST.Attribute).name) : inSpoken;
  return Object.values(node).flatMap((child) => wordsOf(child, isSpoken));
}

const components = readdirSync("src/web", { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith(".svelte"),
);
const labels = (source: string) =>
  wordsOf(parse(source, { modern: true }).fragment).filter((text) => /\p{L}{2}/u.test(text));

describe("labels of the page", () => {
  it("are seen where a component has them", () => {
    expect(labels(`<p class="small" title="Go">{said} from <b>here</b></p>`)).toEqual([
      "Go",
      " from ",
      "here",
    ]);
  });

  it.each(components)("%s has none", (file) =>
    expect(labels(readFileSync(`src/web/${file}`, "utf8"))).toEqual([]),
  );
});
