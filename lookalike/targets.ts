/**
 * What Vigie protects, as data. The portal comes first; then its sign-in, the public body that runs it, and the
 * public services that scam messages imitate most.
 *
 * `checked` is the day an entry was last reviewed. Addresses come from the services' own public pages as known
 * in early 2026; none is guessed from a pattern.
 */

/**
 * How strictly a name is matched.
 * - `exclusive`: only the State writes it; nobody honest owns a name that contains it.
 * - `proper`: a service's name, but one that honest words or companies come near.
 * - `generic`: also an ordinary French phrase; never `danger` when merely embedded.
 * - `short`: under seven letters or a common word; only as a whole token, with a second sign, never `danger` alone.
 */
export type Strictness = 'exclusive' | 'proper' | 'generic' | 'short';

export interface ProtectedName {
  /** Lower-case letters and digits, no separators or accents. */
  text: string;
  /** Where its words end within the text; the last is the text's length. */
  wordEnds: readonly number[];
  strictness: Strictness;
  /** OSA edits that still count as this name. */
  edits: 0 | 1 | 2;
  /** Worst level for this name beside account words only ("ameli" + "connexion"). */
  withAccountWords: 'danger' | 'caution';
  /** True for names that honest people also put before their own domain ("francetravail.example.fr"). */
  partnersUse?: true;
  /** Letters that no edit may touch: "mon compte CAF" is no misspelt "mon compte CPF". */
  core?: string;
  /** True where other countries have an institution of the same name. */
  namesakesAbroad?: true;
}

export interface Target {
  /** The canonical domain; also the id. */
  id: string;
  /** `official`: the portal and its sign-in hops; `known`: another protected service. */
  finding: 'official' | 'known';
  /** Domains that belong to the service, with all their subdomains. */
  domains: readonly string[];
  names: readonly ProtectedName[];
  /** Where the addresses can be read. */
  source: string;
  checked: string;
}

/** The name from its words: "mes droits sociaux" is matched as "mesdroitssociaux". */
function name(
  words: string,
  strictness: Strictness,
  edits: 0 | 1 | 2,
  withAccountWords: 'danger' | 'caution',
): ProtectedName {
  const wordEnds: number[] = [];
  let end = 0;
  for (const word of words.split(' ')) {
    end += word.length;
    wordEnds.push(end);
  }
  return { text: words.replaceAll(' ', ''), wordEnds, strictness, edits, withAccountWords };
}
const exclusive = (words: string, edits: 0 | 1 | 2) => name(words, 'exclusive', edits, 'danger');
const proper = (words: string, edits: 0 | 1 | 2, partners = false): ProtectedName => ({
  ...name(words, 'proper', edits, 'danger'),
  ...(partners ? { partnersUse: true as const } : {}),
});
const generic = (words: string, edits: 0 | 1, withAccountWords: 'danger' | 'caution' = 'caution') =>
  name(words, 'generic', edits, withAccountWords);
const short = (words: string, withAccountWords: 'danger' | 'caution') =>
  name(words, 'short', 0, withAccountWords);

const CHECKED = '2026-11-24';

export const PORTAL = 'moncompteformation.gouv.fr';

export const TARGETS: readonly Target[] = [
  {
    id: PORTAL,
    finding: 'official',
    domains: ['moncompteformation.gouv.fr', 'moncompteactivite.gouv.fr'],
    names: [
      exclusive('mon compte formation', 2),
      exclusive('mon compte activite', 1),
      { ...exclusive('mon compte cpf', 1), core: 'cpf' },
      generic('compte formation', 1, 'danger'),
      generic('compte personnel de formation', 0, 'danger'),
      generic('compte personnel formation', 0, 'danger'),
      generic('mes droits formation', 0),
      generic('mes droits a la formation', 0),
      generic('mon espace formation', 0),
      short('cpf', 'danger'),
    ],
    source: 'https://www.moncompteformation.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'franceconnect.gouv.fr',
    finding: 'official',
    domains: ['franceconnect.gouv.fr'],
    names: [
      exclusive('france connect', 1),
      generic('fran connect', 0, 'danger'),
      generic('fr connect', 0, 'danger'),
      generic('france connexion', 0),
    ],
    source: 'https://franceconnect.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'lidentitenumerique.laposte.fr',
    finding: 'official',
    domains: ['lidentitenumerique.laposte.fr'],
    names: [
      proper('l identite numerique', 1),
      generic('identite numerique', 1, 'caution'),
      generic('id numerique', 0),
      generic('identite la poste', 0),
      generic('la poste identite', 0),
      proper('identite numerique la poste', 1),
      proper('la poste identite numerique', 1),
    ],
    source: 'https://lidentitenumerique.laposte.fr',
    checked: CHECKED,
  },
  {
    id: 'france-identite.gouv.fr',
    finding: 'official',
    domains: ['france-identite.gouv.fr'],
    names: [proper('france identite', 1)],
    source: 'https://france-identite.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'caissedesdepots.fr',
    finding: 'known',
    domains: [
      'caissedesdepots.fr',
      'banquedesterritoires.fr',
      'ciclade.fr',
      'cdc-habitat.fr',
      'cdc-habitat.com',
      'cdc-biodiversite.fr',
    ],
    names: [
      { ...exclusive('caisse des depots', 2), namesakesAbroad: true },
      generic('caisse depots', 0),
      generic('caisse depot', 0),
    ],
    source: 'https://www.caissedesdepots.fr',
    checked: CHECKED,
  },
  {
    id: 'ameli.fr',
    finding: 'known',
    domains: ['ameli.fr', 'sesam-vitale.fr'],
    names: [short('ameli', 'danger'), generic('assurance maladie', 0), generic('carte vitale', 0)],
    source: 'https://www.ameli.fr',
    checked: CHECKED,
  },
  {
    id: 'monespacesante.fr',
    finding: 'known',
    domains: ['monespacesante.fr'],
    names: [proper('mon espace sante', 1)],
    source: 'https://www.monespacesante.fr',
    checked: CHECKED,
  },
  {
    id: 'impots.gouv.fr',
    finding: 'known',
    domains: ['impots.gouv.fr', 'dgfip.finances.gouv.fr'],
    names: [short('impots', 'caution'), short('impot', 'caution'), short('dgfip', 'danger')],
    source: 'https://www.impots.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'antai.gouv.fr',
    finding: 'known',
    domains: ['antai.gouv.fr', 'amendes.gouv.fr', 'stationnement.gouv.fr'],
    names: [short('antai', 'danger'), short('amendes', 'caution'), short('amende', 'caution')],
    source: 'https://www.antai.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'ants.gouv.fr',
    finding: 'known',
    domains: ['ants.gouv.fr', 'francetitres.gouv.fr', 'france-titres.gouv.fr'],
    names: [short('ants', 'caution'), generic('france titres', 0), generic('titres securises', 0)],
    source: 'https://ants.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'caf.fr',
    finding: 'known',
    domains: ['caf.fr', 'monenfant.fr'],
    names: [short('caf', 'caution'), generic('allocations familiales', 0)],
    source: 'https://www.caf.fr',
    checked: CHECKED,
  },
  {
    id: 'francetravail.fr',
    finding: 'known',
    domains: [
      'francetravail.fr',
      'francetravail.org',
      'francetravail.io',
      'pole-emploi.fr',
      'pole-emploi.org',
      'pole-emploi.io',
      'emploi-store.fr',
    ],
    names: [proper('france travail', 1, true), proper('pole emploi', 1, true)],
    source: 'https://www.francetravail.fr',
    checked: CHECKED,
  },
  {
    id: 'service-public.gouv.fr',
    finding: 'known',
    domains: ['service-public.gouv.fr', 'service-public.fr', 'servicepublic.fr'],
    names: [generic('service public', 1)],
    source: 'https://www.service-public.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'chequeenergie.gouv.fr',
    finding: 'known',
    domains: ['chequeenergie.gouv.fr'],
    names: [proper('cheque energie', 1)],
    source: 'https://chequeenergie.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'mesdroitssociaux.gouv.fr',
    finding: 'known',
    domains: ['mesdroitssociaux.gouv.fr'],
    names: [proper('mes droits sociaux', 1)],
    source: 'https://www.mesdroitssociaux.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'cybermalveillance.gouv.fr',
    finding: 'known',
    domains: ['cybermalveillance.gouv.fr', '17cyber.gouv.fr'],
    names: [generic('cyber malveillance', 1), generic('17 cyber', 0, 'danger')],
    source: 'https://www.cybermalveillance.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'certificat-air.gouv.fr',
    finding: 'known',
    domains: ['certificat-air.gouv.fr'],
    names: [generic('crit air', 1), generic('certificat air', 1)],
    source: 'https://www.certificat-air.gouv.fr',
    checked: CHECKED,
  },
];
