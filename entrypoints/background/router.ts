import browser from 'webextension-polyfill';
import * as z from 'zod/mini';

z.config({ jitless: true });

/** Answers one type of message. The shape is validated before `handle` runs. */
export interface Handler<Request extends { type: string } = { type: string }> {
  type: Request['type'];
  schema: z.ZodMiniType<Request>;
  /** `sender` is the browser's word, not the page's: addresses are taken from it. */
  handle(request: Request, sender: browser.Runtime.MessageSender): Promise<unknown>;
}

/** Keeps the type of each handler's request inside, so that handlers of all types fit one list. */
export function handler<Request extends { type: string }>(given: Handler<Request>): Handler {
  return given as unknown as Handler;
}

/** Registers one listener for all handlers. A message of no known shape gets no answer. */
export function listen(handlers: readonly Handler[]): void {
  const byType = new Map(handlers.map((one) => [one.type, one]));
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const type =
      typeof message === 'object' && message !== null ? (message as { type?: unknown }).type : undefined;
    const one = typeof type === 'string' ? byType.get(type) : undefined;
    const request = one && z.safeParse(one.schema, message);
    if (!one || !request?.success) return undefined;
    return one.handle(request.data, sender);
  });
}
