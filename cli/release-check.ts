/** `npm run release:check`: what must hold before a release beyond `npm test`. Fails where guidance is out of date. */
import { staleEntries } from '../guidance/index.ts';

const stale = staleEntries(new Date());
for (const { entry, source } of stale) {
  console.log(
    `${entry}: last read in ${source.checked} (${source.url ?? source.name.fr}), expected within a year.`,
  );
}
console.log(
  stale.length === 0
    ? 'Guidance: every entry was read within a year.'
    : `Guidance: ${stale.length} entries to read again.`,
);
process.exitCode = stale.length === 0 ? 0 : 1;
