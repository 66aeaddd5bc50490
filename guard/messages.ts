/** What the page guard asks the background. The page's address is never taken from the message but from the browser. */
export type GuardRequest =
  /** « What am I to do with this page? » */
  | { type: 'guard/page' }
  /** « The user wants no strip on this site again. » */
  | { type: 'guard/quiet' };

export type GuardReply =
  | { action: 'pass' }
  /** The page imitates a protected one; the background moves the tab to the warning page where it can. */
  | { action: 'block'; target: string }
  /** The page is about a protected service without being it. */
  | { action: 'strip'; target: string };
