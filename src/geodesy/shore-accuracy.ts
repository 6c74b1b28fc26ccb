/**
 * How far drawn sea coasts lie from the true ones, metres: 95 in 100 lie nearer. World Vector Shoreline, from which GSHHG's come, puts
 * 90 in 100 shore points within 500 m (Soluri and Woodson, 1990); to that comes the 200 m of the simplification.
 */
export const COAST_ACCURACY_METRES = 800;
