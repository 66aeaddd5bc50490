/**
 * Shows a folder of `.eml` files in a real Roundcube, with the built extension, and reports what Vigie draws:
 *
 *   npx tsx test/e2e/roundcube/report.ts FOLDER
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { launch } from '../chromium.ts';
import { closedShadows } from '../closed-shadow.ts';
import { WebmailLog } from '../webmail-log.ts';
import { Mailbox } from './mailbox.ts';
import { emlFiles, startRoundcube } from './server.ts';

const folder = process.argv[2];
if (!folder || !existsSync(folder) || emlFiles(folder).length === 0) {
  console.error(`Expected a folder with .eml files, got ${JSON.stringify(folder ?? '')}.`);
  process.exit(2);
}

// Each mail gets a mailbox of its own: what is reported is certainly about that file.
const browser = await launch({ viewport: { width: 1280, height: 900 } });
try {
  const log = new WebmailLog(browser);
  await log.listen();
  const totals: Record<string, number> = {};
  for (const file of emlFiles(folder)) {
    const server = await startRoundcube([file]);
    try {
      const page = await browser.context.newPage();
      const box = new Mailbox(page, server);
      await box.logIn('elastic');
      await log.mark();
      await page.locator('#messagelist tr.message td.subject').first().click();
      const tone = await log.judged('');
      const [banner] = await closedShadows(page);
      totals[tone ?? 'nothing'] = (totals[tone ?? 'nothing'] ?? 0) + 1;
      console.log(`${basename(file)}\t${tone ?? 'nothing'}\t${banner?.text.slice(0, 300) ?? ''}`);
      await box.logOut();
      await page.close();
    } finally {
      await server.stop();
    }
  }
  console.log(
    Object.entries(totals)
      .map(([tone, count]) => `${tone}: ${count}`)
      .join(', '),
  );
} finally {
  await browser.close();
}
