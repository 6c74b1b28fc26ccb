/** The exported functions of `thalweg/query`, asked in words. The browser's bundle runs this very file. */
import {
  askOccupation,
  askPerson,
  askRightAt,
  askRightsWithin,
  askRights,
  checkSource,
  derive,
  diffTitles,
  findActs,
  findClaims,
  isoFromDay,
  lifeOf,
  lineFeature,
  openAsker,
  openAtlas,
  positionOf,
  readActFilter,
  readClaimFilter,
  readLifeQuestion,
  readLine,
  readPerson,
  readPlaceOnDay,
  readPlaceOnDays,
  readRightAt,
  readRightsQuestion,
  readSource,
  readTwoDays,
  spellsOn,
  type Asker,
  type LifeQuestion,
  type Read,
} from "../../src/query/index.js";
import { polygonsOn } from "../../src/picture/index.js";
import * as facts from "./facts.js";
import type { Facts, Outcome, Question } from "./question.js";
import { changesFacts, stateFacts, toldFacts } from "./states-facts.js";

export type AskLibrary = (question: Question) => Outcome;

export function openLibrary(bytes: Uint8Array): AskLibrary {
  const asker = openAsker(openAtlas(bytes));
  return (question) => askLibrary(asker, question);
}

function outcome<T>(read: Read<T>, ask: (value: T) => Facts): Outcome {
  return read.ok ? { facts: ask(read.value) } : { refused: read.message, help: read.help };
}

function askLibrary(asker: Asker, question: Question): Outcome {
  const { atlas } = asker;
  switch (question.ask) {
    case "at":
      return outcome(readPlaceOnDays(atlas, question), ({ place, days, reading }) => {
        const { earliest: day, latest } = days;
        const isOne = day !== null && day === latest;
        return facts.answerFacts(
          isOne ? asker.ask(place, day, reading) : asker.askDays(place, days, reading),
        );
      });
    case "why":
      return outcome(readPlaceOnDay(atlas, question), ({ place, day, reading }) =>
        facts.stepsFacts(derive(asker, place, day, reading).stages.at(-1)?.steps ?? []),
      );
    case "stages":
      return outcome(readPlaceOnDay(atlas, question), ({ place, day, reading }) =>
        facts.stagesFacts(derive(asker, place, day, reading).stages),
      );
    case "state":
      return outcome(readPlaceOnDay(atlas, question), ({ place, day, reading }) =>
        stateFacts(asker.ask(place, day, reading)),
      );
    case "told":
      return outcome(readPlaceOnDay(atlas, question), ({ place, day, reading }) =>
        toldFacts(derive(asker, place, day, reading).stages),
      );
    case "changes":
      return outcome(readTwoDays(atlas, question), ({ from, to, reading }) =>
        changesFacts(diffTitles(atlas, from, to, reading)),
      );
    case "occupation":
      return outcome(readPlaceOnDay(atlas, question), ({ place, day }) =>
        facts.occupationFacts(askOccupation(atlas, place, day)),
      );
    case "position":
      return outcome(readPlaceOnDay(atlas, question), ({ place, day, reading }) =>
        facts.idsFacts(positionOf(asker, place, day, reading)),
      );
    case "diff":
      return outcome(readTwoDays(atlas, question), ({ from, to, reading }) =>
        facts.diffFacts(diffTitles(atlas, from, to, reading)),
      );
    case "areas":
    case "polygons": {
      const told = question.ask === "areas" ? facts.areasFacts : facts.polygonsFacts;
      const { date, reading } = question;
      return outcome(readTwoDays(atlas, { from: date, to: date, reading }), ({ to, reading: by }) =>
        told(polygonsOn(atlas, to, by)),
      );
    }
    case "line":
      return outcome(readLine(atlas, question.line ?? ""), (id) => facts.lineFacts(lineFeature(atlas, id)!));
    case "rights":
      return outcome(readRightsQuestion(atlas, question), (asked) =>
        facts.rightsFacts(askRights(atlas, asked)),
      );
    case "right":
      return outcome(readRightAt(atlas, question), (asked) =>
        facts.rightsFacts([...askRightAt(atlas, asked), ...askRightsWithin(atlas, asked)]),
      );
    case "force":
      return outcome(readLifeQuestion(atlas, question), (asked) => facts.forceFacts(livesOf(asker, asked)));
    case "acts":
      return outcome(readActFilter(atlas, question), (filter) => facts.idsFacts(findActs(atlas, filter)));
    case "claims":
      return outcome(readClaimFilter(atlas, question), (filter) => facts.idsFacts(findClaims(atlas, filter)));
    case "person":
      return outcome(readPerson(atlas, question.person ?? ""), (id) =>
        facts.personFacts(askPerson(atlas, id)!),
      );
    case "source":
      return outcome(readSource(atlas, question.source ?? ""), (id) =>
        facts.sourceFacts(checkSource(atlas, id)!),
      );
  }
}

function livesOf({ atlas }: Asker, question: LifeQuestion) {
  const iso = (day: number | null) => (day === null ? null : isoFromDay(day));
  return question.readings.map((reading) => {
    const life = lifeOf(atlas, question, reading)!;
    const spells = question.days === undefined ? life.spells : spellsOn(life, question.days);
    return {
      reading,
      spells: spells.map(({ state, from, until, acts }) => ({
        state,
        since: iso(from),
        until: iso(until),
        acts,
      })),
    };
  });
}
