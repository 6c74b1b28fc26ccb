import type { Atlas, AtlasLinePart } from "../../atlas/model.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import { judged, silent, type Finding, type Of } from "./finding.js";
import type { SourceReason } from "./model.js";

export function compareLine(atlas: Atlas, stated: Of<"line">): Finding {
  const line = atlas.lines.find(({ id }) => id === stated.line);
  const parts = atlas.parts.filter((part) => part.line === stated.line);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!line || !first || !last) return silent({ rule: "nothing", of: "line", id: stated.line });
  const followed = followedBy(atlas, stated.line);
  return judged(
    [
      ...endDifferences(atlas, stated.from, startOf(first)),
      ...endDifferences(atlas, stated.to, endOf(last)),
      ...stated.along
        .filter((id) => !followed.has(id))
        .map((id): SourceReason => ({ rule: "not along", id })),
    ],
    {
      rule: "line",
      name: line.name ?? line.id,
      text: first.text,
      instrument: line.instrument,
      article: line.article,
    },
    parts,
    true,
  );
}

/** What the courses of a line's parts follow; what is followed by a line that it follows, too. */
function followedBy(atlas: Atlas, line: string, found = new Set<string>()): Set<string> {
  for (const { along } of atlas.parts.filter((part) => part.line === line)) {
    if (along === null || found.has(along)) continue;
    found.add(along);
    followedBy(atlas, along, found);
  }
  return found;
}

interface End {
  readonly lon: number;
  readonly lat: number;
  readonly accuracyMetres: number;
}

const startOf = ({ coordinates, accuracyMetres }: AtlasLinePart): End => ({
  lon: coordinates[0]!,
  lat: coordinates[1]!,
  accuracyMetres: accuracyMetres[0] ?? 0,
});

const endOf = ({ coordinates, accuracyMetres }: AtlasLinePart): End => ({
  lon: coordinates.at(-2)!,
  lat: coordinates.at(-1)!,
  accuracyMetres: accuracyMetres.at(-1) ?? 0,
});

/** An end is at a place if the errors of the two reach each other. */
function endDifferences(atlas: Atlas, id: string | null, end: End): SourceReason[] {
  if (id === null) return [];
  const place = atlas.places.find((one) => one.id === id);
  if (!place) return [{ rule: "nothing", of: "place", id }];
  const metres = distanceMetres(place, end);
  return metres <= end.accuracyMetres + place.accuracyMetres
    ? []
    : [{ rule: "end of line", metres: Math.round(metres), from: id }];
}
