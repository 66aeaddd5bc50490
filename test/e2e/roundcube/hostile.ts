import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BAIT =
  'Votre crédit CPF expire bientôt. Il ne vous reste que quelques jours pour profiter de vos droits. ' +
  'Formation offerte, sans avance de frais.';

function mail(name: string, subject: string, html: string): string {
  const body = Buffer.from(`<html><body>${html}</body></html>`, 'utf8')
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n');
  return [
    'From: Service CPF <service@hostile.example>',
    'To: Camille Exemple <camille@exemple.test>',
    `Subject: =?utf-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`,
    'Date: Mon, 20 Jun 2026 09:20:00 +0200',
    `Message-ID: <${name}@exemple.test>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '',
  ].join('\r\n');
}

/** Mails too large to keep as files: 10,000 links, 5 MB of HTML, 3,000 levels of nesting. Returns their paths. */
export function writeHostileMails(folder: string): string[] {
  const links = Array.from(
    { length: 10_000 },
    (_, index) => `<a href="https://lien-${index}.hostile.example/x">lien ${index}</a> `,
  ).join('');
  const filler = '<p>Lorem <b>ipsum</b> dolor <i>sit</i> amet, <span>consectetur</span> adipiscing elit.</p>';
  const mails: Record<string, [subject: string, html: string]> = {
    'hostile-links': ['Dix mille liens', `<p>${BAIT}</p>${links}`],
    'hostile-large': [
      'Cinq mégaoctets',
      `<p>${BAIT}</p>${filler.repeat(Math.ceil(5_000_000 / filler.length))}`,
    ],
    'hostile-deep': [
      'Trois mille niveaux',
      `${'<div>'.repeat(3_000)}<p>${BAIT}</p>${'</div>'.repeat(3_000)}`,
    ],
  };
  return Object.entries(mails).map(([name, [subject, html]]) => {
    const path = join(folder, `${name}.eml`);
    writeFileSync(path, mail(name, subject, html));
    return path;
  });
}
