/**
 * - `official`: the portal and its sign-in hops
 * - `known`: another protected service's own name
 * - `state`: any other `*.gouv.fr`
 * - `lookalike`: imitates a protected target (level `danger` or `caution`)
 * - `related`: about the CPF or a protected service, not official (level `caution` or null)
 * - `none`: nothing to say
 */
export type Finding = 'official' | 'known' | 'state' | 'lookalike' | 'related' | 'none';
export type Level = 'danger' | 'caution';

/** What the engine says of one host. Never a bare boolean: the rule and the target explain it. */
export interface HostFinding {
  /** The host or URL as given. */
  input: string;
  /** Canonical ASCII (punycode) host, lower case, no trailing dot. */
  host: string;
  /** Registrable domain by the public suffix list; null for IP addresses and bare suffixes. */
  registrableDomain: string | null;
  finding: Finding;
  level: Level | null;
  /** Name of the rule that decided; null for `none`. */
  rule: string | null;
  /** The protected target's id or canonical domain; null for `none`. */
  target: string | null;
}
