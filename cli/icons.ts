/**
 * Makes `public/icon/*.png` from `ui/icon.svg`: one drawing, five states, each with a sign of its own shape in the
 * corner. Run it after changing the drawing: `npm run icons`. The PNGs are generated and kept in the repository,
 * because a build must not need a browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureChromium } from './browser.ts';

const SIZES = [16, 32, 48, 96, 128];

/** Ground colour, and the sign laid over the lower right corner. */
const STATES: Record<string, { ground: string; sign: string }> = {
  quiet: { ground: '#0b5577', sign: '' },
  official: {
    ground: '#0b5577',
    sign: '<circle cx="23.5" cy="23.5" r="8.5" fill="#0d6147" stroke="#fff" stroke-width="1.6"/><path d="M19.6 23.8l2.8 2.8 5-5.6" fill="none" stroke="#fff" stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>',
  },
  caution: {
    ground: '#0b5577',
    sign: '<path d="M22.5 13.2 31.6 31.2H13.4z" fill="#ffb52e" stroke="#fff" stroke-width="1.6" stroke-linejoin="round"/><path d="M22.5 20v5.4M22.5 28.4v.2" stroke="#2b1a00" stroke-width="2.8" stroke-linecap="round"/>',
  },
  danger: {
    ground: '#a4161a',
    sign: '<path d="M19.4 14h8.2l4 4v8.2l-4 4h-8.2l-4-4V18z" fill="#fff" stroke="#a4161a" stroke-width="1.4"/><path d="M20 18.6l7 7M27 18.6l-7 7" stroke="#a4161a" stroke-width="3" stroke-linecap="round"/>',
  },
  withheld: {
    ground: '#66707f',
    sign: '<circle cx="23.5" cy="23.5" r="8" fill="#fff" stroke="#3c4552" stroke-width="2.2"/><path d="M18.2 28.8 28.8 18.2" stroke="#3c4552" stroke-width="2.6"/>',
  },
};

const source = readFileSync(new URL('../ui/icon.svg', import.meta.url), 'utf8');
const folder = new URL('../public/icon/', import.meta.url);
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: false });
try {
  const page = await browser.newPage();
  for (const [state, { ground, sign }] of Object.entries(STATES)) {
    const drawn = source.replace('#0b5577', ground).replace('</svg>', `${sign}</svg>`);
    for (const size of SIZES) {
      if (state !== 'quiet' && size > 48) continue;
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawn}`,
      );
      writeFileSync(new URL(`${state}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
console.log(`Wrote the icons of ${Object.keys(STATES).length} states to public/icon/.`);
