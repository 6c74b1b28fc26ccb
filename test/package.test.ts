/** What the packed package asks of who installs it. Precondition: `npm run build`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { subset } from "semver";
import { describe, expect, it } from "vitest";
import { importsOf } from "../src/cli/cache/modules.js";

interface Manifest {
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
}

const read = (path: string): string => readFileSync(join(import.meta.dirname, "..", path), "utf8");
const own = JSON.parse(read("package.json")) as Required<Manifest>;
const { packages } = JSON.parse(read("package-lock.json")) as { packages: Record<string, Manifest> };

describe("the package", () => {
  it("depends on nothing that asks for another Node than it does", () => {
    const installed = Object.entries(packages).filter(([path, { dev }]) => path !== "" && !dev);
    expect(installed.map(([path]) => path)).toContain("node_modules/hono");
    const narrower = installed.filter(([, { engines }]) => !subset(own.engines.node!, engines?.node ?? "*"));
    expect(narrower).toEqual([]);
  });

  it("imports what it depends on, and carries the rest", () => {
    const modules = readdirSync("dist", { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".js") && !name.startsWith("web"),
    );
    const imported = new Set(modules.flatMap((name) => importsOf(read(join("dist", name)))));
    const named = [...imported].filter((name) => /^[@\w][\w@./-]*$/.test(name) && !name.startsWith("node:"));
    const foreign = named.filter((name) => !Object.keys(own.dependencies).some((each) => `${name}/`.startsWith(`${each}/`)));
    expect(named).toContain("hono");
    expect(foreign).toEqual([]);
  });
}); // prettier-ignore
