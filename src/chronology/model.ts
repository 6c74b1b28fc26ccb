/** A day as a whole number: days since 1970-01-01, proleptic Gregorian. May be negative. */
export type Day = number;
