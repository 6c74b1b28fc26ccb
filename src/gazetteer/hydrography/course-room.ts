import type { FlatCourse } from "./local.js";

/** Numbers that an array holds, if no course is longer. */
const ROOM = 1 << 16;

/** Room for many courses in few arrays: to a short one an array of its own costs more than its vertices. */
export class CourseRoom {
  #array: FlatCourse = new Float64Array();
  #used = 0;

  /** What was taken so far is looked at no more. */
  clear(): void {
    this.#used = 0;
  }

  /** For so many numbers, to be written. */
  take(length: number): FlatCourse {
    if (this.#used + length > this.#array.length) {
      this.#array = new Float64Array(Math.max(ROOM, length));
      this.#used = 0;
    }
    return this.#array.subarray(this.#used, (this.#used += length));
  }

  keep(course: ArrayLike<number>): FlatCourse {
    const kept = this.take(course.length);
    kept.set(course);
    return kept;
  }
}
