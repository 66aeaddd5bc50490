export { checkHost } from './check-host.ts';
export type { Explanation, Span } from './explain.ts';
export { explain } from './explain.ts';
export type { Finding, HostFinding, Level } from './finding.ts';
export { HostError } from './host.ts';
export type { UnwrappedLink } from './unwrap-link.ts';
export { unwrapLink } from './unwrap-link.ts';
