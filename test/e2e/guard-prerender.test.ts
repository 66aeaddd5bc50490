import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchWindowed, type WindowedChromium } from './chromium-windows.ts';
import { page as html } from './web.ts';

/**
 * Chromium prepares no page in advance while a debugger is attached to it: this one is left alone, it goes on by
 * itself, and what happens is read from the requests and from the addresses of the tabs.
 */
let chromium: WindowedChromium;
beforeAll(async () => {
  chromium = await launchWindowed({ unattended: true });
});
afterAll(() => chromium?.close());

/** Opens a page that has `target` prepared, waits until it lives out of sight, then goes there. */
async function goPrepared(host: string, target: string): Promise<void> {
  const { web } = chromium;
  web.site(host, (_request, { pathname }) =>
    pathname === '/parti'
      ? { status: web.requests.some((one) => one.endsWith('/prepare-true')) ? 200 : 503 }
      : {
          body: html(
            'Portail',
            `<a id=go href="${target}">suite</a><script type="speculationrules">{"prerender":[{"urls":["${target}"],"eagerness":"immediate"}]}</script>
<script>setInterval(async()=>{if((await fetch('/parti')).ok)location.href=go.href},100)</script>`,
          ),
        },
  );
  web.site(new URL(target).hostname, () => ({
    headers: { 'supports-loading-mode': 'credentialed-prerender' },
    body: html(
      'Suite',
      `<p>Suite</p><script>fetch('/prepare-'+document.prerendering);document.addEventListener('prerenderingchange',()=>setTimeout(()=>fetch('/montre')))</script>`,
    ),
  }));
  web.requests.length = 0;
  const worker = await chromium.worker();
  await worker.evaluate((url) => chrome.tabs.create({ url }), `http://${host}/`);
}

const addresses = async () => {
  const worker = await chromium.worker();
  return worker.evaluate(async () => (await chrome.tabs.query({})).map(({ url }) => url ?? ''));
};

it('stops a lookalike that was prepared in advance, when it is shown', async () => {
  const host = 'moncompteformation.gouv.fr.portail.example';
  await goPrepared('portail.example', `http://${host}/suite`);
  await expect.poll(() => chromium.web.requests, { timeout: 15_000 }).toContain(`GET ${host}/prepare-true`);
  await expect
    .poll(addresses, { timeout: 15_000 })
    .toContainEqual(
      `chrome-extension://${chromium.id}/warning.html#${encodeURIComponent(`http://${host}/suite`)}`,
    );
  // It was not loaded a second time, and nothing of it ran once it was shown.
  expect(chromium.web.requests.filter((one) => one === `GET ${host}/suite`)).toHaveLength(1);
  expect(chromium.web.requests).not.toContain(`GET ${host}/montre`);
});

it('lets an ordinary page that was prepared be shown', async () => {
  await goPrepared('ordinaire.example', 'http://suite.ordinaire.example/suite');
  await expect
    .poll(() => chromium.web.requests, { timeout: 15_000 })
    .toContain('GET suite.ordinaire.example/montre');
  expect(await addresses()).toContain('http://suite.ordinaire.example/suite');
});
