import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { PageReply, PageRequest } from '../webmail/messages.ts';
import { useWords } from './language.tsx';

type State =
  | { step: 'none' }
  | { step: 'reload'; tabId: number }
  | { step: 'offer'; tabId: number }
  | { step: 'said'; text: string };

async function askPage(tabId: number, request: PageRequest): Promise<PageReply | null> {
  try {
    return (
      ((await browser.tabs.sendMessage(tabId, request, { frameId: 0 })) as PageReply | undefined) ?? null
    );
  } catch {
    return null;
  }
}

/** « Check this page's message »: for any page in front of the popup, webmail or not. */
export function PageMessage() {
  const { t } = useWords();
  const [state, setState] = useState<State>({ step: 'none' });

  useEffect(() => {
    void (async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return;
      const here = await askPage(tab.id, { type: 'webmail/ping' });
      // No answer from a page that has finished loading: it was open before Vigie was installed or updated.
      if (here) setState({ step: 'offer', tabId: tab.id });
      else if (tab.status === 'complete') setState({ step: 'reload', tabId: tab.id });
    })();
  }, []);

  const check = async (tabId: number) => {
    const reply = await askPage(tabId, { type: 'webmail/check-page' });
    if (reply?.type !== 'checked') setState({ step: 'said', text: t.webmail.popup.unreachable });
    else
      setState({
        step: 'said',
        text: reply.found ? `${reply.title}. ${reply.lead}` : t.webmail.popup.notFound,
      });
  };

  if (state.step === 'none') return null;
  return (
    <div class="small">
      {state.step === 'offer' && (
        <button type="button" onClick={() => void check(state.tabId)}>
          {t.webmail.popup.check}
        </button>
      )}
      {state.step === 'reload' && <p>{t.webmail.popup.reload}</p>}
      <p role="status" class={state.step === 'said' ? '' : 'visually-hidden'}>
        {state.step === 'said' ? state.text : ''}
      </p>
    </div>
  );
}
