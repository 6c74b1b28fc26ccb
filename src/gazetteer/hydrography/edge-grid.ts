import { footShare } from "../../geodesy/plane.js";
import { metresPerDegree } from "../../geodesy/wgs84.js";
import type { Course } from "./local.js";

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

/**
 * Edges of many courses in square cells, to find those near a point. Cell c holds
 * `entries[starts[c] … starts[c + 1])`, each an edge numbered through all courses.
 */
export class EdgeGrid {
  private readonly starts: Int32Array;
  private readonly entries: Int32Array;
  /** Number of the first edge of each course, and the end. */
  private readonly firstEdge: Int32Array;
  private readonly originX: number;
  private readonly originY: number;
  private readonly columns: number;
  private readonly rows: number;

  constructor(private readonly courses: readonly Course[]) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    this.firstEdge = new Int32Array(courses.length + 1);
    courses.forEach((course, c) => {
      this.firstEdge[c + 1] = this.firstEdge[c]! + Math.max(0, course.length / 2 - 1);
      for (let i = 0; i < course.length; i += 2) {
        west = Math.min(west, course[i]!);
        east = Math.max(east, course[i]!);
        south = Math.min(south, course[i + 1]!);
        north = Math.max(north, course[i + 1]!);
      }
    });
    this.originX = Math.floor(west / CELL_DEGREES);
    this.originY = Math.floor(south / CELL_DEGREES);
    this.columns = courses.length === 0 ? 0 : Math.floor(east / CELL_DEGREES) - this.originX + 1;
    this.rows = courses.length === 0 ? 0 : Math.floor(north / CELL_DEGREES) - this.originY + 1;
    this.starts = new Int32Array(this.columns * this.rows + 1);
    this.eachCell((cell) => this.starts[cell + 1]!++);
    for (let i = 1; i < this.starts.length; i++) this.starts[i]! += this.starts[i - 1]!;
    this.entries = new Int32Array(this.starts.at(-1)!);
    const next = this.starts.slice();
    this.eachCell((cell, edge) => {
      this.entries[next[cell]!++] = edge;
    });
  }

  private column(x: number): number {
    return Math.floor(x / CELL_DEGREES) - this.originX;
  }

  private row(y: number): number {
    return Math.floor(y / CELL_DEGREES) - this.originY;
  }

  private eachCell(visit: (cell: number, edge: number) => void): void {
    this.courses.forEach((course, c) => {
      for (let i = 0; i + 3 < course.length; i += 2) {
        const [x0, y0, x1, y1] = [course[i]!, course[i + 1]!, course[i + 2]!, course[i + 3]!];
        const [cx0, cx1] = [this.column(Math.min(x0, x1)), this.column(Math.max(x0, x1))];
        const [cy0, cy1] = [this.row(Math.min(y0, y1)), this.row(Math.max(y0, y1))];
        const edge = this.firstEdge[c]! + i / 2;
        for (let cy = cy0; cy <= cy1; cy++)
          for (let cx = cx0; cx <= cx1; cx++) visit(cy * this.columns + cx, edge);
      }
    });
  }

  private courseOf(edge: number): number {
    let [low, high] = [0, this.courses.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstEdge[middle]! <= edge) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The nearest point of each course that comes within `metres` of (x, y), nearest first. */
  near(x: number, y: number, metres: number): Foot[] {
    const scale = metresPerDegree(y);
    const [rx, ry] = [metres / scale.x, metres / scale.y];
    const best = new Map<number, Foot>();
    const [cy0, cy1] = [Math.max(0, this.row(y - ry)), Math.min(this.rows - 1, this.row(y + ry))];
    const [cx0, cx1] = [Math.max(0, this.column(x - rx)), Math.min(this.columns - 1, this.column(x + rx))];
    for (let cy = cy0; cy <= cy1; cy++)
      for (let cx = cx0; cx <= cx1; cx++) {
        const cell = cy * this.columns + cx;
        for (let k = this.starts[cell]!; k < this.starts[cell + 1]!; k++) {
          const edge = this.entries[k]!;
          const c = this.courseOf(edge);
          const foot = footOn(this.courses[c]!, c, edge - this.firstEdge[c]!, x, y, scale);
          if (foot.metres <= metres && foot.metres < (best.get(c)?.metres ?? Infinity)) best.set(c, foot);
        }
      }
    return [...best.values()].sort((a, b) => a.metres - b.metres || a.course - b.course);
  }
}

function footOn(
  course: Course,
  c: number,
  edge: number,
  x: number,
  y: number,
  scale: { x: number; y: number },
): Foot {
  const i = 2 * edge;
  const [ax, ay] = [(course[i]! - x) * scale.x, (course[i + 1]! - y) * scale.y];
  const [ux, uy] = [(course[i + 2]! - course[i]!) * scale.x, (course[i + 3]! - course[i + 1]!) * scale.y];
  const share = footShare(ax, ay, ux, uy);
  return {
    course: c,
    edge,
    share,
    x: course[i]! + share * (course[i + 2]! - course[i]!),
    y: course[i + 1]! + share * (course[i + 3]! - course[i + 1]!),
    metres: Math.hypot(ax + share * ux, ay + share * uy),
  };
}
