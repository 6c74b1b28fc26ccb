import { run } from "../../src/cli/main.js";
import { recordedIo } from "../recorded-io.js";
import * as facts from "./facts.js";
import type { Door, Facts, Outcome, Question } from "./question.js";
import { changesFacts, stateFacts, toldFacts } from "./states-facts.js";

/** The commands with `--json`, asked of a packed atlas. */
export function commandsDoor(atlasFile: string): Door {
  return {
    name: "the commands",
    cannot: ({ ask }) => (isDrawn(ask) ? "they draw a map, and print no polygons" : null),
    async answer(question) {
      const { io, out, err } = recordedIo();
      const argv = [...commandLine(question), "--json", "--atlas", atlasFile];
      const code = await run(argv, io);
      if (code === 0) return { facts: factsOf(question, JSON.parse(out()) as never) };
      return refusal(err());
    },
  };
}

const isDrawn = (ask: Question["ask"]): ask is "areas" | "polygons" => ask === "areas" || ask === "polygons";

function refusal(printed: string): Outcome {
  const match = /^error: (.*)\n {2}help: (.*)\n$/.exec(printed);
  if (!match) throw new Error(`no refusal with its help: ${printed}`);
  return { refused: match[1]!, help: match[2]! };
}

/** `{reading: "west"}` as `--reading west`. */
function options(words: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(words).flatMap(([name, text]) => (text === undefined ? [] : [`--${name}`, text]));
}

function commandLine(question: Question): string[] {
  switch (question.ask) {
    case "areas":
    case "polygons":
      throw new Error("It is not asked.");
    case "at":
    case "state":
    case "occupation":
    case "position":
      return ["at", question.place ?? "", question.date ?? "", ...options({ reading: question.reading })];
    case "why":
    case "stages":
    case "told":
      return ["why", question.place ?? "", question.date ?? "", ...options({ reading: question.reading })];
    case "right": {
      const { ask: _, place = "", date = "", ...rest } = question;
      return ["why", place, date, ...options(rest)];
    }
    case "diff":
    case "changes":
      return ["diff", question.from ?? "", question.to ?? "", ...options({ reading: question.reading })];
    case "line":
      return ["line", question.line ?? ""];
    case "rights": {
      const { ask: _, ...rest } = question;
      return ["rights", ...options(rest)];
    }
    case "force": {
      const { ask: _, instrument = "", ...rest } = question;
      return ["force", instrument, ...options(rest)];
    }
    case "acts": {
      const { ask: _, kind, ...rest } = question;
      return [...(kind === undefined ? ["timeline"] : ["find", kind]), ...options(rest)];
    }
    case "claims": {
      const { ask: _, ...rest } = question;
      return ["find", "claim", ...options(rest)];
    }
    case "person":
      return ["person", question.person ?? ""];
    case "source":
      return ["check", "--source", question.source ?? ""];
  }
}

/** What a command prints is the JSON of the library's answer. */
function factsOf({ ask }: Question, json: never): Facts {
  const answer: Record<string, never> = json;
  switch (ask) {
    case "areas":
    case "polygons":
      throw new Error("It is not asked.");
    case "at":
      return facts.answerFacts(json);
    case "state":
      return stateFacts(json);
    case "told":
      return toldFacts(answer.stages!);
    case "changes":
      return changesFacts(answer.changes!);
    case "occupation":
      return facts.occupationFacts(answer.occupation!);
    case "position":
      return facts.idsFacts(answer.position!);
    case "why":
      return facts.stepsFacts(lastSteps(answer.stages!));
    case "stages":
      return facts.stagesFacts(answer.stages!);
    case "diff":
      return facts.diffFacts(answer.changes!);
    case "line":
      return facts.lineFacts(json);
    case "rights":
    case "right":
      return facts.rightsFacts(json);
    case "force":
      return facts.forceFacts(answer.readings!);
    case "acts":
    case "claims":
      return facts.idsFacts(json);
    case "person":
      return facts.personFacts(json);
    case "source":
      return facts.sourceFacts(json);
  }
}

const lastSteps = (stages: readonly { readonly steps: never }[]): never =>
  stages.at(-1)?.steps ?? ([] as never);
