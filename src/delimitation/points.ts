import type { Point } from "../clauses/model.js";
import type { Gazetteer } from "../gazetteer/model.js";
import { destination, distanceMetres } from "../geodesy/geodesic.js";
import { unwrapLonNear } from "../geodesy/longitude.js";
import { nearestStation, type Station } from "./chain.js";
import { pointNotFound, writeBoundary, writeMetres } from "./diagnostics.js";
import type { Position, Survey } from "./survey.js";

/** A written coordinate is taken for as good as the maps of the time that the shipped hydrography is. */
const COORDINATE_ACCURACY_METRES = 500;
/** Rivers that come no nearer to each other than this have no confluence. */
const CONFLUENCE_METRES = 5000;

type Found = Position | { readonly why: string; readonly help: string };

/** The position of a point, or null with a report. Points that meet something are no positions: the course finds them. */
export function findPosition(survey: Survey, point: Point): Position | null {
  const found = positionOf(survey, point);
  if (found === null) return null;
  if ("why" in found) {
    survey.report(pointNotFound(point.span, found.why, found.help));
    return null;
  }
  return {
    at: { lon: unwrapLonNear(found.at.lon, survey.middleLon), lat: found.at.lat },
    accuracyMetres: found.accuracyMetres,
  };
}

function positionOf(survey: Survey, point: Point): Found | null {
  const { gazetteer } = survey;
  switch (point.form) {
    case "coordinates":
      return { at: point.at, accuracyMetres: COORDINATE_ACCURACY_METRES };
    case "place":
      return gazetteer.places.get(point.feature) ?? unlocated(point.feature);
    case "mouth":
    case "source":
      return endOfRiver(gazetteer, point.river, point.form);
    case "confluence":
      return confluence(gazetteer, ...point.rivers);
    case "along-river":
      return alongRiver(survey, point);
    case "offset": {
      const from = findPosition(survey, point.from);
      return (
        from && {
          at: destination(from.at, point.azimuthDegrees, point.metres),
          accuracyMetres: from.accuracyMetres,
        }
      );
    }
    case "nearest": {
      const to = findPosition(survey, point.to);
      const edges = survey.boundary(point.on);
      const nearest = to && edges?.nearest(to.at);
      if (!to || !edges) return null;
      if (!nearest)
        return {
          why: `There is nothing of ${writeBoundary(point.on)} in the theatre.`,
          help: "Name another boundary.",
        };
      return { at: nearest.at, accuracyMetres: to.accuracyMetres };
    }
    case "meets":
      return {
        why: `Only the end of a line's part can be where it meets ${writeBoundary(point.what)}.`,
        help: "Name a point; `the point of … nearest …` names one on a line, a river or a coast.",
      };
  }
}

function unlocated(id: string): Found {
  return { why: `\`${id}\` has no place on the ground.`, help: `Locate \`${id}\`, or name another point.` };
}

function endOfRiver(gazetteer: Gazetteer, id: string, which: "mouth" | "source"): Found {
  const chain = gazetteer.rivers.get(id)?.chain;
  if (!chain) return unlocated(id);
  const last = chain.vertices.length - 1;
  const at = which === "source" ? chain.vertices[0]! : chain.vertices[last]!;
  return { at, accuracyMetres: chain.accuracyMetres[which === "source" ? 0 : last - 1]! };
}

/** Where one river ends on the other: the mouth nearest to the other river, or, of two that rise or end together, their common end. */
function confluence(gazetteer: Gazetteer, a: string, b: string): Found {
  const first = gazetteer.rivers.get(a)?.chain;
  const second = gazetteer.rivers.get(b)?.chain;
  if (!first) return unlocated(a);
  if (!second) return unlocated(b);
  const candidates = [
    { end: first.vertices[first.vertices.length - 1]!, on: second },
    { end: second.vertices[second.vertices.length - 1]!, on: first },
  ].map(({ end, on }) => ({ end, nearest: nearestStation(on, end)!, on }));
  const [best] = candidates.sort((p, q) => p.nearest.metres - q.nearest.metres);
  if (!best || best.nearest.metres > CONFLUENCE_METRES) {
    return {
      why: `\`${a}\` and \`${b}\` come no nearer than ${writeMetres(best?.nearest.metres ?? Infinity)} to a confluence.`,
      help: "Trace the tributary as far as its mouth on the other river.",
    };
  }
  return { at: best.nearest.at, accuracyMetres: best.on.accuracyMetres[best.nearest.edge]! };
}

function alongRiver(survey: Survey, point: Point & { readonly form: "along-river" }): Found | null {
  const chain = survey.gazetteer.rivers.get(point.river)?.chain;
  if (!chain) return unlocated(point.river);
  const from = findPosition(survey, point.from);
  if (!from) return null;
  let station: Station = nearestStation(chain, from.at)!;
  let left = Math.abs(point.upstreamMetres);
  const step = point.upstreamMetres > 0 ? -1 : 1;
  let edge = station.edge;
  for (; left > 0; edge += step) {
    const to = chain.vertices[step < 0 ? edge : edge + 1];
    if (!to || edge < 0) {
      return {
        why: `\`${point.river}\` ends ${writeMetres(left)} before this point.`,
        help: "Give a shorter distance, or trace the river farther.",
      };
    }
    const metres = distanceMetres(station.at, to);
    const share = metres > left ? left / metres : 1;
    const at = {
      lon: station.at.lon + (to.lon - station.at.lon) * share,
      lat: station.at.lat + (to.lat - station.at.lat) * share,
    };
    station = { edge, share: 0, at };
    left -= metres;
  }
  const accuracy = chain.accuracyMetres[Math.max(0, Math.min(chain.accuracyMetres.length - 1, edge - step))]!;
  return { at: station.at, accuracyMetres: Math.max(accuracy, from.accuracyMetres) };
}
