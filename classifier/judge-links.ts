import { checkHost, HostError, unwrapLink } from '../lookalike/index.ts';
import { linksOf } from './links.ts';
import type { Message } from './message.ts';
import type { LinkReport } from './verdict.ts';

/** The links of a message with what is known of their true destination. Addresses that are no web address stay, unjudged. */
export function judgeLinks(message: Message): LinkReport[] {
  return linksOf(message).map(({ href }): LinkReport => {
    const { target, via } = unwrapLink(href);
    try {
      const { host, finding, level } = checkHost(target);
      return { href, host, target, finding, level, via };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return { href, host: null, target, finding: null, level: null, via };
    }
  });
}
