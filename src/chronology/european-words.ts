/**
 * Words of dates in French, Spanish, German, Italian, Portuguese and Dutch: months, days of the week, and the small words that stand
 * in a date. Marks on letters are left out, as the scanner passes over them.
 */
import type { Term } from "./terms.js";

type Words = readonly [Term, readonly string[]];

/** Names of each month, then what it is shortened to; where a form is two months in two languages it is left out of both. */
const MONTHS: readonly string[] = [
  "janvier janv jan enero ene januar jaenner janner gennaio gen genn janeiro januari",
  "fevrier fevr fev febrero feb februar febbraio febbr fevereiro februari",
  "mars marzo mar marz maerz mrz marco maart mrt",
  "avril avr abril abr april apr aprile",
  "mai mayo may maggio mag magg maio mei",
  "juin junio jun juni giugno giu junho",
  "juillet juil juill julio jul juli luglio lug julho",
  "aout agosto ago august aug augustus",
  "septembre sept septiembre setiembre sep september settembre set sett setembro",
  "octobre oct octubre oktober okt ottobre ott outubro out",
  "novembre nov noviembre november novembro",
  "decembre dec diciembre dic dezember dez dicembre dezembro december",
];

/** From 0 for Sunday. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["dimanche", "domingo", "sonntag", "domenica", "zondag"],
  ["lundi", "lunes", "montag", "lunedi", "segunda-feira", "segunda", "maandag"],
  ["mardi", "martes", "dienstag", "martedi", "terca-feira", "terca", "dinsdag"],
  ["mercredi", "miercoles", "mittwoch", "mercoledi", "quarta-feira", "quarta", "woensdag"],
  ["jeudi", "jueves", "donnerstag", "giovedi", "quinta-feira", "quinta", "donderdag"],
  ["vendredi", "viernes", "freitag", "venerdi", "sexta-feira", "sexta", "vrijdag"],
  ["samedi", "sabado", "samstag", "sonnabend", "sabato", "zaterdag"],
];

/** `le jour après`, `das Jahr vor`: else they say nothing. */
const UNITS = {
  year: "annee an ano jahr jahre jahres anno jaar",
  month: "mois mes monat monats mese maand",
  day: "jour dia tag tage giorno dag",
} as const;

/** Dutch `en` is "and": where it stands between two dates, they are refused and not run together. */
const FILLERS = [
  "le la les de du des en au",
  "el del los",
  "am der den dem das im",
  "il lo li di dell nell addi",
  "o do da em aos",
  "het van op",
].flatMap((words) => words.split(" "));

const FIRST: Term = { t: "number", value: 1, digits: 1, ordinal: true };
const JULIAN: Term = { t: "calendar", calendar: "julian" };
const GREGORIAN: Term = { t: "calendar", calendar: "gregorian" };

export const EUROPEAN_WORDS: readonly Words[] = [
  ...MONTHS.map((names, i): Words => [{ t: "month", month: i + 1 }, names.split(" ")]),
  ...WEEKDAYS.map((names, weekday): Words => [{ t: "weekday", weekday }, names]),
  ...(["year", "month", "day"] as const).map((unit): Words => [{ t: "unit", unit, before: false }, UNITS[unit].split(" ")]),
  [{ t: "filler" }, FILLERS],
  [FIRST, ["premier", "primero", "erste", "ersten", "erster", "primo", "primeiro", "eerste"]],
  [JULIAN, ["julien", "calendrier julien", "ancien style", "vieux style", "v s", "juliano", "calendario juliano", "estilo antiguo", "estilo antigo", "julianisch", "julianischer kalender", "alten stils", "alter stil", "a st", "giuliano", "calendario giuliano", "stile vecchio", "juliaans", "oude stijl"]],
  [GREGORIAN, ["gregorien", "calendrier gregorien", "nouveau style", "gregoriano", "calendario gregoriano", "estilo nuevo", "estilo novo", "gregorianisch", "gregorianischer kalender", "neuen stils", "neuer stil", "n st", "stile nuovo", "gregoriaans", "nieuwe stijl"]],
  [{ t: "part", part: "early" }, ["debut", "au debut", "commencement", "principios", "a principios", "comienzos", "a comienzos", "anfang", "inizio", "inizi", "inicio", "inicios", "principio", "begin"]],
  [{ t: "part", part: "mid" }, ["mi", "mi -", "milieu", "au milieu", "mediados", "a mediados", "mitte", "meta", "a meta", "meados", "em meados", "midden"]],
  [{ t: "part", part: "late" }, ["fin", "fins", "a la fin", "fines", "a fines", "finales", "a finales", "ende", "fine", "alla fine", "fim", "no fim", "final", "eind", "einde"]],
  [{ t: "part", part: "first half" }, ["premiere moitie", "primera mitad", "erste halfte", "ersten halfte", "prima meta", "primeira metade", "eerste helft"]],
  [{ t: "part", part: "second half" }, ["seconde moitie", "deuxieme moitie", "segunda mitad", "zweite halfte", "zweiten halfte", "seconda meta", "segunda metade", "tweede helft"]],
  [{ t: "season", season: "spring" }, ["printemps", "primavera", "fruhling", "fruhjahr", "lente", "voorjaar"]],
  [{ t: "season", season: "summer" }, ["ete", "verano", "sommer", "estate", "verao", "zomer"]],
  [{ t: "season", season: "autumn" }, ["automne", "otono", "herbst", "autunno", "outono", "herfst", "najaar"]],
  [{ t: "season", season: "winter" }, ["hiver", "invierno", "inverno"]],
  [{ t: "century" }, ["siecle", "siglo", "jahrhundert", "jahrhunderts", "jh", "jhdt", "secolo", "sec", "seculo", "eeuw"]],
  [{ t: "decade" }, ["annees", "anos", "anni", "jaren"]],
  [{ t: "about" }, ["vers", "environ", "hacia", "alrededor de", "um", "etwa", "ungefahr", "verso", "cerca de", "por volta de", "omstreeks", "rond"]],
  [{ t: "before" }, ["avant", "antes de", "antes del", "vor", "prima del", "antes do", "voor"]],
  [{ t: "after" }, ["apres", "despues de", "despues del", "nach", "dopo", "dopo il", "depois de", "na"]],
  [{ t: "bc" }, ["av j - c", "avant j - c", "a c", "a de c", "v chr", "vor chr", "voor chr", "vor christus", "voor christus", "avanti cristo"]],
  [{ t: "ad" }, ["ap j - c", "apr j - c", "apres j - c", "d c", "d de c", "n chr", "nach chr", "na chr", "nach christus", "na christus", "dopo cristo"]],
  [{ t: "not before" }, ["pas avant", "au plus tot", "no antes de", "no antes del", "nicht vor", "fruhestens", "non prima di", "non prima del", "nao antes de", "niet voor", "op zijn vroegst"]],
  [{ t: "by" }, ["pas apres", "au plus tard", "no despues de", "no despues del", "a mas tardar", "nicht nach", "spatestens", "non dopo", "non oltre", "nao depois de", "niet na", "uiterlijk"]],
  [{ t: "and" }, ["et", "y", "und", "e"]],
]; // prettier-ignore
