import type { Corpus } from "../clauses/model.js";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { drawBase } from "./base-map.js";
import { locate } from "./from-clauses.js";
import { shippedLines } from "./hydrography/files.js";
import { openHydrography } from "./hydrography/open.js";
import type { BaseLine, Gazetteer, RiverNetwork, Shores } from "./model.js";
import { occupiedGround } from "./occupied-ground.js";
import { readSurveys } from "./surveys/from-files.js";

export interface LocatedCorpus {
  readonly gazetteer: Gazetteer;
  readonly network: RiverNetwork;
  readonly shores: Shores;
  /** The waters of the theatre, for the eye. */
  readonly base: Iterable<BaseLine>;
  /** The point or stretch of river of each occupation, by its id. */
  readonly occupied: ReadonlyMap<string, readonly LonLat[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Everything with a name, found on the shipped hydrography and in the surveys of the corpus, which stand among its files.
 * Precondition: the corpus has a theatre.
 */
export async function locateCorpus(corpus: Corpus, files: readonly SourceFile[]): Promise<LocatedCorpus> {
  if (!corpus.theatre) throw new Error("a corpus without a theatre cannot be located");
  const { network, shores } = await openHydrography(corpus.theatre);
  const { surveys, diagnostics: ofSurveys } = await readSurveys(corpus, corpus.theatre, files, shippedLines);
  const { gazetteer, diagnostics } = locate(corpus, network, shores, surveys);
  const { occupations } = corpus.acts;
  const occupied = new Map(occupations.map((each) => [each.id, occupiedGround(each, gazetteer)]));
  const base = drawBase(network, shores, gazetteer);
  return { gazetteer, network, shores, base, occupied, diagnostics: [...ofSurveys, ...diagnostics] };
}
