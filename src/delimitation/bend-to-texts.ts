/** A course that breaks what its text says of it, by no more than its own accuracy, is led where the text proves that it runs. */
import type { Corpus, Line, LineCheck } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { bend, deviationOf, type Bent } from "./bend.js";
import { beyondBound } from "./beyond.js";
import {
  farthestBeyond,
  handMeant,
  distanceBroken,
  LEAST_BREACH_METRES,
  targetsOf,
  type Check,
} from "./breaches.js";
import { concatenate } from "./chain.js";
import { bentToKeep, ledAtDistance } from "./check-diagnostics.js";
import { alongBound, atDistance, pastPlace, type Detour } from "./detours.js";
import { alongLevel } from "./level-ways.js";
import type { DelimitedPart } from "./model.js";
import { handOf, otherHand } from "./sides.js";
import type { Survey } from "./survey.js"; // prettier-ignore

/** One thing that a check asks of a course: whether it is broken, and the ways round. */
interface Bound {
  readonly isKept: (chain: Chain) => boolean;
  readonly detours: (chain: Chain) => readonly Detour[] | null;
}

/** The parts of a line, those bent that can be; what no bend mends is left as it is, and reported by `checkTexts`. */
export function bentToTexts(survey: Survey, corpus: Corpus, line: Line, parts: readonly DelimitedPart[]): DelimitedPart[] {
  const bent = [...parts];
  parts.forEach(({ part, written, kept }, i) => {
    for (const check of kept ? [] : (line.parts[written ?? part]?.checks ?? []))
      for (const bound of boundsOf(survey, corpus, line, check, bent, i)) {
        const { chain, proved } = bent[i]!;
        const found = bentTo(survey, { chain, proved: proved ?? chain.accuracyMetres.map(() => null) }, check, bound);
        if (found) bent[i] = { ...bent[i]!, ...found };
      }
  });
  return bent;
} // prettier-ignore

/** Null: it is kept, or no way round lies within the accuracy of the course. */
function bentTo(survey: Survey, bent: Bent, check: LineCheck, { isKept, detours }: Bound): Bent | null {
  if (isKept(bent.chain)) return null;
  const ways = detours(bent.chain);
  if (!ways || ways.length === 0) return null;
  const deviations = ways.map((way) => deviationOf(bent.chain, way));
  const isLed = check.form === "at most" || check.form === "at least";
  if (!isLed && deviations.some(({ metres, knownMetres }) => metres > knownMetres)) return null;
  const found = bend(bent, ways, check);
  if (!isKept(found.chain)) return null;
  const farthest = deviations.reduce((a, b) => (b.metres > a.metres ? b : a));
  survey.report(isLed ? ledAtDistance(check, farthest) : bentToKeep(check, farthest));
  return found;
} // prettier-ignore

function boundsOf(
  survey: Survey,
  corpus: Corpus,
  line: Line,
  check: LineCheck,
  parts: readonly DelimitedPart[],
  index: number,
): Bound[] {
  switch (check.form) {
    case "leaving":
      return check.places.flatMap((place) => leaving(survey, corpus, line, check, place, parts, index) ?? []);
    case "nowhere beyond":
      return (survey.courses(check.of) ?? []).flatMap(({ vertices }): Bound[] => {
        const beyond = beyondBound(check.side, vertices);
        if (beyond === null) return [];
        return [{
          isKept: (chain) => farthestBeyond(beyond, chain) === null,
          detours: (chain) => alongBound(chain, vertices, beyond),
        }];
      });
    case "nowhere across":
      return [];
    case "nowhere farther":
    case "at most":
    case "at least": {
      const targets = targetsOf(survey, check);
      if (!targets) return [];
      return [{
        isKept: (chain) => distanceBroken(check, chain, targets) === null,
        detours: (chain) => alongLevel(survey, check, chain),
      }];
    }
    case "nowhere nearer": {
      const targets = targetsOf(survey, check);
      if (!targets) return [];
      return [{
        isKept: (chain) => distanceBroken(check, chain, targets) === null,
        detours: (chain) => atDistance(chain, targets, check.metres),
      }];
    }
  }
} // prettier-ignore

/** Null: no side is meant, or the line passes the place elsewhere than in this part. */
function leaving(
  survey: Survey,
  corpus: Corpus,
  line: Line,
  check: Check<"leaving">,
  feature: string,
  parts: readonly DelimitedPart[],
  index: number,
): Bound | null {
  const wholeWith = (chain: Chain) => concatenate(parts.map((part, i) => (i === index ? chain : part.chain)));
  const whole = wholeWith(parts[index]!.chain);
  const hand = handMeant(corpus, line, check, whole.vertices);
  const place = survey.position({ form: "place", feature, span: check.span });
  if (hand === null || !place) return null;
  const { at } = place;
  const own = handOf(at, parts[index]!.chain.vertices).foot.metres;
  if (own > handOf(at, whole.vertices).foot.metres + LEAST_BREACH_METRES) return null;
  return {
    isKept: (chain) => handOf(at, wholeWith(chain).vertices).hand !== otherHand(hand),
    detours: (chain) => {
      const past = pastPlace(chain, at);
      return past && [past];
    },
  };
} // prettier-ignore
