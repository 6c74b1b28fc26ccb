/** Two sources may put one place this far apart beyond their stated accuracies. */
const UNLIKE_SOURCES_METRES = 3000;

/** How far two positions of one place may lie apart and still be joined, metres. */
export function joinTolerance(...accuracies: readonly number[]): number {
  return accuracies.reduce((sum, accuracy) => sum + accuracy, UNLIKE_SOURCES_METRES);
}
