/** Stopgap until the lookalike engine's own compact face lands. */
const OFFICIAL =
  /(?:^|\.)(?:moncompteformation\.gouv\.fr|franceconnect\.gouv\.fr|lidentitenumerique\.laposte\.fr)$/;

export function screenHost(hostname: string): 'clear' | 'official' | 'suspect' {
  if (OFFICIAL.test(hostname)) return 'official';
  if (/\.gouv\.fr$/.test(hostname)) return 'clear';
  return /xn--|compte|formation|cpf|gouv/.test(hostname.replace(/[.-]/g, '')) ? 'suspect' : 'clear';
}

export function screenDanger(hostname: string): boolean {
  return screenHost(hostname) === 'suspect' && hostname.replace(/[.-]/g, '').includes('moncompteformation');
}
