import { isoFromDay } from "../chronology/days.js";
import { printDelimitations } from "../delimitation/print.js";
import { printPartition } from "../partition/print.js";
import type { Compilation, Stage } from "../pipeline.js";
import { commencementWords } from "../words/commencement.js";
import { AUTHOR } from "../words/words.js";
import { titleKey } from "../regime/title.js";

/** What one stage made, in a few lines a thing, for reading and for comparing. */
export function printStage(compilation: Compilation, stage: Stage): string {
  const lines = PRINTERS[stage](compilation);
  if (lines === null) return `The compilation ended before the stage ${stage}.\n`;
  const text = lines.join("\n").trimEnd();
  return text === "" ? `The stage ${stage} found nothing to do.\n` : `${text}\n`;
}

/** Lines to print; null where the compilation did not come so far. */
const PRINTERS: Record<Stage, (compilation: Compilation) => string[] | null> = {
  text: clauses,
  clauses,
  gazetteer: ({ gazetteer }) =>
    gazetteer
      ? [
          ...[...gazetteer.places.values()].map(
            ({ id, at, accuracyMetres }) =>
              `place ${id} ${at.lon.toFixed(4)} ${at.lat.toFixed(4)} within ${Math.round(accuracyMetres)} m`,
          ),
          ...[...gazetteer.rivers.values()].map(
            ({ id, chain }) => `river ${id} ${chain.vertices.length} vertices`,
          ),
          ...[...gazetteer.lakes.keys()].map((id) => `lake ${id}`),
          ...[...gazetteer.islands.keys()].map((id) => `island ${id}`),
          ...[...gazetteer.coasts.keys()].map((id) => `coast ${id}`),
          ...[...gazetteer.ranges.keys()].map((id) => `range ${id}`),
        ]
      : null,
  delimitation: ({ delimitations }) => (delimitations ? [printDelimitations(delimitations)] : null),
  partition: ({ partition }) => (partition ? [printPartition(partition)] : null),
  regime,
  atlas: regime,
};

function clauses({ corpus }: Compilation): string[] | null {
  if (!corpus) return null;
  return corpus.instruments.flatMap((instrument) => [
    `${instrument.kind} ${instrument.id}, in force ${commencementWords(AUTHOR, instrument.commencement)}`,
    ...instrument.clauses.map(
      (clause) => `  ${clause.id}${clause.editorial ? " [editorial]" : ""}: ${clause.text}`,
    ),
  ]);
}

function regime({ regime, partition }: Compilation): string[] | null {
  if (!regime || !partition) return null;
  const areas = new Map<string, number>();
  regime.spells.forEach((spells, face) => {
    if (partition.faceIsLand[face] === 0 || face === 0) return;
    let before = "";
    for (const { from, title } of spells) {
      const now = titleKey(title);
      if (now === before) continue;
      before = now;
      const key = `${from === null ? "at first" : isoFromDay(from)} ${now}`;
      areas.set(key, (areas.get(key) ?? 0) + partition.faceAreaSquareKm[face]!);
    }
  });
  return [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, area]) => `${key}: ${Math.round(area)} km²`);
}
