import { printActs } from "../acts/print.js";
import { printAtlas } from "../atlas/print.js";
import { printCorpus } from "../clauses/print.js";
import { printDelimitations } from "../delimitation/print.js";
import { EDITORIAL } from "../effect/model.js";
import { printEffects } from "../effect/print.js";
import { printGazetteer } from "../gazetteer/print.js";
import { printPartition } from "../partition/print.js";
import type { Compilation, Made, Stage } from "../pipeline.js";
import { printRegime } from "../regime/print.js";
import { printRights } from "../rights/print.js";
import { printTexts } from "../text/print.js";

/** What one stage made, in a few lines a thing, for reading and for comparing. */
export function printStage({ made }: Compilation, stage: Stage): string {
  if (!made[stage]) return `The compilation ended before the stage ${stage}.\n`;
  // A stage has run only where all before it have.
  const text = PRINTERS[stage](made as Made).trimEnd();
  return text === "" ? `The stage ${stage} found nothing to do.\n` : `${text}\n`;
}

const PRINTERS: Record<Stage, (made: Made) => string> = {
  text: ({ text }) => printTexts(text.texts),
  clauses: ({ clauses }) => printCorpus(clauses.corpus),
  acts: ({ acts }) => printActs(acts),
  effect: ({ effect }) => printEffects(effect),
  gazetteer: ({ gazetteer }) => printGazetteer(gazetteer.gazetteer),
  delimitation: ({ delimitation }) => printDelimitations(delimitation.delimitations),
  partition: ({ partition }) => printPartition(partition),
  regime: ({ regime, partition }) => printRegime(regime.regimes.get(EDITORIAL)!, partition),
  rights: ({ rights }) => printRights(rights),
  atlas: ({ atlas }) => printAtlas(atlas),
};
