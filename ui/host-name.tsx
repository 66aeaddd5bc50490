import type { HostFinding } from '../lookalike/index.ts';

/** The real host, its registrable domain emphasised: that is the part its owner had to buy. */
export function HostName({ finding }: { finding: HostFinding }) {
  const domain = finding.registrableDomain ?? finding.host;
  const before = finding.host.endsWith(domain)
    ? finding.host.slice(0, finding.host.length - domain.length)
    : '';
  return (
    <span class="host">
      {before}
      <strong>{domain}</strong>
    </span>
  );
}
