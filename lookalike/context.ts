import { type NameMatch, type Reading, restHas } from './reading.ts';
import { PORTAL } from './targets.ts';

/** What stands around a name, as the rules weigh it. */

/** Countries where French is written and whose own services and companies use the same phrases. */
const FRANCOPHONE =
  /(^|\.)(be|ch|lu|mc|ca|qc\.ca|quebec|ma|dz|tn|sn|ci|ga|ml|cf|bf|bj|tg|ne|cm|cg|cd|mg|ht|dj|km|mu|mr|td|bi|rw|vu|gn)$/;

/** Any other country: French words there are nobody's imitation of a French service. Domains sold worldwide as ordinary ones count as generic. */
const WORLDWIDE = /^(co|io|me|tv|cc|ws|fm|ai|eu|to|ly|gg|sh|so|tk|pw|nu|la|st|su|in|us|ru|cn|biz)$/;

/** Domains in which a French public is addressed: French ones and those that belong to no country. */
export function isFrenchSuffix(suffix: string): boolean {
  return /(^|\.)(fr|re|gp|mq|gf|yt|pm|wf|tf|nc|pf|bzh|corsica|alsace|paris)$/.test(suffix);
}

export function isFrancophoneAbroad(suffix: string): boolean {
  return FRANCOPHONE.test(suffix);
}

/** A country's own domain that is neither French nor sold to all the world. */
export function isForeignCountry(suffix: string): boolean {
  const last = suffix.slice(suffix.lastIndexOf('.') + 1);
  if (/^(gov|edu|mil|int)$/.test(last)) return true;
  return last.length === 2 && !isFrenchSuffix(suffix) && (!WORLDWIDE.test(last) || suffix.includes('.'));
}

/** New domains whose words suit a fake service desk; cheap, and rare among French public services. */
export function isServiceDeskSuffix(suffix: string): boolean {
  return /^(services?|center|centre|online|support|help|info|site|website|space|app|click|link|top|xyz|live|live|digital|page|club|icu|shop|store|world|today|pro|work|works|agency|systems|solutions|company|fun|vip|buzz|cfd|sbs|rest|best|life|cloud|email|network|social|bond|lol|monster|quest|mobi|biz|care|cash|credit|finance|fund|money|tax)$/.test(
    suffix,
  );
}

/** Registrable domains of the public sector: their subdomains may well be named after a State service. */
export function isPublicSector(reading: Reading): boolean {
  return /^(ac|univ|mairie|ville|commune|departement|prefecture|cpam|chu|ch|cci|cma|agglo|region|cdg\d*|ccas|mdph|academie|crous|insee|ugap|sncf|edf|laposte|renater|data|beta|numerique|dila|urssaf|msa|carsat|agirc-arrco|lassuranceretraite|info-retraite|net-entreprises|pajemploi|cesu)(-|$)/.test(
    reading.registrableLabel,
  );
}

/** "airfranceconnect", "franceconnectique": a part of the name belongs to another word. */
export function isOtherFrance(match: NameMatch): boolean {
  if (!match.name.text.startsWith('france')) return false;
  if (/^(iques?|ivites?|ings?|eurs?|ors?|ed|ees?|l(e[rsz]?|eurs?|ons|ant)?([^a-z]|sans|$))/.test(match.after))
    return true;
  return /(air|iledef?|radio|tour(de)?|orange|business|campus|atout|made(in)?|tele|banque(de)?|bibliotheque.*|equipe(de)?|credit|invest|visit|choose|welcome(to)?|health|bio)[-._]*$/.test(
    match.before,
  );
}

/** The rest of the label is empty or all known words, none of which speaks for an honest owner. */
export function isConsumed(match: NameMatch): boolean {
  return match.rest.unknown.length === 0 && !restHas(match, 'course', 'information', 'foreign');
}

/** Words about an account, the State, or another protected service stand beside the name. */
export function hasAccountWords(match: NameMatch): boolean {
  return restHas(match, 'account', 'state', 'target');
}

/** "mon…", "votre…": it speaks of the reader's own account, as an ordinary phrase would not. */
export function isSomebodys(match: NameMatch): boolean {
  return match.rest.words.some(({ text }) => /^(mon|ma|mes|votre|vos|notre|nos|ton)$/.test(text));
}

/**
 * Words one edit or two from a protected name that are words in their own right: an honest company may be
 * called so.
 */
const OTHER_READINGS: Record<string, RegExp> = {
  moncompteformation: /compta|information|transformation|comptoir|concept|contact|conte|formateur/,
  compteformation: /compta|information|transformation|contact|conte|comte|compote|compose|competen/,
  caissedesdepots: /caissededepots?$/,
  franceconnect: /connecte[sr]?$|connexion|contact|connection/,
  francetravail: /travaux|travel|travaill/,
  poleemploi: /employ|poleempl(?!oi)|emplois/,
  franceidentite: /identites|identity/,
  chequeenergie: /energies/,
  lidentitenumerique: /identites/,
};

export function readsOtherwise(match: NameMatch, written: string): boolean {
  if (match.edits === 0) return false;
  return OTHER_READINGS[match.name.text]?.test(written.replace(/[-._]/g, '')) ?? false;
}

/** Plural or feminine form of a name: s, x or e added to one of its words, or its last s left out. */
export function isInflection(match: NameMatch, written: string): boolean {
  const { text, wordEnds } = match.name;
  if (match.edits === 0) return false;
  const bare = written.replace(/[-._]/g, '');
  if (text.endsWith('s') && bare === text.slice(0, -1)) return true;
  return wordEnds.some((end) =>
    ['s', 'x', 'e'].some((ending) => bare === text.slice(0, end) + ending + text.slice(end)),
  );
}

/** Names whose plural or feminine is an ordinary phrase; "moncompteformations" is none. */
export function mayInflect(match: NameMatch): boolean {
  return match.name.strictness !== 'exclusive' || match.name.text === 'franceconnect';
}

export function isPortalName(match: NameMatch): boolean {
  return match.target.id === PORTAL && match.name.strictness === 'exclusive';
}

/** The match as written, plain, with its separators. */
export function writtenPlain(reading: Reading, match: NameMatch, toPlain: (text: string) => string): string {
  return toPlain(reading.surface.slice(match.start, match.end));
}
