import { restHas } from '../reading.ts';
import { lookalike, type Rule, related } from '../rule.ts';
import { cpfMatch, isFrenchCpf } from './cpf.ts';

/** "droit(s)" alone is also what a trade union or a legal guide writes beside "formation". */
const WEAK =
  /^(droits?|eligibles?|utiliser|utilisation|conseillers?|contact|activites?|offres?|numerique|connect|permis)$/;

/** "gouvcpf.fr", "mon-compte-cpf.fr", "cpf-solde.com": the CPF as an account, which only the portal keeps. */
export const cpfAccount: Rule = {
  name: 'cpf-account',
  reason: 'Nobody but the portal has CPF accounts, balances or sign-ins to offer.',
  source: 'Names registered to imitate the CPF portal; Code du travail art. L6323-8-1',
  apply: (reading) => {
    const match = cpfMatch(reading);
    if (match === null || !restHas(match, 'account', 'state', 'target') || !isFrenchCpf(reading, match))
      return null;
    if (restHas(match, 'course')) return null;
    const strong = match.rest.words.some(
      ({ text, kind }) => kind === 'state' || kind === 'target' || (kind === 'account' && !WEAK.test(text)),
    );
    const complete = match.rest.unknown.length === 0;
    const training = restHas(match, 'training');
    const honestWords = restHas(match, 'information');
    if (!complete || honestWords) return related(match, 'caution');
    if (strong) return lookalike(match, 'danger');
    const droits = match.rest.words.some(({ text }) => /^droits?$/.test(text));
    return lookalike(match, droits && !training ? 'danger' : 'caution');
  },
};
