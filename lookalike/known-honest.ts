/**
 * Hosts that a rule would accuse and that were looked at and found honest. Each with its reason and the day it
 * was reviewed; a subdomain counts too. The list stays short: a rule that needs many entries is a bad rule.
 */
export interface KnownHonest {
  domain: string;
  reason: string;
  reviewed: string;
}

export const KNOWN_HONEST: readonly KnownHonest[] = [
  {
    domain: 'dev-franceconnect.fr',
    reason: "FranceConnect's own integration platform, which its partners' documentation names",
    reviewed: '2026-11-24',
  },
  {
    domain: 'franconnect.com',
    reason: 'FranConnect, American software for franchises; older than FranceConnect',
    reviewed: '2026-11-24',
  },
  {
    domain: 'franconnect.net',
    reason: 'FranConnect, American software for franchises',
    reviewed: '2026-11-24',
  },
  {
    domain: 'caf.com',
    reason: 'Development Bank of Latin America and the Caribbean (CAF)',
    reviewed: '2026-11-24',
  },
  { domain: 'cpf.gov.sg', reason: "Singapore's Central Provident Fund", reviewed: '2026-11-24' },
  { domain: 'cpf.ca', reason: 'Canadian Parents for French', reviewed: '2026-11-24' },
  {
    domain: 'gouvernement.fr',
    reason: 'the former site of the French government; the State holds it',
    reviewed: '2026-11-24',
  },
  {
    domain: 'service-public.nc',
    reason: "New Caledonia's own public service portal",
    reviewed: '2026-11-24',
  },
  {
    domain: 'service-public.pf',
    reason: "French Polynesia's own public service portal",
    reviewed: '2026-11-24',
  },
];
