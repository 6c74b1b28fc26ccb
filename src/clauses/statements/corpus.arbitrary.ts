import fc from "fast-check";
import { text } from "../phrases/world.arbitrary.js";

export const corpusHeads = () => fc.tuple(fc.record({ id: fc.constant("everywhere"), title: text }));
