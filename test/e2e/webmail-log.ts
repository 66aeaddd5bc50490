import type { ExtensionBrowser } from './chromium.ts';

interface LoggedMessage {
  type: string;
  subject?: string;
  text?: string;
  tone?: string | null;
}

/** What the scripts in the pages tell the background, in order: how a test knows that a message has been dealt with. */
export class WebmailLog {
  readonly #browser: ExtensionBrowser;
  #seen = 0;

  constructor(browser: ExtensionBrowser) {
    this.#browser = browser;
  }

  async listen(): Promise<void> {
    await this.#browser.worker(() => {
      const scope = globalThis as unknown as { webmailLog?: unknown[] };
      if (scope.webmailLog) return;
      const log: unknown[] = [];
      scope.webmailLog = log;
      chrome.runtime.onMessage.addListener((message) => {
        if (typeof message?.type !== 'string' || !message.type.startsWith('webmail/')) return;
        log.push({
          type: message.type,
          subject: message.message?.subject,
          text: message.message?.text,
          tone: message.tone,
        });
      });
    }, null);
  }

  async all(): Promise<LoggedMessage[]> {
    return this.#browser.worker(
      () => (globalThis as unknown as { webmailLog?: LoggedMessage[] }).webmailLog ?? [],
      null,
    );
  }

  /** Forgets what came before: the next `judged` waits for something new. */
  async mark(): Promise<void> {
    this.#seen = (await this.all()).length;
  }

  /** What came since the mark. */
  async since(): Promise<LoggedMessage[]> {
    return (await this.all()).slice(this.#seen);
  }

  /** Waits until a message whose subject contains `subject` was judged and its verdict shown; returns the tone. */
  async judged(subject: string, timeout = 15_000): Promise<string | null> {
    const deadline = Date.now() + timeout;
    for (;;) {
      const log = (await this.all()).slice(this.#seen);
      const asked = log.findIndex((one) => one.type === 'webmail/judge' && one.subject?.includes(subject));
      const shown = asked < 0 ? undefined : log.slice(asked + 1).find((one) => one.type === 'webmail/state');
      if (shown) return shown.tone ?? null;
      if (Date.now() > deadline) {
        throw new Error(`${JSON.stringify(subject)} was not judged. Since the mark: ${JSON.stringify(log)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
