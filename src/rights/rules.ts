/**
 * The rules of rights. docs/rights.md says each in words.
 *
 *     right HOLDER WHO RIGHT EFFECT GRANTOR SORT PLACE CONDITIONS ORIGIN
 *
 * is a derived right; ORIGIN is the grant that it first comes from. The other premises are the provisions
 * in force (`grants`, `favours`, `reciprocal`, `site`) and the corpus's vocabulary (`under`, `among`).
 * Tests: `differ`, `general` (a sort of place that both parties have). Functions: `union` (of conditions).
 */
import { readRules } from "./closure.js";
import type { Rule } from "./closure.js";

const RULES_TEXT = `
grant
  right ?holder ?who ?right ?effect ?grantor ?sort ?place ?conditions ?origin
  if grants ?origin ?holder ?who ?right ?effect ?grantor ?sort ?place ?conditions

most favoured nation
  right ?b ?who ?right may ?grantor ?sort ?place ?all ?origin
  if favours ?clause most-favoured-nation ?b ?grantor ?subject ?class ?condition
     right ?x ?who ?right may ?grantor ?sort ?place ?conditions ?origin
     under ?right ?subject
     among ?who ?class
     timely ?clause ?origin
     differ ?x ?b
     union ?conditions ?condition ?all

as other nations
  right ?b ?who ?right ?effect ?grantor ?sort ?place ?all ?origin
  if favours ?clause as-other-nations ?b ?grantor ?subject ?class ?condition
     right ?x ?who ?right ?effect ?grantor ?sort ?place ?conditions ?origin
     under ?right ?subject
     among ?who ?class
     timely ?clause ?origin
     differ ?x ?b
     union ?conditions ?condition ?all

reciprocity
  right ?a ?who ?right ?effect ?b ?sort ?place ?conditions ?origin
  if reciprocal ?clause ?a ?b ?subject
     right ?b ?who ?right ?effect ?a ?sort ?place ?conditions ?origin
     under ?right ?subject
     general ?sort

open ports
  right ?holder ?who ?right ?effect ?grantor place ?port ?all ?origin
  if right ?holder ?who ?right ?effect ?grantor open-ports ? ?conditions ?origin
     right ?holder ? open-port may ?grantor place ?port ?terms ?
     union ?conditions ?terms ?all

site
  right ?holder ?who ?right ?effect ?grantor place ?place ?conditions ?origin
  if right ?holder ?who ?right ?effect ?grantor ?sort ? ?conditions ?origin
     site ?clause ?sort ?grantor ?place
`;

export const RULES: readonly Rule[] = readRules(RULES_TEXT);
