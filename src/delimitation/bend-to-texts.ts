/** A course that breaks what its text says of it, by no more than its own accuracy, is led where the text proves that it runs. */
import type { Corpus, Line, LineCheck } from "../clauses/model.js";
import { bend, deviationOf, type Bent, type Bound } from "./bend.js";
import { beyondBound } from "./beyond.js";
import { farthestBeyond, distanceBroken, targetsOf } from "./breaches.js";
import { bentToKeep, ledAtDistance } from "./check-diagnostics.js";
import { alongBound, atDistance } from "./detours.js";
import { alongLevel } from "./level-ways.js";
import { leavingBounds } from "./leaving.js";
import type { DelimitedPart } from "./model.js";
import type { CourseSurvey } from "./survey.js"; // prettier-ignore

/** The parts of a line, those bent that can be; what no bend mends is left as it is, and reported by `checkTexts`. */
export function bentToTexts(survey: CourseSurvey, corpus: Corpus, line: Line, parts: readonly DelimitedPart[]): DelimitedPart[] {
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
function bentTo(survey: CourseSurvey, bent: Bent, check: LineCheck, { isKept, detours }: Bound): Bent | null {
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
  survey: CourseSurvey,
  corpus: Corpus,
  line: Line,
  check: LineCheck,
  parts: readonly DelimitedPart[],
  index: number,
): Bound[] {
  switch (check.form) {
    case "leaving":
      return leavingBounds(survey, corpus, line, check, parts, index);
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
