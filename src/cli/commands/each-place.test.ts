import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordedIo } from "../../../test/recorded-io.js";
import { syntheticAtlas } from "../../../test/synthetic-atlas.js";
import { packAtlas } from "../../atlas/pack.js";
import { run } from "../main.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-places-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function renamed(names: Readonly<Record<string, string>>): Promise<void> {
  const atlas = syntheticAtlas();
  const places = atlas.places.map((place) => ({ ...place, name: names[place.id] ?? place.name }));
  await writeFile(join(folder, "twins.atlas"), packAtlas({ ...atlas, places }));
}

async function printed(...words: string[]): Promise<string> {
  const { io, printed } = recordedIo({ cwd: folder });
  await run([...words, "--atlas", "twins.atlas"], io);
  return printed();
}

it.each(["at", "why"])("answers `%s` for each place of a name", async (command) => {
  await renamed({ riverton: "Twin Ports", eastport: "Twin-Pórts" });
  const ids = ["riverton", "eastport"];
  const asked = (place: string, ...options: string[]) => printed(command, place, "1851-01-01", ...options);
  const [riverton, eastport] = [await asked("riverton"), await asked("eastport")];
  expect(riverton).not.toBe(eastport);
  expect(await asked("twin’ports")).toContain("no place of the atlas");
  expect(await asked("twin_ports")).toBe(`${riverton}\n${eastport}`);
  expect(await asked("TWIN PORTS")).toBe(riverton);
  expect(await asked("twin-pórts")).toBe(eastport);
  const values = await Promise.all(ids.map((id) => asked(id, "--json")));
  expect(JSON.parse(await asked("twin_ports", "--json"))).toEqual({
    places: values.map((value) => JSON.parse(value) as unknown),
  });
});
