/** Mean radius of the earth, R1 of GRS 80 (H. Moritz, Journal of Geodesy 74, 2000): where a sphere is near enough. */
export const EARTH_RADIUS_METRES = 6_371_008.8;

/** A degree of a great circle of that sphere, to the metre. */
export const SPHERE_DEGREE_METRES = 111_195;
