import { createHash } from 'node:crypto';
import { findLinks } from '../links.ts';
import type { Message } from '../message.ts';
import { random } from '../training/random.ts';

/**
 * Tricks of scammers and accidents of transport, for measuring robustness. All are deterministic: the same
 * message comes out the same. Web addresses in the text stay as they are: a changed one would lead nowhere.
 */
export interface Perturbation {
  name: string;
  /** What it does, for the report. */
  description: string;
  /** Most points of recall it may cost. */
  allowedDrop: number;
  /** Only messages of this channel are judged, and abstentions are counted apart. */
  only?: 'sms';
  apply(text: string, next: () => number): string;
}

/** Applies a change to the prose between web addresses. */
function outsideLinks(text: string, change: (prose: string) => string): string {
  let result = '';
  let from = 0;
  for (const { start, end } of findLinks(text)) {
    result += change(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return result + change(text.slice(from));
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Replaces letters by a table, each with a probability. */
function swap(
  text: string,
  table: Readonly<Record<string, string>>,
  share: number,
  next: () => number,
): string {
  return outsideLinks(text, (prose) =>
    [...prose].map((letter) => (letter in table && next() < share ? table[letter]! : letter)).join(''),
  );
}

/** Changes words of at least `length` letters, each with a probability. */
function words(
  text: string,
  length: number,
  share: number,
  next: () => number,
  change: (letters: string[]) => string,
): string {
  return outsideLinks(text, (prose) =>
    prose.replace(WORD, (word) => {
      const letters = [...word];
      return letters.length >= length && next() < share ? change(letters) : word;
    }),
  );
}

/** Puts a sign between the letters at `at` and before it. */
const insert = (letters: readonly string[], at: number, sign: string): string =>
  letters.slice(0, at).join('') + sign + letters.slice(at).join('');

const LEET: Record<string, string> = {
  a: '4',
  e: '3',
  i: '1',
  o: '0',
  s: '5',
  t: '7',
  A: '4',
  E: '3',
  I: '1',
  O: '0',
  S: '5',
  T: '7',
};
const CYRILLIC: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  s: 'ѕ',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};
const GREEK: Record<string, string> = {
  a: 'α',
  i: 'ι',
  k: 'κ',
  o: 'ο',
  p: 'ρ',
  t: 'τ',
  u: 'υ',
  v: 'ν',
  A: 'Α',
  B: 'Β',
  E: 'Ε',
  H: 'Η',
  I: 'Ι',
  K: 'Κ',
  M: 'Μ',
  N: 'Ν',
  O: 'Ο',
  P: 'Ρ',
  T: 'Τ',
  X: 'Χ',
  Z: 'Ζ',
};

/** ASCII letters as bold mathematical ones (U+1D400…). */
const MATHEMATICAL: Record<string, string> = Object.fromEntries(
  Array.from({ length: 26 }, (_, i) => [
    [String.fromCharCode(65 + i), String.fromCodePoint(0x1d400 + i)],
    [String.fromCharCode(97 + i), String.fromCodePoint(0x1d41a + i)],
  ]).flat(),
);

const ABBREVIATIONS: Record<string, string> = {
  vous: 'vs',
  nous: 'ns',
  votre: 'vtr',
  notre: 'ntr',
  vos: 'vo',
  pour: 'pr',
  avec: 'ac',
  dans: 'ds',
  sans: 'ss',
  tout: 'tt',
  tous: 'ts',
  toute: 'tte',
  toutes: 'ttes',
  temps: 'tps',
  message: 'msg',
  bonjour: 'bjr',
  bonsoir: 'bsr',
  merci: 'mci',
  demain: 'dm1',
  maintenant: 'mtn',
  toujours: 'tjs',
  jamais: 'jms',
  beaucoup: 'bcp',
  quand: 'qd',
  que: 'ke',
  qui: 'ki',
  quoi: 'koi',
  pourquoi: 'pk',
  parce: 'pcq',
  comme: 'cm',
  est: 'é',
  être: 'etr',
  cela: 'sla',
  "c'est": 'c',
  aujourd: 'ajd',
  rendez: 'rdv',
  bien: 'bi1',
  rien: 'ri1',
  combien: 'cb',
  plus: '+',
  moins: '-',
  même: 'mm',
  numéro: 'num',
  téléphone: 'tel',
  appelez: 'aplé',
  rappelez: 'rapelé',
  cliquez: 'cliké',
  compte: 'cpte',
  semaine: 'sem',
  minutes: 'min',
  jours: 'j',
  heures: 'h',
  formation: 'forma',
  gratuit: 'gratos',
  information: 'info',
  informations: 'infos',
  you: 'u',
  your: 'ur',
  are: 'r',
  please: 'pls',
  for: '4',
  to: '2',
  and: '&',
  because: 'bc',
  tomorrow: '2moro',
  today: '2day',
  thanks: 'thx',
  people: 'ppl',
  before: 'b4',
  account: 'acct',
  with: 'w/',
}; // prettier-ignore

const ENTITIES: Record<string, string> = {
  é: '&eacute;',
  è: '&egrave;',
  ê: '&ecirc;',
  ë: '&euml;',
  à: '&agrave;',
  â: '&acirc;',
  ç: '&ccedil;',
  î: '&icirc;',
  ï: '&iuml;',
  ô: '&ocirc;',
  û: '&ucirc;',
  ù: '&ugrave;',
  É: '&Eacute;',
  È: '&Egrave;',
  À: '&Agrave;',
  Ç: '&Ccedil;',
  œ: '&oelig;',
  '€': '&euro;',
  '«': '&laquo;',
  '»': '&raquo;',
  "'": '&#39;',
  '’': '&rsquo;',
  '&': '&amp;',
  '\u00a0': '&nbsp;',
  '\u202f': '&#8239;',
}; // prettier-ignore

/** UTF-8 as quoted-printable with soft line breaks, which a broken mail program leaves in the text (RFC 2045). */
function quotedPrintable(text: string): string {
  const lines = text.split('\n').map((line) => {
    let result = '';
    let column = 0;
    for (const character of line) {
      const code = character.codePointAt(0)!;
      const out =
        code >= 128 || character === '='
          ? [...Buffer.from(character)]
              .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
              .join('')
          : character;
      if (column + out.length > 75) {
        result += '=\n';
        column = 0;
      }
      result += out;
      column += out.length;
    }
    return result;
  });
  return lines.join('\n');
}

/** The foot of an honest mail, as mail programs and firms put it under everything. */
export const HONEST_FOOTER = `

--
Ce message est envoyé automatiquement, merci de ne pas y répondre. Vous recevez cet e-mail parce que vous êtes inscrit à notre lettre mensuelle. Pour ne plus la recevoir, utilisez le lien de désinscription en bas de page ; votre demande est prise en compte sous quelques jours.
Ce courriel et ses pièces jointes sont destinés à la personne à qui ils sont adressés. Si vous l'avez reçu par erreur, prévenez l'expéditeur et effacez-le. Pensez à l'environnement avant d'imprimer cette page.
Conformément au règlement général sur la protection des données, vous pouvez consulter, corriger ou faire effacer les informations qui vous concernent en écrivant à notre délégué, à l'adresse de notre siège. Mentions légales, conditions générales et plan du site se trouvent sur notre page d'accueil. Nos bureaux sont ouverts du lundi au vendredi de 9 h à 18 h.`;

/** An honest newsletter, as it stands above what is glued under it. */
export const HONEST_NEWSLETTER = `La lettre de la médiathèque, numéro d'automne

Chères lectrices, chers lecteurs,

Les soirées raccourcissent et les rayons se remplissent. Ce mois-ci, l'équipe a choisi pour vous quatre romans parus à la rentrée, deux albums pour les petits et un beau livre sur les jardins de ville. Vous les trouverez sur la table de l'entrée, avec nos fiches de lecture.

Samedi, l'atelier de reliure reprend dans la salle du premier étage. Il reste des places le matin ; l'inscription se fait à l'accueil. Mercredi, l'heure du conte accueille les enfants à partir de quatre ans, accompagnés d'un adulte. Jeudi soir, le club de cinéma montre un film italien, suivi d'une discussion autour d'un verre.

Nous rappelons que les livres se rendent aussi la nuit, dans la boîte à gauche de la porte. La bibliothèque sera fermée le jour de la fête de la ville. Bonne lecture à toutes et à tous, et merci à nos bénévoles.

`;

/** Every perturbation, in the order of the report. */
export const PERTURBATIONS: readonly Perturbation[] = [
  {
    name: 'accents-dropped',
    description: 'accents and cedillas removed',
    allowedDrop: 0.02,
    apply: (text) => outsideLinks(text, (prose) => prose.normalize('NFD').replace(/\p{M}/gu, '')),
  },
  {
    name: 'capitals',
    description: 'all in capitals',
    allowedDrop: 0.02,
    apply: (text) => outsideLinks(text, (prose) => prose.toUpperCase()),
  },
  {
    name: 'leet',
    description: 'half of the letters a, e, i, o, s, t as digits (gr4tu1t)',
    allowedDrop: 0.02,
    apply: (text, next) => swap(text, LEET, 0.5, next),
  },
  {
    name: 'cyrillic',
    description: 'half of the letters that have a Cyrillic double replaced by it',
    allowedDrop: 0.02,
    apply: (text, next) => swap(text, CYRILLIC, 0.5, next),
  },
  {
    name: 'greek',
    description: 'half of the letters that have a Greek double replaced by it',
    allowedDrop: 0.02,
    apply: (text, next) => swap(text, GREEK, 0.5, next),
  },
  {
    name: 'mathematical',
    description: 'all letters as bold mathematical ones',
    allowedDrop: 0.02,
    apply: (text, next) => swap(text, MATHEMATICAL, 1, next),
  },
  {
    name: 'zero-width',
    description: 'a zero-width space inside every word of four letters or more',
    allowedDrop: 0.02,
    apply: (text, next) =>
      words(text, 4, 1, next, (letters) =>
        insert(letters, 1 + Math.floor(next() * (letters.length - 1)), '\u200b'),
      ),
  },
  {
    name: 'soft-hyphen',
    description: 'a soft hyphen inside every word of four letters or more',
    allowedDrop: 0.02,
    apply: (text, next) =>
      words(text, 4, 1, next, (letters) =>
        insert(letters, 1 + Math.floor(next() * (letters.length - 1)), '\u00ad'),
      ),
  },
  {
    name: 'spaced-letters',
    description: 'acronyms and one word in four set apart: "C P F", "c.p.f"',
    allowedDrop: 0.02,
    apply: (text, next) =>
      outsideLinks(text, (prose) =>
        prose.replace(WORD, (word) => {
          const letters = [...word];
          const chosen = /^\p{Lu}{2,}$/u.test(word) || (letters.length >= 3 && next() < 0.25);
          return chosen ? letters.join(next() < 0.5 ? ' ' : '.') : word;
        }),
      ),
  },
  {
    name: 'inner-punctuation',
    description:
      'a dot, dash, star or underscore inside one word in three of five letters or more (gra-tuit)',
    allowedDrop: 0.02,
    apply: (text, next) =>
      words(text, 5, 1 / 3, next, (letters) =>
        insert(letters, 2 + Math.floor(next() * (letters.length - 3)), '.-*_'[Math.floor(next() * 4)]!),
      ),
  },
  {
    name: 'doubled-letters',
    description: 'a letter doubled in half of the words of four letters or more',
    allowedDrop: 0.02,
    apply: (text, next) =>
      words(text, 4, 0.5, next, (letters) => {
        const at = 1 + Math.floor(next() * (letters.length - 1));
        return insert(letters, at, letters[at]!);
      }),
  },
  {
    name: 'missing-spaces',
    description: 'one space in five between words left out',
    allowedDrop: 0.02,
    apply: (text, next) =>
      outsideLinks(text, (prose) => prose.replace(/(?<=\p{L}) (?=\p{L})/gu, () => (next() < 0.2 ? '' : ' '))),
  },
  {
    name: 'sms-abbreviations',
    description: 'words shortened as in text messages (vs, pr, bjr, tjs)',
    allowedDrop: 0.02,
    apply: (text) =>
      outsideLinks(text, (prose) => prose.replace(WORD, (word) => ABBREVIATIONS[word.toLowerCase()] ?? word)),
  },
  {
    name: 'truncated',
    description: 'cut after 80 characters (SMS only; abstentions apart)',
    allowedDrop: 0.05,
    only: 'sms',
    apply: (text) => text.slice(0, 80),
  },
  {
    name: 'quoted-printable',
    description: 'debris of an undecoded mail: =C3=A9 and soft line breaks',
    allowedDrop: 0.02,
    apply: quotedPrintable,
  },
  {
    name: 'html-entities',
    description: 'accents, apostrophes and signs as HTML entities (&eacute;)',
    allowedDrop: 0.02,
    apply: (text) =>
      outsideLinks(text, (prose) => [...prose].map((letter) => ENTITIES[letter] ?? letter).join('')),
  },
  {
    name: 'honest-footer',
    description: 'the long foot of an honest mail put under it',
    allowedDrop: 0.02,
    apply: (text) => text + HONEST_FOOTER,
  },
  {
    name: 'newsletter-in-front',
    description: 'an honest newsletter glued in front',
    allowedDrop: 0.05,
    apply: (text) => HONEST_NEWSLETTER + text,
  },
];

/** Subject lines are perturbed too, but nothing is glued to them and they are not cut. */
const TEXT_ONLY = new Set(['truncated', 'honest-footer', 'newsletter-in-front']);

/** A perturbed copy of a message; sender and links stay. The same message always comes out the same. */
export function perturb(message: Message, perturbation: Perturbation): Message {
  const seed = createHash('sha256').update(perturbation.name).update('\0').update(message.text).digest();
  const next = random(seed.readUInt32LE(0));
  const text = perturbation.apply(message.text, next);
  if (message.subject === undefined || TEXT_ONLY.has(perturbation.name)) return { ...message, text };
  return { ...message, text, subject: perturbation.apply(message.subject, next) };
}
