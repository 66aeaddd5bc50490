/** A mail as the fixture pages show it. */
export interface FixtureMail {
  id: string;
  subject: string;
  name: string;
  address: string;
  html: string;
}

/**
 * A page rebuilt from public knowledge of a webmail that cannot run here. It builds itself late, changes its DOM as the
 * original does, and offers to the test: `show(mails)`, `list()`, `compose(html)`, `rot()`.
 */
export interface Fixture {
  provider: string;
  url: string;
  /** Where the structure comes from, and when it was written down. */
  origin: string;
  date: string;
  /** Several messages of a thread can be open at once. */
  threads: boolean;
  /** A page without message text says "not checked" (it has a URL or a header that shows one is open). */
  saysUnread: boolean;
  /** Script of the page. Helpers: see `HELPERS`. */
  script: string;
}

/** `el(tag, attributes, ...children)`; `root()` is where the page builds; `frame(...)` makes frames of all kinds. */
const HELPERS = `
const el = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};
const fromHtml = (tag, attributes, html) => { const made = el(tag, attributes); made.innerHTML = html; return made; };
const root = () => document.getElementById('root');
const frame = (kind, attributes, html) => {
  const made = el('iframe', { ...attributes, style: 'width:600px;height:300px' });
  if (kind === 'srcdoc') made.srcdoc = '<!doctype html><body>' + html + '</body>';
  if (kind === 'written') setTimeout(() => {
    const page = made.contentDocument; page.open(); page.write('<!doctype html><body class="MsgBody MsgBody-html">' + html + '</body>'); page.close();
  }, 30);
  if (kind === 'sandbox') {
    made.setAttribute('sandbox', 'allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    made.addEventListener('load', () => setTimeout(() => { if (made.contentDocument) made.contentDocument.body.innerHTML = html; }, 20), { once: true });
  }
  return made;
};
/** A list of other messages: what a reader must not take for the open one. */
const rows = (...subjects) => el('div', { class: 'list', role: 'list' }, ...subjects.map((text) =>
  el('div', { role: 'listitem', class: 'row' }, el('span', { class: 'who', title: 'autre@exemple.test' }, 'Autre personne'), el('span', {}, text))));
const editor = (html, attributes = {}) => fromHtml('div', { contenteditable: 'true', role: 'textbox', ...attributes }, html);
let showing = [];
`;

export function pageOf(fixture: Fixture): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Messagerie</title>
<style>body{margin:0;font:14px sans-serif}.list{float:left;width:260px}.row{padding:6px;border-bottom:1px solid #ccc}</style></head>
<body><div id="root"></div><script>${HELPERS}
// A single-page application: nothing stands there when the document is at rest.
setTimeout(() => { ${fixture.script}
  window.show = show; window.list = list; window.compose = compose; window.rot = rot;
  list(); document.documentElement.dataset.ready = 'yes';
}, 250);
</script></body></html>`;
}
