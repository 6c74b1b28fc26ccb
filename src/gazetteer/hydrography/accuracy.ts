/** How far the drawn courses lie from the true ones, metres: 95 in 100 lie nearer. */

/**
 * Rivers and lakes are WDBII's. Half of its river lines lie within 650 m of the surveyed modern line, 95 in 100 within this
 * (measured along the rivers of north-east Asia).
 */
export const RIVER_ACCURACY_METRES = 2100;

/**
 * A river and what it flows into are each drawn to within the accuracy of rivers. Of the 10,369 loose ends of the world's river lines
 * that join no other, 1,653 lie within this of the sea, and then only 20 with each kilometre more: these are springs.
 */
export const SHORT_OF_WATER_METRES = 2 * RIVER_ACCURACY_METRES;
