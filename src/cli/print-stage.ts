import type { Compilation, Stage } from "../pipeline.js";
import { isoFromDay } from "../chronology/days.js";

/** What one stage made, in a few lines a thing, for reading and for comparing. */
export function printStage(compilation: Compilation, stage: Stage): string {
  const lines = PRINTERS[stage](compilation);
  return lines.length === 0 ? `The compilation ended before the stage ${stage}.\n` : `${lines.join("\n")}\n`;
}

const PRINTERS: Record<Stage, (compilation: Compilation) => string[]> = {
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
      : [],
  delimitation: ({ delimitations }) =>
    [...(delimitations?.lines.values() ?? [])].flatMap(({ line, parts }) => [
      `line ${line}`,
      ...parts.map(({ part, chain }) => {
        const worst = Math.max(...chain.accuracyMetres);
        return `  part ${part + 1}: ${chain.vertices.length} vertices, within ${Math.round(worst)} m`;
      }),
    ]),
  partition: ({ partition }) =>
    partition
      ? [
          `${partition.x.length} vertices, ${partition.origin.length / 2} edges, ${partition.faceIsLand.length - 1} faces`,
          `${partition.faceIsLand.reduce((sum, each) => sum + each, 0)} faces of land`,
        ]
      : [],
  regime,
  atlas: regime,
};

function clauses({ corpus }: Compilation): string[] {
  if (!corpus) return [];
  return corpus.instruments.flatMap((instrument) => [
    `${instrument.kind} ${instrument.id}, in force from ${isoFromDay(instrument.inForceFrom)} (${instrument.inForceRule})`,
    ...instrument.clauses.map(
      (clause) => `  ${clause.id}${clause.editorial ? " [editorial]" : ""}: ${clause.text}`,
    ),
  ]);
}

function regime({ regime, partition }: Compilation): string[] {
  if (!regime || !partition) return [];
  const areas = new Map<string, number>();
  regime.spells.forEach((spells, face) => {
    if (partition.faceIsLand[face] === 0 || face === 0) return;
    for (const { from, title } of spells) {
      const key =
        `${from === null ? "at first" : isoFromDay(from)} ${title.kind} ${title.holders.join("+")}`.trim();
      areas.set(key, (areas.get(key) ?? 0) + partition.faceAreaSquareKm[face]!);
    }
  });
  return [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, area]) => `${key}: ${Math.round(area)} km²`);
}
