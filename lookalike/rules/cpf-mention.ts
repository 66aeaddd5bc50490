import { isFrenchSuffix } from '../context.ts';
import { restHas } from '../reading.ts';
import { type Rule, related } from '../rule.ts';
import { cpfMatch, isFrenchCpf } from './cpf.ts';

/** Any other French name about the CPF: "moncpf.fr", "formation-cpf.com", "cpf-dupont.fr". */
export const cpfMention: Rule = {
  name: 'cpf-mention',
  reason: 'It is about the CPF and is not the portal: said plainly, without accusing anybody.',
  source: 'Code du travail art. L6323-9: the portal is the one place where rights are seen and used',
  apply: (reading) => {
    const match = cpfMatch(reading);
    if (match === null || restHas(match, 'course') || !isFrenchCpf(reading, match)) return null;
    // In front of somebody's own domain it names a page of theirs ("cpf.example.fr"), not an address of its own.
    if (match.place === 'before') return related(match, null);
    return related(
      match,
      match.rest.unknown.length === 0 || isFrenchSuffix(reading.host.suffix) ? 'caution' : null,
    );
  },
};
