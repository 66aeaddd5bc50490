import type { Rule } from '../rule.ts';
import { cpfAccount } from './cpf-account.ts';
import { cpfCourse } from './cpf-course.ts';
import { cpfMention } from './cpf-mention.ts';
import { embeddedTarget } from './embedded-target.ts';
import { homoglyph } from './homoglyph.ts';
import { inflection } from './inflection.ts';
import { officialDomainInside } from './official-domain-inside.ts';
import { otherSuffix } from './other-suffix.ts';
import { shortName } from './short-name.ts';
import { splitName } from './split-name.ts';
import { stateSuffix } from './state-suffix.ts';
import { targetBeforeDomain } from './target-before-domain.ts';
import { targetWithWords } from './target-with-words.ts';
import { typo } from './typo.ts';

/** In this order: of equally strong judgements the first explains the host. */
export const RULES: readonly Rule[] = [
  officialDomainInside,
  stateSuffix,
  homoglyph,
  otherSuffix,
  targetBeforeDomain,
  targetWithWords,
  splitName,
  embeddedTarget,
  typo,
  inflection,
  cpfAccount,
  cpfCourse,
  cpfMention,
  shortName,
];
