import type { CDPSession } from 'playwright-core';
import type { ExtensionBrowser } from './chromium.ts';

/** The popup as it stands under the toolbar, over the page it is about: Playwright itself does not see it. */
export interface ToolbarPopup {
  /** What stands in it. */
  text(): Promise<string>;
  /** Presses the button with this label, with the mouse, once it is there. */
  press(label: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the popup over the tab in front. */
export async function openToolbarPopup(browser: ExtensionBrowser): Promise<ToolbarPopup> {
  const cdp = await browser.context.browser()!.newBrowserCDPSession();
  await browser.worker(() => chrome.action.openPopup(), null);
  const targetId = await until('the popup to open', async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => url === browser.url('popup.html'))?.targetId;
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const send = messenger(cdp, sessionId);
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result } = await send<{ result: { value: Value } }>('Runtime.evaluate', {
      expression,
      returnByValue: true,
    });
    return result.value;
  };
  return {
    text: () => evaluate<string>('document.body.innerText'),
    async press(label) {
      const at = await until(`a button ${JSON.stringify(label)} in the popup`, () =>
        evaluate<{ x: number; y: number } | null>(`(() => {
          const found = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(label)});
          const box = found?.getBoundingClientRect();
          return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
        })()`),
      );
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('Input.dispatchMouseEvent', { type, ...at, button: 'left', clickCount: 1 });
    },
    async close() {
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
      await cdp.detach();
    },
  };
}

/** Commands through a session that is not flattened travel as text. */
function messenger(cdp: CDPSession, sessionId: string) {
  let last = 0;
  return <Result>(method: string, params: Record<string, unknown>): Promise<Result> => {
    last += 1;
    const id = last;
    return new Promise((done, fail) => {
      const listener = (event: { sessionId: string; message: string }) => {
        const answer = JSON.parse(event.message) as { id?: number; result: Result; error?: unknown };
        if (event.sessionId !== sessionId || answer.id !== id) return;
        cdp.off('Target.receivedMessageFromTarget', listener);
        if (answer.error) fail(new Error(`${method}: ${JSON.stringify(answer.error)}`));
        else done(answer.result);
      };
      cdp.on('Target.receivedMessageFromTarget', listener);
      cdp
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(fail);
    });
  };
}

async function until<Value>(what: string, look: () => Promise<Value | null | undefined>): Promise<Value> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
