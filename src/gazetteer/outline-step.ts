/** At its finest an outline is drawn in this many steps to the distance: a chord of it then lies within 1/2000 of the distance. */
const MOST_TO_DISTANCE = 16;
/** The ground is at least two distances wide, and what is narrower than a step may be lost. */
const LEAST_TO_DISTANCE = 2;
/** A long outline is drawn in coarser steps, if it would have more than this many. */
const MANY_STEPS = 50_000;
const MOST_STEPS = 400_000;

/** The step, metres, in which the ground within a distance of so long a course is drawn; null: it would take too many. */
export function outlineStep(distanceMetres: number, courseMetres: number): number | null {
  const bothSides = 2 * courseMetres;
  const [finest, coarsest] = [distanceMetres / MOST_TO_DISTANCE, distanceMetres / LEAST_TO_DISTANCE];
  const step = Math.max(finest, Math.min(coarsest, bothSides / MANY_STEPS));
  return distanceMetres < leastDistanceMetres(courseMetres) ? null : step;
}

/** Nothing nearer than this can be drawn beside so long a course. */
export const leastDistanceMetres = (courseMetres: number): number =>
  (2 * courseMetres * LEAST_TO_DISTANCE) / MOST_STEPS;
