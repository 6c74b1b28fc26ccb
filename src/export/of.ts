/** What can be exported of a day: areas of title, what lies beside title, and lines. */
export const EXPORTED = ["areas", "beside", "lines"] as const;
export type Exported = (typeof EXPORTED)[number];

/** How the names of files end that a day is exported to. */
export const EXPORT_ENDINGS = [".geojson", ".geojsonl"] as const;
