import type { Calendar } from "../../chronology/model.js";
import { languageOf, LANGUAGES, type Language } from "../../words/index.js";
import { CALENDARS } from "./every-calendar.js";

const KEY = "thalweg-calendar";

/** What the reader chose once for all atlases; kept in the browser where it may be. */
class Reader {
  /** `?lang=id` in the address. */
  readonly language: Language = asked();
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

function asked(): Language {
  const tag = new URLSearchParams(globalThis.location?.search ?? "").get("lang");
  return languageOf(tag ?? "") ?? LANGUAGES[0]!;
}

export const reader = new Reader();
