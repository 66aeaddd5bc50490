import { restHas } from '../reading.ts';
import { type Rule, related } from '../rule.ts';
import { cpfMatch } from './cpf.ts';

/** "formation-anglais-cpf.com": a company that sells a course which the CPF may pay. */
export const cpfCourse: Rule = {
  name: 'cpf-course',
  reason: 'A subject beside "cpf" is what an honest training company writes: nothing is shown.',
  source: 'Names of training companies; art. L6323-8-1 forbids canvassing, not a domain name',
  apply: (reading) => {
    const match = cpfMatch(reading);
    if (match === null || !restHas(match, 'course')) return null;
    return related(match, null);
  },
};
