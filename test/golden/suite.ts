import { afterAll, describe, expect, it } from "vitest";
import { commandsOf, shown } from "./document.js";
import { findGolden } from "./find.js";
import { openDocument } from "./run.js";

/** Compiling a theatre of the whole world takes half a minute alone on a machine, and longer beside other tests. */
const WORLD_MILLISECONDS = 180_000;

/** A test for each command of the golden documents below these places: it prints what stands under it. */
export function testGolden(places: readonly string[]): void {
  for (const document of findGolden(places)) {
    describe(document.path, () => {
      const { run, close } = openDocument(document);
      afterAll(close);
      for (const command of commandsOf(document.parts)) {
        it(command.line, { timeout: WORLD_MILLISECONDS }, async () => {
          expect(shown(await run(command), command.expected)).toBe(command.expected ?? "");
        });
      }
    });
  }
}
