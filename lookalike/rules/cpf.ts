import { isForeignCountry, isFrenchSuffix, isServiceDeskSuffix } from '../context.ts';
import { type NameMatch, type Reading, restHas } from '../reading.ts';

/** What the rules on "cpf" share: three letters that mean the account only in French company. */
export function cpfMatch(reading: Reading): NameMatch | null {
  const match = reading.names.find(({ name }) => name.text === 'cpf');
  if (match === undefined || match.disguised !== null) return null;
  // Brazil's tax number, Singapore's fund, and everybody else's initials.
  if (restHas(match, 'foreign') || /(^|\.)(br|sg|pt)$/.test(reading.host.suffix)) return null;
  // Glued, every other letter must belong to a known word: "tcpflow" has nothing to do with it.
  if (!match.aligned && match.rest.unknown.length > 0) return null;
  return match;
}

/** French around it: a French domain, or a French word beside it. */
export function isFrenchCpf(reading: Reading, match: NameMatch): boolean {
  if (isFrenchSuffix(reading.host.suffix)) return true;
  if (isForeignCountry(reading.host.suffix))
    return restHas(match, 'training') && restHas(match, 'account', 'filler');
  if (match.whole) return match.place === 'registrable' && isServiceDeskSuffix(reading.host.suffix);
  return match.rest.words.some(
    ({ text, kind }) => !/^\d+$/.test(text) && !ENGLISH.has(text) && kind !== 'foreign',
  );
}

/** Words of the vocabulary that are English as well: beside "cpf" they show no French. */
const ENGLISH = new Set(
  'connect connection login signin auth service services support contact client payment update code pass document documents credit credits agent agents budget application pro plus net web site online app mobile new direct digital national com my the pour par group int info information blog guide forum expert media mag magazine news training center centre institute academy school college english management leadership coaching coach marketing design data photo piano dance yoga college tech skill talent campus mission www m ok top page home mail sms secure portail0 notification notifications identification inscription education public administration'.split(
    ' ',
  ),
);
