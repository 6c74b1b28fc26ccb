import { atlases } from "./atlases.js";
import { corpora } from "./corpora.js";
import { planar } from "./planar.js";
import { questions } from "./questions.js";
import { requests } from "./requests.js";
import { tables } from "./tables/index.js";
import type { Target } from "./target.js";

export const TARGETS = [corpora, planar, atlases, requests, questions, tables] as readonly Target<unknown>[];
