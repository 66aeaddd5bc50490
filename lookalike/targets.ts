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
  strictness: Strictness;
  /** OSA edits that still count as this name. */
  edits: 0 | 1 | 2;
  /** Worst level for this name beside account words only ("ameli" + "connexion"). */
  withAccountWords: 'danger' | 'caution';
  /** True for names that honest people also put before their own domain ("francetravail.example.fr"). */
  partnersUse?: true;
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

const exclusive = (text: string, edits: 0 | 1 | 2): ProtectedName => ({
  text,
  strictness: 'exclusive',
  edits,
  withAccountWords: 'danger',
});
const proper = (text: string, edits: 0 | 1 | 2, partners = false): ProtectedName => ({
  text,
  strictness: 'proper',
  edits,
  withAccountWords: 'danger',
  ...(partners ? { partnersUse: true as const } : {}),
});
const generic = (
  text: string,
  edits: 0 | 1,
  withAccountWords: 'danger' | 'caution' = 'caution',
): ProtectedName => ({
  text,
  strictness: 'generic',
  edits,
  withAccountWords,
});
const short = (text: string, withAccountWords: 'danger' | 'caution'): ProtectedName => ({
  text,
  strictness: 'short',
  edits: 0,
  withAccountWords,
});

const CHECKED = '2026-11-24';

export const PORTAL = 'moncompteformation.gouv.fr';

export const TARGETS: readonly Target[] = [
  {
    id: PORTAL,
    finding: 'official',
    domains: ['moncompteformation.gouv.fr', 'moncompteactivite.gouv.fr'],
    names: [
      exclusive('moncompteformation', 2),
      exclusive('moncompteactivite', 1),
      generic('compteformation', 1, 'danger'),
      generic('comptepersonneldeformation', 0, 'danger'),
      generic('comptepersonnelformation', 0, 'danger'),
      generic('mesdroitsformation', 0),
      generic('mesdroitsalaformation', 0),
      generic('monespaceformation', 0),
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
      exclusive('franceconnect', 1),
      generic('franconnect', 0, 'danger'),
      generic('frconnect', 0, 'danger'),
      generic('franceconnexion', 0),
    ],
    source: 'https://franceconnect.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'lidentitenumerique.laposte.fr',
    finding: 'official',
    domains: ['lidentitenumerique.laposte.fr'],
    names: [
      proper('lidentitenumerique', 1),
      generic('identitenumerique', 1, 'caution'),
      generic('idnumerique', 0),
      generic('identitelaposte', 0),
      generic('laposteidentite', 0),
    ],
    source: 'https://lidentitenumerique.laposte.fr',
    checked: CHECKED,
  },
  {
    id: 'france-identite.gouv.fr',
    finding: 'official',
    domains: ['france-identite.gouv.fr'],
    names: [proper('franceidentite', 1)],
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
      'cdcinvestissementimmobilier.fr',
    ],
    names: [exclusive('caissedesdepots', 2), generic('caissedepots', 0), generic('caissedepot', 0)],
    source: 'https://www.caissedesdepots.fr',
    checked: CHECKED,
  },
  {
    id: 'ameli.fr',
    finding: 'known',
    domains: ['ameli.fr', 'ameli-sante.fr', 'ameli-direct.fr', 'forum-assures.ameli.fr', 'sesam-vitale.fr'],
    names: [short('ameli', 'danger'), generic('assurancemaladie', 0), generic('cartevitale', 0)],
    source: 'https://www.ameli.fr',
    checked: CHECKED,
  },
  {
    id: 'monespacesante.fr',
    finding: 'known',
    domains: ['monespacesante.fr'],
    names: [proper('monespacesante', 1)],
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
    names: [short('ants', 'caution'), generic('francetitres', 0), generic('titressecurises', 0)],
    source: 'https://ants.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'caf.fr',
    finding: 'known',
    domains: ['caf.fr', 'cnaf.fr', 'monenfant.fr'],
    names: [short('caf', 'caution'), generic('allocationsfamiliales', 0)],
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
      'emploi-store-dev.fr',
    ],
    names: [proper('francetravail', 1, true), proper('poleemploi', 1, true)],
    source: 'https://www.francetravail.fr',
    checked: CHECKED,
  },
  {
    id: 'service-public.gouv.fr',
    finding: 'known',
    domains: ['service-public.gouv.fr', 'service-public.fr', 'servicepublic.fr'],
    names: [generic('servicepublic', 1)],
    source: 'https://www.service-public.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'chequeenergie.gouv.fr',
    finding: 'known',
    domains: ['chequeenergie.gouv.fr'],
    names: [proper('chequeenergie', 1)],
    source: 'https://chequeenergie.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'mesdroitssociaux.gouv.fr',
    finding: 'known',
    domains: ['mesdroitssociaux.gouv.fr'],
    names: [proper('mesdroitssociaux', 1)],
    source: 'https://www.mesdroitssociaux.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'cybermalveillance.gouv.fr',
    finding: 'known',
    domains: ['cybermalveillance.gouv.fr', '17cyber.gouv.fr'],
    names: [generic('cybermalveillance', 1), short('17cyber', 'danger')],
    source: 'https://www.cybermalveillance.gouv.fr',
    checked: CHECKED,
  },
  {
    id: 'certificat-air.gouv.fr',
    finding: 'known',
    domains: ['certificat-air.gouv.fr'],
    names: [generic('critair', 1), generic('certificatair', 1)],
    source: 'https://www.certificat-air.gouv.fr',
    checked: CHECKED,
  },
];
