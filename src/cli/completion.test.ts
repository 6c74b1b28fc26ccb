import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { run } from "./main.js";

async function script(shell: string): Promise<string> {
  const { io, out } = recordedIo();
  expect(await run(["completion", shell], io)).toBe(0);
  return out();
}

/** What bash itself offers for the last of some words. */
async function offered(...words: readonly string[]): Promise<string[]> {
  const source = await script("bash");
  const asked = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _thalweg; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["-c", `${source}\n${asked}`], { encoding: "utf8" })
    .trim()
    .split("\n");
}

describe("completion", () => {
  it("offers commands, then their options, and leaves other words to the names of files", async () => {
    expect(await offered("thalweg", "an")).toEqual(["annotate"]);
    expect(await offered("thalweg", "ri")).toEqual(["rights", "rivers"]);
    expect(await offered("thalweg", "at", "khabarovsk", "--re")).toEqual(["--reading"]);
    expect(await offered("thalweg", "check", "corp")).toEqual([""]);
  });

  it("names each command to fish and to zsh", async () => {
    expect(await script("fish")).toContain("complete -c thalweg -n __fish_use_subcommand -a annotate -d ");
    expect(await script("fish")).toContain(
      "complete -c thalweg -n '__fish_seen_subcommand_from at' -l reading\n",
    );
    expect(await script("zsh")).toMatch(/^autoload -U \+X bashcompinit && bashcompinit\n_thalweg\(\)/);
  });

  it("refuses another shell by name", async () => {
    const { io, err } = recordedIo();
    expect(await run(["completion", "cmd"], io)).toBe(2);
    expect(err()).toContain('there is no completion for "cmd"');
  });
});
