import type { Calendar } from "../../chronology/model.js";
import { CALENDARS } from "./words.js";

const KEY = "thalweg-calendar";

/** What the reader chose once for all atlases; kept in the browser where it may be. */
class Reader {
  #calendar = $state<Calendar>(remembered());

  get calendar(): Calendar {
    return this.#calendar;
  }
  set calendar(calendar: Calendar) {
    this.#calendar = calendar;
    try {
      localStorage.setItem(KEY, calendar);
    } catch {
      // A browser that keeps nothing still shows the choice.
    }
  }
}

function remembered(): Calendar {
  try {
    const kept = localStorage.getItem(KEY);
    return CALENDARS.find((calendar) => calendar === kept) ?? "gregorian";
  } catch {
    return "gregorian";
  }
}

export const reader = new Reader();
