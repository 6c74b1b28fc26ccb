import { withIsoDays } from "../../chronology/iso-fields.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { readPerson } from "../../query/request/named.js";
import { askPerson } from "../../query/persons.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { actLines } from "./act-words.js";
import { claimLines } from "./claim-words.js";

/** Offices, powers, acts and claims of a person. */
export async function person(io: Io, idText: string, options: AskOptions): Promise<void> {
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const id = valueOf(readPerson(atlas, idText));
  const answer = askPerson(atlas, id)!;
  if (options.json) {
    io.out(jsonLine(withIsoDays(answer)));
    return;
  }
  const { person: who, life, tenures, mandates, acts, claims } = answer;
  const { acts: phrases, dates } = words.language;
  const heading = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `\n${title}\n${lines.join("\n")}\n`;
  const names = who.names.map(({ text }) => text).join(", ");
  io.out(
    `${words.thing(id)}${names ? ` (${names})` : ""}${who.party ? `, ${words.party(who.party)}` : ""}\n`,
  );
  if (life?.born || life?.died) io.out(`  ${dates.to(life.born?.text ?? "?", life.died?.text ?? "?")}\n`);
  io.out(heading(phrases.offices, tenures.map(({ text }) => fold(text, "  ")))); // prettier-ignore
  io.out(heading(phrases.powers, mandates.map(({ title, text }) => fold(`${title}: ${text}`, "  ")))); // prettier-ignore
  io.out(heading(phrases.acts, acts.map((act) => actLines(atlas, words, act)))); // prettier-ignore
  io.out(heading(phrases.claims, claims.map((claim) => claimLines(atlas, words, claim)))); // prettier-ignore
}
