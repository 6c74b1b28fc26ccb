/** The outline of all ground on which a figure is below zero, as rings on the ellipsoid. */
import { between } from "./between.js";
import { endsOfGridEdge, levelCurves } from "./level-curves.js";
import type { Box, LonLat } from "./model.js";
import { metresPerDegree } from "./wgs84.js";

export interface Level {
  /** In metres, on any ground. */
  readonly at: (point: LonLat) => number;
  /** By how much it changes at most on each metre of way. */
  readonly slope: number;
}

/** A vertex of the outline is found where the figure is as near to zero as this, or as this share of a step. */
const CLOSE_METRES = 1;
const CLOSE_SHARE = 1 / 16;
const MOST_TRIALS = 12;
/** The box is wider by so many steps on each side: outside, all is above zero. */
const MARGIN = 2;

/**
 * Closed rings, the first vertex not repeated, none crossing itself or another. Vertices lie at most two steps apart, each within
 * a metre, or a sixteenth of a step, of the outline along one of the two axes; what is narrower than a step may be lost. Of ground
 * beyond the box the rings know nothing: they run just outside of it there. Looks closely only where the figure is so near to zero
 * that the outline may pass.
 */
export function ringsBelow(level: Level, box: Box, stepMetres: number): LonLat[][] {
  const grid = new Grid(level, box, stepMetres);
  return levelCurves(grid.columns, grid.cells(), (i) => grid.value(i) >= 0).map(({ edges }) =>
    edges.map((edge) => grid.crossing(edge)),
  );
}

class Grid {
  readonly columns: number;
  private readonly rows: number;
  private readonly dx: number;
  private readonly dy: number;
  private readonly west: number;
  private readonly south: number;
  private readonly values = new Map<number, number>();
  private readonly closeMetres: number;

  constructor(
    private readonly level: Level,
    box: Box,
    stepMetres: number,
  ) {
    this.closeMetres = Math.min(CLOSE_METRES, stepMetres * CLOSE_SHARE);
    const widest = box.south <= 0 && box.north >= 0 ? 0 : Math.min(Math.abs(box.south), Math.abs(box.north));
    this.dx = stepMetres / metresPerDegree(widest).x;
    this.dy = stepMetres / metresPerDegree(widest).y;
    this.west = box.west - MARGIN * this.dx;
    this.south = box.south - MARGIN * this.dy;
    this.columns = Math.ceil((box.east - box.west) / this.dx) + 2 * MARGIN + 1;
    this.rows = Math.ceil((box.north - box.south) / this.dy) + 2 * MARGIN + 1;
  }

  /** At a point of the grid, those of its border left aside. */
  value(point: number): number {
    const [column, row] = [point % this.columns, Math.floor(point / this.columns)];
    if (column === 0 || row === 0 || column === this.columns - 1 || row === this.rows - 1) return Infinity;
    const known = this.values.get(point);
    if (known !== undefined) return known;
    const value = this.level.at(this.at(column, row));
    this.values.set(point, value);
    return value;
  }

  /** The cells through which the outline may pass. */
  cells(): number[] {
    const found: number[] = [];
    const size = 2 ** Math.ceil(Math.log2(Math.max(this.columns, this.rows)));
    this.search(0, 0, size, found);
    return found;
  }

  private search(column: number, row: number, size: number, found: number[]): void {
    if (column >= this.columns - 1 || row >= this.rows - 1) return;
    if (size === 1) {
      found.push(row * this.columns + column);
      return;
    }
    const half = size / 2;
    const middle = this.at(column + half, row + half);
    const scale = metresPerDegree(Math.max(0, Math.abs(middle.lat) - half * this.dy));
    const reach = 1.01 * Math.hypot(half * this.dx * scale.x, half * this.dy * scale.y);
    const value = this.level.at(middle);
    const isUniform = Math.abs(value) > this.level.slope * reach;
    if (isUniform && (value > 0 || !this.touchesBorder(column, row, size))) return;
    for (const [x, y] of [[0, 0], [half, 0], [0, half], [half, half]] as const)
      this.search(column + x, row + y, half, found);
  } // prettier-ignore

  private touchesBorder(column: number, row: number, size: number): boolean {
    return column === 0 || row === 0 || column + size >= this.columns - 1 || row + size >= this.rows - 1;
  }

  /** Where the outline crosses an edge of the grid: by false position, the end that stays counting for half (the Illinois method). */
  crossing(edge: number): LonLat {
    const [i, j] = endsOfGridEdge(edge, this.columns);
    const [p, q] = [this.atPoint(i), this.atPoint(j)];
    let [low, high, atLow, atHigh] = [0, 1, this.value(i), this.value(j)];
    if (!Number.isFinite(atLow) || !Number.isFinite(atHigh)) return between(p, q, 0.5);
    let kept = 0;
    for (let n = 0; n < MOST_TRIALS; n++) {
      const share = low + ((high - low) * atLow) / (atLow - atHigh);
      const value = this.level.at(between(p, q, share));
      if (Math.abs(value) < this.closeMetres) return between(p, q, share);
      if (value < 0 === atLow < 0) {
        [low, atLow] = [share, value];
        if (kept === 1) atHigh /= 2;
        kept = 1;
      } else {
        [high, atHigh] = [share, value];
        if (kept === -1) atLow /= 2;
        kept = -1;
      }
    }
    return between(p, q, (low + high) / 2);
  }

  private atPoint(point: number): LonLat {
    return this.at(point % this.columns, Math.floor(point / this.columns));
  }

  private at(column: number, row: number): LonLat {
    const lat = Math.max(-90, Math.min(90, this.south + row * this.dy));
    return { lon: this.west + column * this.dx, lat };
  }
}
