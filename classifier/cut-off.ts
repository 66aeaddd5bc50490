import { type Features, TEXT } from './features.ts';

/**
 * Longest text that may be a cut one, in UTF-16 code units: what a notification shows of an SMS, with room.
 * A longer one holds enough to be judged by.
 */
const LONGEST_PREVIEW = 110;
/** A shorter one is a title or a phrase somebody quotes: no preview is that short. */
const SHORTEST_PREVIEW = 60;

/**
 * Words after which a sentence goes on: articles, prepositions, possessives, auxiliaries, pronouns, imperatives.
 * Most were found in the corpus, as frequent words that end a sentence in fewer than 1.5 % of their occurrences.
 */
const OPEN = new Set(
  `à a au aux avec avez avoir c ce ces cet cette chez comme d dans de des dont du elle en es est et etes être
  êtes il ils je l la le les leur leurs lors lorsque m ma mais mes mon n ne nos notre nous on ou où par pas pour
  puis qu quand que qui s sa sans se ses si son sont sous sur t ta tes ton tu un une vers via vos votre vous y
  the an and are as at be by for from has have in is of on or that this to was we were with you your our my
  sera seront serez sommes étant était ayant ont avons avait aura auras peut peux peuvent pouvez pourra
  pourrez pourront doit dois doivent devez faut fais faites font veut souhaitons souhaite invitons prions
  jusqu depuis dès auprès devant selon malgré durant parmi donc car ainsi chaque aucune plusieurs quelques
  toute toutes certains prochain dernières nouvel très afin grâce parce lieu mise mis sauf hors entre conformément
  appelez rappelez cliquez connectez contactez recevez payez réglez vérifiez validez confirmez pensez trouverez
  disposez veuillez prenez présentez passez consultez prévenez donnez demandez tapez communiquez apportez
  conservez inscrivez profitez répondez saisissez changez déposez gérer régler créer présenter accéder remettre
  obtenir informer informons rappelons mettre prend prendra tient recevrez venez
  can could should would will must had been they who when until within without please any every because get`.split(
    /\s+/,
  ),
);

/** The last word where it stands in small letters, alone in its chunk or behind an apostrophe or hyphen. */
const LAST_WORD = /(?:^|[\s'’-])(\p{Ll}+)$/u;
/** Words of one or two letters that end a sentence; any other is the beginning of a word. */
const SHORT_ENDS = new Set(
  'ok ko là la ça ca va vu lu dû du pu su eu bu né mû tv pc rh ag cv id go km kg cm mn min st lol ce ci'.split(
    ' ',
  ),
);
/** A number that has only begun, or whose unit is missing: "sous 48", "au 03", "frais de 2". */
const BEGUN_NUMBER = /\s(?:au|de|sous|dans|du|le|entre|et|à partir de|[+=:])\s\d{1,2}(?:[.,])?$/iu;
/** An address that has only begun. */
const BEGUN_ADDRESS = /(?:^|\s)(?:https?:?\/{0,2}|www\.?)[^\s.]{0,6}$/i;

/**
 * True where a short text breaks off in the middle of a sentence, as the preview of an SMS does: after a word
 * that asks for another ("votre", "pour"), inside a word (its last one is unknown to the model), at a colon
 * or at an address that has only begun. Capitals are left alone: a name is often unknown, and often stands last.
 *
 * @param isKnown whether the model knows the word whose feature hash this is
 */
export function breaksOff(text: string, features: Features, isKnown: (hash: number) => boolean): boolean {
  const end = text.trimEnd().replace(/\s*(?:…|\.\.\.)$/u, '').length;
  const shown = text.slice(0, end).trimStart();
  if (shown.length < SHORTEST_PREVIEW || shown.length > LONGEST_PREVIEW) return false;
  if (/[:;,(«&+'’]$/u.test(shown) || BEGUN_ADDRESS.test(shown) || BEGUN_NUMBER.test(shown)) return true;
  const word = LAST_WORD.exec(shown)?.[1];
  if (word === undefined) return false;
  if (OPEN.has(word) || (word.length <= 2 && !SHORT_ENDS.has(word))) return true;
  // Zero for a number; none where the address it stands in is not read.
  const last = features.wordHashes[features.words - 1] ?? 0;
  return last !== 0 && !isKnown(last) && reachOf(features) >= end;
}

/** Where the last feature of the text ends: behind it only what is not read. */
function reachOf({ length, field, end }: Features): number {
  let reach = 0;
  for (let i = 0; i < length; i++) if (field[i] === TEXT && end[i]! > reach) reach = end[i]!;
  return reach;
}
