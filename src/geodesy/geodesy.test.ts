import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addSquareKm, equalAreaHeight, ringAreaSquareKm } from "./area.js";
import { nearestOnPolyline, nearestOnSegment } from "./distance.js";
import { azimuthDegrees, destination, distanceMetres, geodesicVertices, lengthMetres } from "./geodesic.js";
import {
  conformalLatitude,
  isometricLatitude,
  latitudeOfConformal,
  latitudeOfIsometric,
} from "./latitude.js";
import { unwrapChain, unwrapLon, unwrapLonNear } from "./longitude.js";
import { rhumbAzimuthDegrees, rhumbDestination, rhumbDistanceMetres, rhumbVertices } from "./rhumb.js";
import { stereographicPlane } from "./stereographic.js";
import { wgs84 } from "./wgs84.js";

const lonLat = (south: number, north: number) =>
  fc.record({
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
    lat: fc.double({ min: south, max: north, noNaN: true }),
  });

describe("geodesics", () => {
  it("agree with Vincenty's published line Flinders Peak to Buninyong", () => {
    // GDA technical manual: 54 972.271 m at 306°52'05.37" on GRS 80, which differs from WGS 84 by less than 0.1 mm here.
    const flinders = { lon: 144 + 25 / 60 + 29.5244 / 3600, lat: -(37 + 57 / 60 + 3.7203 / 3600) };
    const buninyong = { lon: 143 + 55 / 60 + 35.3839 / 3600, lat: -(37 + 39 / 60 + 10.1561 / 3600) };
    expect(distanceMetres(flinders, buninyong)).toBeCloseTo(54972.271, 2);
    expect(azimuthDegrees(flinders, buninyong)).toBeCloseTo(306 + 52 / 60 + 5.37 / 3600, 5);
  });

  it("have the quarter meridian of WGS 84, 10 001 965.729 m", () => {
    expect(distanceMetres({ lon: 0, lat: 0 }, { lon: 0, lat: 90 })).toBeCloseTo(10001965.729, 2);
  });

  it("come back: destination is the inverse of distance and azimuth", () => {
    fc.assert(
      fc.property(
        lonLat(-85, 85),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.integer({ min: 1, max: 2e6 }),
        (p, a, m) => {
          const end = destination(p, a, m);
          expect(distanceMetres(p, end)).toBeCloseTo(m, 5);
          expect(Math.abs(end.lon - p.lon)).toBeLessThanOrEqual(180);
        },
      ),
    );
  });

  it("are cut into steps whose lengths add up to the whole", () => {
    const from = { lon: 119.9, lat: 50.1 };
    const to = { lon: 140, lat: 54 };
    const vertices = geodesicVertices(from, to, 5000);
    expect(lengthMetres(vertices)).toBeCloseTo(distanceMetres(from, to), 4);
    expect(vertices[0]).toEqual(from);
    expect(vertices.at(-1)).toEqual(to);
  });

  it("cross the antimeridian without a jump", () => {
    const vertices = geodesicVertices({ lon: 179, lat: 65 }, { lon: -179, lat: 66 }, 5000);
    expect(vertices.at(-1)!.lon).toBe(181);
    for (let i = 1; i < vertices.length; i++)
      expect(Math.abs(vertices[i]!.lon - vertices[i - 1]!.lon)).toBeLessThan(1);
  });
});

describe("rhumb lines", () => {
  it("keep their azimuth", () => {
    const from = { lon: 10, lat: 40 };
    const to = { lon: 35, lat: 62 };
    const vertices = rhumbVertices(from, to, 1000);
    const course = rhumbAzimuthDegrees(from, to);
    for (let i = 1; i < vertices.length; i += 50) {
      // Over one kilometre geodesic and rhumb line differ by the convergence of the meridians, below 0.01 degrees.
      expect(Math.abs(azimuthDegrees(vertices[i - 1]!, vertices[i]!) - course)).toBeLessThan(0.02);
    }
  });

  it("have the length of the difference of meridian arcs over the cosine of the course", () => {
    const from = { lon: 10, lat: 40 };
    const to = { lon: 35, lat: 62 };
    const arc = distanceMetres({ lon: 0, lat: 40 }, { lon: 0, lat: 62 });
    const course = (rhumbAzimuthDegrees(from, to) * Math.PI) / 180;
    expect(lengthMetres(rhumbVertices(from, to, 1000)) / (arc / Math.cos(course))).toBeCloseTo(1, 6);
  });

  it("come where GeographicLib's RhumbSolve says that they do, from New York every 2,000 km", () => {
    const dms = (degrees: number, minutes: number, seconds: number) =>
      degrees + minutes / 60 + seconds / 3600;
    const from = { lat: dms(40, 38, 23), lon: -dms(73, 46, 44) };
    const waypoints = [
      [2, dms(36, 24, 30.3), -dms(51, 28, 26.4)],
      [8, dms(23, 41, 50.1), dms(9, 12, 45.5)],
      [14, dms(10, 57, 55.9), dms(64, 12, 52.8)],
      [20, -dms(1, 46, 36), dms(116, 52, 59.7)],
    ] as const;
    for (const [thousands, lat, lon] of waypoints) {
      const found = rhumbDestination(from, dms(103, 34, 58.2), thousands * 1e6);
      expect(Math.abs(found.lat - lat)).toBeLessThan(0.1 / 3600);
      expect(Math.abs(found.lon - lon)).toBeLessThan(0.1 / 3600);
    }
    expect(rhumbDestination({ lon: 10, lat: 60 }, 90, 111_412.2).lon).toBeCloseTo(11.9965, 3);
  });

  it("are as long as what leads along them", () => {
    const bearing = fc.oneof(
      fc.constantFrom(0, 90, 180, 270),
      fc.double({ min: 0, max: 360, maxExcluded: true, noNaN: true }),
    );
    fc.assert(
      fc.property(
        lonLat(-70, 70),
        bearing,
        fc.double({ min: 1000, max: 1e6, noNaN: true }),
        (from, azimuth, metres) => {
          const found = rhumbDistanceMetres(from, rhumbDestination(from, azimuth, metres));
          expect(Math.abs(found - metres)).toBeLessThan(Math.max(0.1, metres * 1e-5));
        },
      ),
    );
  });

  it("run along the parallel between points of one latitude", () => {
    const vertices = rhumbVertices({ lon: 179, lat: 60 }, { lon: -178, lat: 60 }, 10000);
    expect(vertices.every((v) => v.lat === 60)).toBe(true);
    expect(vertices.at(-1)!.lon).toBe(182);
  });
});

describe("auxiliary latitudes", () => {
  it("agree with the tables of Snyder for Clarke 1866 within the difference of the ellipsoids", () => {
    // Snyder 1987, table 3: at 45° on Clarke 1866 the conformal latitude is 11.6714' less, the authalic 7.7988' less.
    const ratio = 0.00669438 / 0.00676866;
    expect((45 - (conformalLatitude(45) * 180) / Math.PI) * 60).toBeCloseTo(11.6714 * ratio, 1);
    const authalic = (Math.asin(equalAreaHeight(45) / equalAreaHeight(90)) * 180) / Math.PI;
    expect((45 - authalic) * 60).toBeCloseTo(7.7988 * ratio, 1);
  });
  it("invert", () => {
    fc.assert(
      fc.property(fc.double({ min: -89.9, max: 89.9, noNaN: true }), (lat) => {
        expect(latitudeOfIsometric(isometricLatitude(lat))).toBeCloseTo(lat, 9);
        expect(latitudeOfConformal(conformalLatitude(lat))).toBeCloseTo(lat, 9);
      }),
    );
  });
});

describe("areas", () => {
  it("add up to the surface of WGS 84, 510 065 622 square km", () => {
    expect(360 * (equalAreaHeight(90) - equalAreaHeight(-90))).toBeCloseTo(510065621.724, 1);
  });
  it("agree with geodesic polygons where the edges are short", () => {
    const ring: number[] = [];
    const polygon = wgs84.Polygon();
    for (let i = 0; i < 3600; i++) {
      const p = destination({ lon: 127, lat: 50 }, -i / 10, 300000);
      ring.push(p.lon, p.lat);
      polygon.AddPoint(p.lat, p.lon);
    }
    expect(ringAreaSquareKm(ring) / (polygon.Compute(false, true).area! / 1e6)).toBeCloseTo(1, 6);
  });
  it("are counter-clockwise positive, and the same for a ring that is closed twice", () => {
    const ring = [0, 0, 1, 0, 1, 1, 0, 1];
    expect(ringAreaSquareKm(ring)).toBeCloseTo(ringAreaSquareKm([...ring, 0, 0]), 12);
    expect(ringAreaSquareKm(ring)).toBeCloseTo(equalAreaHeight(1), 9);
  });
  it("have one sum in whatever order and by whatever parts they are added, up to the surface of the earth", () => {
    const areas = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1, maxLength: 50 });
    const sumOf = (all: readonly number[]) => all.reduce((sum, area) => addSquareKm(sum, area), 0);
    fc.assert(
      fc.property(areas, fc.nat(), (all, at) => {
        const sum = sumOf(all);
        const [head, tail] = [all.slice(0, at % all.length), all.slice(at % all.length)];
        expect(sumOf(all.toReversed())).toBe(sum);
        expect(addSquareKm(sumOf(tail), sumOf(head))).toBe(sum);
        expect(BigInt(Math.round(sum * 1e6))).toBe(
          all.reduce((n, area) => n + BigInt(Math.round(area * 1e6)), 0n),
        );
      }),
    );
  });
});

describe("distance to a line", () => {
  it("equals the least distance to finely spaced points of the line", () => {
    const p = lonLat(-75, 75);
    const near = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(p, near, near, near, near, (at, dx, dy, ex, ey) => {
        const a = { lon: at.lon + dx, lat: at.lat + dy };
        const b = { lon: at.lon + ex, lat: at.lat + ey };
        let least = Infinity;
        for (let i = 0; i <= 4000; i++) {
          const t = i / 4000;
          least = Math.min(
            least,
            distanceMetres(at, { lon: a.lon + (b.lon - a.lon) * t, lat: a.lat + (b.lat - a.lat) * t }),
          );
        }
        const found = nearestOnSegment(at, a, b).metres;
        expect(found).toBeLessThanOrEqual(least * 1.0005 + 100);
        expect(found).toBeGreaterThanOrEqual(least * 0.9995 - 100);
      }),
      { numRuns: 30 },
    );
  });
  it("finds the edge, across the antimeridian too", () => {
    const line = [
      { lon: 178, lat: 60 },
      { lon: 181, lat: 60 },
      { lon: 184, lat: 60 },
    ];
    const nearest = nearestOnPolyline({ lon: -177.5, lat: 61 }, line)!;
    expect(nearest.edge).toBe(1);
    expect(nearest.share).toBeCloseTo(0.5, 2);
    expect(nearest.metres / distanceMetres({ lon: 0, lat: 60 }, { lon: 0, lat: 61 })).toBeCloseTo(1, 3);
  });
});

describe("longitudes", () => {
  it("unwrap into a range, exactly where already inside", () => {
    expect(unwrapLon(-170, 160)).toBe(190);
    expect(unwrapLon(161.1, 160)).toBe(161.1);
    expect(unwrapLon(-180, -180)).toBe(-180);
    expect(unwrapLon(180, -180)).toBe(-180);
    expect(unwrapLonNear(67.9, 109)).toBe(67.9);
    expect(unwrapLonNear(-179, 178)).toBe(181);
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: -180, max: 180, noNaN: true }),
        (lon, west) => {
          const at = unwrapLon(lon, west);
          expect(at >= west && at < west + 360).toBe(true);
          expect(Math.abs((at - lon) / 360 - Math.round((at - lon) / 360))).toBeLessThan(1e-9);
        },
      ),
    );
  });
  it("run on along a chain", () => {
    const lons = unwrapChain(
      [179, -179, -178, 179].map((lon) => ({ lon, lat: 0 })),
      170,
    ).map((v) => v.lon);
    expect(lons).toEqual([179, 181, 182, 179]);
  });
});

describe("the local plane", () => {
  it("inverts, and keeps lengths within (d / 2R)²", () => {
    fc.assert(
      fc.property(
        lonLat(-80, 80),
        fc.double({ min: 0, max: 360, noNaN: true }),
        fc.integer({ min: 1000, max: 500000 }),
        (c, a, m) => {
          const plane = stereographicPlane(c);
          const p = destination(c, a, m);
          const [x, y] = plane.toPlane(p);
          expect(distanceMetres(plane.fromPlane(x, y), p)).toBeLessThan(1e-3);
          expect(Math.abs(Math.hypot(x, y) / m - 1)).toBeLessThan(0.002);
        },
      ),
    );
  });
});
