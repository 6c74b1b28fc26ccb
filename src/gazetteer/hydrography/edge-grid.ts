import { metresPerDegree, type Course } from "./local.js";

/** A point on a course: the edge from vertex `edge`, the share of it before the point, the distance to it. */
export interface Foot {
  readonly course: number;
  readonly edge: number;
  readonly share: number;
  readonly x: number;
  readonly y: number;
  readonly metres: number;
}

const CELL_DEGREES = 0.1;

/** Edges of many courses in square cells, to find those near a point. */
export class EdgeGrid {
  private readonly cells = new Map<number, number[]>();

  constructor(private readonly courses: readonly Course[]) {
    courses.forEach((course, c) => this.insert(course, c));
  }

  private insert(course: Course, c: number): void {
    for (let i = 0; i + 3 < course.length; i += 2) {
      const [x0, y0, x1, y1] = [course[i]!, course[i + 1]!, course[i + 2]!, course[i + 3]!];
      const [cx0, cx1] = [cell(Math.min(x0, x1)), cell(Math.max(x0, x1))];
      const [cy0, cy1] = [cell(Math.min(y0, y1)), cell(Math.max(y0, y1))];
      for (let cy = cy0; cy <= cy1; cy++)
        for (let cx = cx0; cx <= cx1; cx++) {
          const list = this.cells.get(cy * 20_000 + cx);
          if (list) list.push(c, i / 2);
          else this.cells.set(cy * 20_000 + cx, [c, i / 2]);
        }
    }
  }

  /** The nearest point of each course that comes within `metres` of (x, y), nearest first. */
  near(x: number, y: number, metres: number): Foot[] {
    const scale = metresPerDegree(y);
    const [rx, ry] = [metres / scale.x, metres / scale.y];
    const best = new Map<number, Foot>();
    for (let cy = cell(y - ry); cy <= cell(y + ry); cy++)
      for (let cx = cell(x - rx); cx <= cell(x + rx); cx++) {
        const list = this.cells.get(cy * 20_000 + cx);
        if (!list) continue;
        for (let k = 0; k < list.length; k += 2) {
          const [c, edge] = [list[k]!, list[k + 1]!];
          const foot = footOn(this.courses[c]!, c, edge, x, y, scale);
          if (foot.metres <= metres && foot.metres < (best.get(c)?.metres ?? Infinity)) best.set(c, foot);
        }
      }
    return [...best.values()].sort((a, b) => a.metres - b.metres || a.course - b.course);
  }
}

const cell = (degrees: number): number => Math.floor(degrees / CELL_DEGREES);

function footOn(course: Course, c: number, edge: number, x: number, y: number, scale: { x: number; y: number }): Foot {
  const i = 2 * edge;
  const [ax, ay] = [(course[i]! - x) * scale.x, (course[i + 1]! - y) * scale.y];
  const [ux, uy] = [(course[i + 2]! - course[i]!) * scale.x, (course[i + 3]! - course[i + 1]!) * scale.y];
  const squared = ux * ux + uy * uy;
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, -(ax * ux + ay * uy) / squared));
  return {
    course: c,
    edge,
    share,
    x: course[i]! + share * (course[i + 2]! - course[i]!),
    y: course[i + 1]! + share * (course[i + 3]! - course[i + 1]!),
    metres: Math.hypot(ax + share * ux, ay + share * uy),
  };
}
