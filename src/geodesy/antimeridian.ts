type Position = [lon: number, lat: number];

/**
 * A course whose longitudes run on without jumps, in pieces that do not cross the antimeridian (RFC 7946, 3.1.9): longitudes from -180 to
 * 180. A point on it belongs to the piece on either side.
 */
export function cutAtAntimeridian(course: readonly Position[]): Position[][] {
  const inside = course.find(([lon]) => (lon + 180) % 360 !== 0) ?? course[0];
  if (!inside) return [];
  let turn = Math.floor((inside[0] + 180) / 360);
  const pieces: Position[][] = [[]];
  const add = ([lon, lat]: Position) => pieces.at(-1)!.push([lon - 360 * turn, lat]);
  for (const [i, position] of course.entries()) {
    for (let edge = edgeBefore(position[0], turn); edge !== null; edge = edgeBefore(position[0], turn)) {
      const crossing = crossingAt(edge, course[i - 1]!, position);
      if (course[i - 1]![0] !== edge || pieces.at(-1)!.length === 0) add(crossing);
      turn += position[0] > edge ? 1 : -1;
      pieces.push([]);
      add(crossing);
    }
    add(position);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** The antimeridian that parts a longitude from the turn; null where it lies within. */
function edgeBefore(lon: number, turn: number): number | null {
  if (lon > 360 * turn + 180) return 360 * turn + 180;
  return lon < 360 * turn - 180 ? 360 * turn - 180 : null;
}

function crossingAt(edge: number, [fromLon, fromLat]: Position, [toLon, toLat]: Position): Position {
  return [edge, fromLat + ((toLat - fromLat) * (edge - fromLon)) / (toLon - fromLon)];
}
