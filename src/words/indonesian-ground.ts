/** Ground, what bounds it, and points. */
import type { GroundPhrases, SurveyPhrases } from "./ground-phrases.js";
import type { NearbyPhrases } from "./nearby-phrases.js";

const SIDES = {
  left: "di sebelah kiri",
  right: "di sebelah kanan",
  north: "di sebelah utara",
  south: "di sebelah selatan",
  east: "di sebelah timur",
  west: "di sebelah barat",
} as const;

const COMPASS = [
  "utara", "timur laut", "timur", "tenggara", "selatan", "barat daya", "barat", "barat laut",
] as const; // prettier-ignore

const asFarAs = (limits: string | null): string => (limits === null ? "" : `, sampai ${limits}`);

export const INDONESIAN_GROUND: GroundPhrases = {
  frame: "bingkai wilayah yang ditinjau",
  coast: (name) => (name === null ? "pantai" : `pantai ${name}`),
  river: (name) => `Sungai ${name}`,
  lake: (name) => `Danau ${name}`,
  line: (name) => `garis ${name}`,
  island: (name) => `Pulau ${name}`,
  area: (name) => `daerah ${name}`,
  along: (course) => `sepanjang ${course}`,
  side: ({ side, islands, of, from, to, limits, overSea, withWaters }) => {
    const stretch = `${from === null ? "" : ` dari ${from}`}${to === null ? "" : ` sampai ${to}`}`;
    const barred = withWaters
      ? "melintasinya atau garis lain yang berlaku"
      : "melintasinya, garis lain yang berlaku, atau pantai";
    const over = withWaters ? "beserta laut di dalamnya" : "juga di seberang laut, beserta pulau-pulaunya";
    const reach = islands ? "" : overSea ? `, ${over}` : `, yang dicapai tanpa ${barred}`;
    return `${islands ? "pulau-pulau" : "tanah"} ${SIDES[side]} ${of}${stretch}${asFarAs(limits)}${reach}`;
  },
  between: (boundaries) => `tanah yang dikelilingi oleh ${boundaries}`,
  enclaves: (of, within) => `daerah-daerah kantong${of === null ? "" : ` ${of}`} di dalam wilayah ${within}`,
  heldOn: (party, date, within) =>
    `yang dikuasai ${party} pada ${date}${within === null ? "" : ` di ${within}`}`,
  except: (ground, exceptions) => `${ground}, kecuali ${exceptions}`,
  notToNewBed: (what) => `${what} sebagaimana mengalir, tetapi tidak ke alur baru`,
  asRiverRuns: (what, on) =>
    on === null
      ? `${what} sebagaimana sungai itu mengalir`
      : `${what} sebagaimana sungai itu mengalir pada ${on}`,
  islandsOfRiver: (river) => `pulau-pulau di Sungai ${river} yang dikenal dalam data hidrografi`,
  islands: {
    among: (which, islands) => `${which}, di antara ${islands}`,
    in: (ground) => `pulau-pulau di dalam ${ground}`,
    within: (distance, from) => `pulau-pulau dalam jarak ${distance} dari ${from}`,
    nearer: (to, than) => `pulau-pulau yang lebih dekat ke ${to} daripada ke ${than}`,
  },
  watersOf: (name, limits) => `perairan ${name}${asFarAs(limits)}`,
  withWaters: (ground) => `${ground}, beserta laut di dalamnya`,
  around: (point, limits) => `tanah di sekitar ${point}${asFarAs(limits)}`,
  mouth: (river) => `muara ${river}`,
  source: (river) => `hulu ${river}`,
  endOfCourse: (end, of) => `${end === "end" ? "ujung" : "pangkal"} ${of}`,
  confluence: (rivers) => `pertemuan ${rivers}`,
  upstream: (distance, river, from) => `titik ${distance} ke arah hulu ${river} dari ${from}`,
  downstream: (distance, river, from) => `titik ${distance} ke arah hilir ${river} dari ${from}`,
  offset: (distance, azimuth, from) =>
    azimuth % 45 === 0
      ? `titik ${distance} di sebelah ${COMPASS[azimuth / 45]} ${from}`
      : `titik ${distance} dari ${from} pada ${azimuth}° dari utara`,
  alongTowards: (distance, of, from, to) => `titik ${distance} sepanjang ${of} dari ${from} ke arah ${to}`,
  towards: (distance, from, to) => `titik ${distance} dari ${from} ke arah ${to}`,
  meeting: (boundary) => `tempat ia bertemu dengan ${boundary}`,
  nearest: (boundary, point) => `titik pada ${boundary} yang terdekat dengan ${point}`,
  circles: {
    parallel: (of) => `garis lintang ${of}`,
    meridian: (of) => `garis bujur ${of}`,
  },
  after: (length) => `titik ${length} sepanjang jalurnya`,
  crossing: (boundaries, near) =>
    `perpotongan ${boundaries}${near === null ? "" : ` yang terdekat dengan ${near}`}`,
  extreme: (azimuth, of) =>
    azimuth % 45 === 0
      ? `titik paling ${COMPASS[azimuth / 45]} ${of}`
      : `titik terjauh ${of} pada ${azimuth}° dari utara`,
  shoreOnSide: (azimuth, of) =>
    azimuth % 45 === 0 ? `pantai ${COMPASS[azimuth / 45]} ${of}` : `pantai ${of} pada ${azimuth}° dari utara`,
  outermost: (side, of, from) =>
    `titik paling ${side === "left" ? "kiri" : "kanan"} ${of} dilihat dari ${from}`,
  shareOfWay: (share, one, other, along) =>
    `titik pada ${share} jarak dari ${one} ke ${other}${along === null ? "" : ` sepanjang ${along}`}`,
  midway: (points, along) => `titik tengah antara ${points}${along === null ? "" : ` sepanjang ${along}`}`,
};

/** What lies near a place, and how that is known. */
export const INDONESIAN_NEARBY: NearbyPhrases = {
  it: "itu",
  nearest: (distance, what, accuracy) =>
    `${distance} dari ${what}, yang diketahui dengan ketelitian ${accuracy}`,
  placeKnown: (accuracy) => `, dan tempat itu sendiri dengan ketelitian ${accuracy}`,
  withinBoth: "tempat ini mungkin berada di sisi lain",
  edge: (area) => `tepi ${area}`,
  limit: (name) => `batas ${name}`,
  editorialLimit: (name) => `batas ${name} dari editor`,
  withinError: "tempat ini berada dalam batas galat garis itu",
  withinEdge: "tempat ini berada dalam batas galat tepi itu",
  withinLimit: "wilayah itu mungkin berakhir sebelum tempat ini, atau berlanjut melewatinya",
  leftOpen: "naskah menyerahkan bagian ini kepada para komisaris; ia terbuka sampai mereka menetapkannya",
  unverified: "belum diperiksa di sana",
  atLowWater:
    "naskah memaksudkan air surut; garis itu digambar sepanjang pantai, dan air surut terletak di luarnya",
  notToNewBed:
    "garis itu mengikuti air yang bergeser perlahan, tetapi tetap di alur yang ditinggalkannya untuk alur baru, dan digambar di tempat air itu disurvei",
  asItRuns: "garis itu mengikuti air sebagaimana mengalir, dan digambar di tempat air itu disurvei",
  asItRan: (date) =>
    `garis itu tetap di tempat air mengalir pada ${date}, dan digambar di tempat air itu disurvei`,
  proved: (by) => `naskah itu sendiri membuktikan bahwa garis itu lewat di sini: “${by}”`,
};

/** What ground rests on that was taken from surveys. */
export const INDONESIAN_SURVEYS: SurveyPhrases = {
  geography: "geography/lines.bin",
  of: (day) => `tahun atau tanggal ${day}`,
  within: (accuracy) => `dalam ${accuracy}`,
  survey: (title, facts, sha256) => `${title}: ${facts}; SHA-256 ${sha256}`,
  heading: "Survei yang menjadi dasar jawaban ini:",
  shares: { text: "menurut teks", evidence: "menurut bukti", judgement: "menurut pertimbangan" },
  line: "garis",
  total: "jumlah",
};
