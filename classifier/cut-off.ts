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
  votr vot notr vou nou cett dan pou avan avant
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
const BEGUN_NUMBER = /\s(?:au|de|sous|dans|du|le|à|entre|et|à partir de|[+=:])\s\d{1,2}(?:[.,])?$/iu;
/** A date, an amount, a code or a telephone number whose end is missing: "27/0", "74,2", "30 EU", "552-0", "04 65 7", "STOP 36". */
const BROKEN_NUMBER =
  /\d\/0?$|\d,\d$|\d\s?EU$|\d-\d{1,2}$|\bSTOP(?: au)? \d{1,4}$|(?<!\d)0[1-9](?:[ .]\d\d){1,3}(?:[ .]?\d)?$/;
/** A bracket or a quotation that is not closed. */
const UNCLOSED = /\([^)]*$|«[^»]*$/;
/** A sentence that has only begun: its first word, or a piece of it; an imperative waits for more. */
const BEGUN_SENTENCE = /[.!?…]\s+(\p{Lu}\p{Ll}*)$/u;
/** An address that has only begun. */
const BEGUN_ADDRESS = /(?:^|\s)(?:https?:?\/{0,2}|www\.?)[^\s.]{0,6}$/i;

/**
 * True where a short text breaks off in the middle of a sentence, as the preview of an SMS does: after a word
 * that asks for another ("votre", "pour"), inside a word (its last one is unknown to the model), at a colon,
 * in an open bracket, in a number, an address or a sentence that has only begun. A capital within a sentence is
 * left alone: a name is often unknown, and often stands last.
 *
 * @param isKnown whether the model knows this word
 */
export function breaksOff(text: string, isKnown: (word: string) => boolean): boolean {
  const shown = preview(text);
  if (shown === null) return false;
  if (/[:;,(«&+/'’]$/u.test(shown) || BEGUN_ADDRESS.test(shown) || BEGUN_NUMBER.test(shown)) return true;
  if (BROKEN_NUMBER.test(shown) || UNCLOSED.test(shown)) return true;
  const begun = BEGUN_SENTENCE.exec(shown)?.[1]?.toLowerCase();
  const word = LAST_WORD.exec(shown)?.[1] ?? begun;
  if (word === undefined) return false;
  if (begun !== undefined && begun.length > 3 && begun.endsWith('ez')) return true;
  if (OPEN.has(word) || (word.length <= 2 && !SHORT_ENDS.has(word))) return true;
  return !isKnown(word);
}

/** A sentence behind another one, or behind a sender's name. */
const LATER_SENTENCE = /[.!?…:]\s+\S/u;
/** A word at the end, but for the one that ends advertising by SMS. */
const OPEN_END = /\s(?!STOP$)[\p{L}'’-]+$/u;

/**
 * True where a short text may break off: it has full stops, and none behind its last sentence. Many whole
 * messages are written so; it only says that a doubtful text is not worth a warning.
 */
export function endsOpen(text: string): boolean {
  const shown = preview(text);
  return shown !== null && LATER_SENTENCE.test(shown) && OPEN_END.test(shown);
}

/** The text without dots of omission, where it is as long as a preview; null otherwise. */
function preview(text: string): string | null {
  const shown = text
    .trim()
    .replace(/\s*(?:…|\.\.\.)$/u, '')
    .trimEnd();
  return shown.length < SHORTEST_PREVIEW || shown.length > LONGEST_PREVIEW ? null : shown;
}
