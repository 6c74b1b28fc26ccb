/** Reign eras of the Qing, their names in the languages that write them, and their first lunar years. */

export const QING_ERAS = [
  "Shunzhi",
  "Kangxi",
  "Yongzheng",
  "Qianlong",
  "Jiaqing",
  "Daoguang",
  "Xianfeng",
  "Tongzhi",
  "Guangxu",
  "Xuantong",
] as const;
export type QingEra = (typeof QING_ERAS)[number];

export interface EraFacts {
  readonly era: QingEra;
  readonly traditional: string;
  readonly simplified: string;
  readonly russian: string;
  /** Other spellings, lower case, without apostrophes and marks: Wade-Giles, Manchu, older Russian. */
  readonly spellings: readonly string[];
  /**
   * The lunar year (numbered as the Gregorian year in which it begins) that was year 1. It began at the New Year after the
   * accession: the rest of the year in which an emperor died kept his era.
   */
  readonly first: number;
  /** Number of the last year. */
  readonly years: number;
}

function facts(
  era: QingEra,
  first: number,
  years: number,
  [traditional, simplified]: readonly [string, string],
  russian: string,
  ...spellings: string[]
): EraFacts {
  return { era, traditional, simplified, russian, spellings, first, years };
}

export const ERA_FACTS: readonly EraFacts[] = [
  facts("Shunzhi", 1644, 18, ["順治", "顺治"], "Шуньчжи", "shun-chih", "shunchih", "ijishūn dasan"),
  facts("Kangxi", 1662, 61, ["康熙", "康熙"], "Канси", "kang-hsi", "kanghsi", "кан-си", "elhe taifin"),
  facts("Yongzheng", 1723, 13, ["雍正", "雍正"], "Юнчжэн", "yung-cheng", "yungcheng", "юн-чжэн", "юнчжен", "hūwaliyasun tob"),
  facts("Qianlong", 1736, 60, ["乾隆", "乾隆"], "Цяньлун", "chien-lung", "chienlung", "цянь-лун", "abkai wehiyehe"),
  facts("Jiaqing", 1796, 25, ["嘉慶", "嘉庆"], "Цзяцин", "chia-ching", "chiaching", "цзя-цин", "saicungga fengšen"),
  facts("Daoguang", 1821, 30, ["道光", "道光"], "Даогуан", "tao-kuang", "taokuang", "дао-гуан", "doro eldengge"),
  facts("Xianfeng", 1851, 11, ["咸豐", "咸丰"], "Сяньфэн", "hsien-feng", "hsienfeng", "сянь-фын", "сяньфын", "сянь-фэн", "gubci elgiyengge"),
  facts("Tongzhi", 1862, 13, ["同治", "同治"], "Тунчжи", "tung-chih", "tungchih", "тун-чжи", "yooningga dasan"),
  facts("Guangxu", 1875, 34, ["光緒", "光绪"], "Гуансюй", "kuang-hsu", "kuanghsu", "kuang-hsü", "гуан-сюй", "badarangga doro"),
  facts("Xuantong", 1909, 3, ["宣統", "宣统"], "Сюаньтун", "hsuan-tung", "hsüan-tung", "hsuantung", "сюань-тун", "gehungge yoso"),
]; // prettier-ignore

const BY_NAME = new Map(ERA_FACTS.map((entry) => [entry.era, entry]));

export function eraFacts(era: QingEra): EraFacts {
  return BY_NAME.get(era)!;
}

/** The era of a lunar year, or null outside 1644 to 1911. */
export function eraOfLunarYear(lunarYear: number): EraFacts | null {
  return ERA_FACTS.find(({ first, years }) => lunarYear >= first && lunarYear < first + years) ?? null;
}
