import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';

const MODEL = resolve(import.meta.dirname, 'classifier/model/vigie.model');

const icons = Object.fromEntries(
  [16, 32, 48, 96, 128].map((size) => [String(size), `icon/quiet-${size}.png`]),
);

// Manifest V3 everywhere: WXT would build Firefox as MV2 unless told otherwise.
export default defineConfig({
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionShortName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'fr',
    icons,
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: { 16: 'icon/quiet-16.png', 32: 'icon/quiet-32.png', 48: 'icon/quiet-48.png' },
    },
    permissions: ['storage', 'activeTab', 'contextMenus'],
    // The page guard has to look at the address of every page; nothing is read from a page without need.
    host_permissions: ['http://*/*', 'https://*/*'],
    // Nothing comes from elsewhere and nothing goes elsewhere: the browser itself holds Vigie to that.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'vigie@vigie.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // The warning page must be able to stand in a private tab, which a spanning extension's pages cannot.
          incognito: 'split',
        }),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT takes the popup's <title>, which is not translated.
      if (manifest.action) manifest.action.default_title = '__MSG_actionTitle__';
      manifest.content_scripts = [
        {
          matches: ['http://*/*', 'https://*/*'],
          js: ['guard.js'],
          run_at: 'document_start',
          all_frames: true,
        },
        {
          matches: ['http://*/*', 'https://*/*'],
          js: ['webmail.js'],
          run_at: 'document_idle',
          all_frames: true,
          // Mails are shown in frames of all kinds: about:blank, srcdoc, written by script, sandboxed.
          match_about_blank: true,
          match_origin_as_fallback: true,
        },
        ...(manifest.content_scripts ?? []),
      ];
    },
    'build:publicAssets': (_wxt, files) => {
      if (!existsSync(MODEL)) {
        throw new Error('classifier/model/vigie.model is missing: run `npm run train` before building.');
      }
      files.push({ absoluteSrc: MODEL, relativeDest: 'vigie.model' });
    },
  },
});
