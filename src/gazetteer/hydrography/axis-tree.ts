import { metresBetween } from "./local.js";
import type { MedianAxis } from "./median-axis.js";

/** Pieces of the axis of fewer nodes than this are the middles of small bays. */
const LEAST_PIECE = 10;

/** The part of a water's Voronoi graph that is its median axis, in one piece, with ways to its shore. */
export class AxisTree {
  /** Per side of a triangle, as in `MedianAxis.neighbours`: whether the way across it is kept. */
  private readonly kept: Uint8Array;
  private readonly degree: Uint8Array;
  private readonly member: Uint8Array;
  private readonly pinned = new Set<number>();

  constructor(private readonly axis: MedianAxis) {
    this.kept = new Uint8Array(3 * axis.size);
    this.degree = new Uint8Array(axis.size);
    this.member = new Uint8Array(axis.size);
    for (let e = 0; e < this.kept.length; e++) {
      const [t, u] = [Math.floor(e / 3), axis.neighbours[e]!];
      if (u < 0 || !axis.isCentral(t) || !axis.isCentral(u)) continue;
      this.kept[e] = 1;
      this.degree[t]!++;
    }
    this.joinPieces();
  }

  has(t: number): boolean {
    return this.member[t] === 1;
  }

  /** A node at which something else ends: never pruned, never in the midst of a course. */
  pin(t: number): void {
    this.pinned.add(t);
  }

  /** Takes in the ways between nodes that follow one another. */
  join(way: readonly number[]): void {
    for (const t of way) this.member[t] = 1;
    for (let i = 1; i < way.length; i++) {
      this.set(way[i - 1]!, way[i]!, 1);
      this.set(way[i]!, way[i - 1]!, 1);
    }
  }

  private set(from: number, to: number, kept: 0 | 1): void {
    for (let e = 3 * from; e < 3 * from + 3; e++) {
      if (this.axis.neighbours[e] !== to || this.kept[e] === kept) continue;
      this.kept[e] = kept;
      this.degree[from]! += kept ? 1 : -1;
    }
  }

  private around(t: number): number[] {
    const out: number[] = [];
    for (let e = 3 * t; e < 3 * t + 3; e++) if (this.kept[e]) out.push(this.axis.neighbours[e]!);
    return out;
  }

  /** Joins the pieces of the axis to the largest, and drops the smallest. */
  private joinPieces(): void {
    const pieces: number[][] = [];
    const seen = new Uint8Array(this.degree.length);
    for (let seed = 0; seed < this.degree.length; seed++) {
      if (seen[seed] || this.degree[seed] === 0) continue;
      seen[seed] = 1;
      const piece = [seed];
      for (let i = 0; i < piece.length; i++)
        for (const next of this.around(piece[i]!))
          if (!seen[next]) {
            seen[next] = 1;
            piece.push(next);
          }
      pieces.push(piece);
    }
    pieces.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
    for (const t of pieces[0] ?? [this.axis.widest()]) this.member[t] = 1;
    for (const piece of pieces.slice(1)) {
      const way = piece.length < LEAST_PIECE ? null : this.axis.path(piece, (t) => this.has(t));
      if (way) {
        for (const t of piece) this.member[t] = 1;
        this.join(way);
      } else for (const t of piece) this.drop(t);
    }
  }

  private drop(t: number): void {
    for (const next of this.around(t)) {
      this.set(t, next, 0);
      this.set(next, t, 0);
    }
    this.member[t] = 0;
  }

  /** Dead ends shorter than the water is wide there are the corners of bays, not a course. */
  pruneSpurs(): void {
    for (let leaf = 0; leaf < this.degree.length; leaf++) {
      if (this.degree[leaf] !== 1 || this.pinned.has(leaf)) continue;
      const way = this.follow(leaf, this.around(leaf)[0]!);
      const root = way.at(-1)!;
      const at = way.map((t) => this.axis.node(t));
      const metres = at.slice(1).reduce((sum, b, i) => sum + metresBetween(at[i]!.x, at[i]!.y, b.x, b.y), 0);
      if (this.degree[root]! < 3 || metres > 2 * this.axis.node(root).clearanceMetres) continue;
      for (const t of way.slice(0, -1)) this.drop(t);
    }
  }

  private isEnd(t: number): boolean {
    return this.degree[t] !== 2 || this.pinned.has(t);
  }

  /** From a node by a neighbour to the next end or fork. */
  private follow(from: number, first: number): number[] {
    const way = [from, first];
    while (!this.isEnd(way.at(-1)!) && way.at(-1) !== from) {
      const [a, b] = this.around(way.at(-1)!);
      way.push(a === way.at(-2) ? b! : a!);
    }
    return way;
  }

  /** The axis as courses from end or fork to end or fork. */
  courses(): number[][] {
    const out: number[][] = [];
    const seen = new Set<string>();
    for (let t = 0; t < this.degree.length; t++) {
      if (this.degree[t] === 0 || !this.isEnd(t)) continue;
      for (const next of this.around(t)) {
        if (seen.has(`${t},${next}`)) continue;
        const way = this.follow(t, next);
        seen.add(`${t},${next}`).add(`${way.at(-1)!},${way.at(-2)!}`);
        out.push(way);
      }
    }
    return out;
  }
}
