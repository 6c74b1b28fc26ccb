/** How far the drawn courses lie from the true ones, metres: 95 in 100 lie nearer. */

/**
 * Rivers and lakes are WDBII's. Half of its river lines lie within 650 m of the surveyed modern line, 95 in 100 within this
 * (measured along the rivers of north-east Asia).
 */
export const RIVER_ACCURACY_METRES = 2100;
