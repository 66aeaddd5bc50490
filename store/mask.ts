/** What was masked, for the words that say so. */
export type MaskedKind =
  | 'iban'
  | 'card'
  | 'social-security'
  | 'email'
  | 'phone'
  | 'address'
  | 'name'
  | 'link';

export interface Masked {
  text: string;
  /** Kinds that were found, each once. */
  found: MaskedKind[];
}

/** Longest text that is masked and kept, in UTF-16 code units. */
export const MASK_LIMIT = 20_000;

/** A mobile number that the regulator reserves for fiction (ARCEP), so that the shape of the message stays. */
const FICTION_PHONE = '06 39 98 00 00';

function luhn(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

const FIRST_WORD = "[\\p{Lu}][\\p{L}'’-]+";
const NAME = `${FIRST_WORD}(?:[ \\u00a0-]${FIRST_WORD}){0,2}`;

/** A first and a last name, in small letters but for the first: capitals are abbreviations of services. */
const FULL_NAME =
  "[\\p{Lu}][\\p{Ll}'’]+(?:-[\\p{Lu}][\\p{Ll}'’]+)?(?:[ \\u00a0](?:[\\p{Lu}]\\p{L}[\\p{L}'’-]*)){1,2}";

/** Who signs as a service is the evidence, and no person. */
const SERVICE =
  /(?<![\p{L}])(?:Services?|Équipes?|Equipes?|Team|Support|Banque|Bank|Caisse|Centre|Center|Bureau|Direction|Groupe|Group|Conseil|Conseill(?:er|ère)|Agence|Mutuelle|Assurance|Formation|Compte|Gestionnaire|Police|Gendarmerie|Ministère|Poste|France|Crédit|Amende|Livraison|Livreur|Colis|Suivi|Info|Client|Customer|La|Le|Les|Votre|Mon|Un|Une|The|Your)(?!\p{L})/iu;

/** Whom a greeting may address without naming anybody: general words, and kin, who are the very pretext of some scams. */
const NOBODY = new RegExp(
  `^(?:${`
      à et all tous toutes tout toi you there again madame mesdames monsieur messieurs mademoiselle sir
      madam everyone everybody docteur maître ma mes mon my cher chère chers chères dear valued clients?
      cliente customers? abonnée? adhérente? assurée? titulaire bénéficiaire candidate? usager usagère
      utilisat(?:eur|rice) users? members? membre allocataire contribuable locataire étudiante? students?
      apprenante? stagiaire collègues? colleagues? partenaire (?:specta|dona|lec|élec)(?:teur|trice)s?
      joueu(?:r|se)s? vendeu(?:r|se) voyageu(?:r|se) salariée? citoyen(?:ne)? destinataire propriétaire
      sociétaire automobiliste habitante? passag(?:er|ère) patiente? agente?s? champion(?:ne)? players?
      guests? passengers? shoppers? tenants? travell?ers? taxpayers? employees? beneficiary holder
      cardholder policyholder applicant owner business seller driver merchant developer both love handsome
      hello bien merci pardon partners? parents? voisine?s? neighbou?rs? amie?s? friends? chérie? mamans?
      papas? mamie papie papy mamy papi mum mom mummy dad daddy gran grandma grandpa nan frérot frangine?
      fils fille cousine? tonton tata salut bonjour
    `
    .trim()
    .split(/\s+/)
    .join('|')})(?!\\p{L})`,
  'iu',
);

/** Four letters or fewer in capitals alone are an abbreviation (CPF, CAF), unless everything is in capitals. */
const ABBREVIATION = /^\p{Lu}{1,4}$/u;

function nameUnlessService(_match: string, before?: string, name?: string): string | null {
  return name === undefined || SERVICE.test(name) ? null : `${before}[nom]`;
}

function greeted(_match: string, greeting?: string, name?: string): string | null {
  if (name === undefined || NOBODY.test(name) || SERVICE.test(name)) return null;
  if (ABBREVIATION.test(name) && /\p{Ll}/u.test(greeting ?? '')) return null;
  return `${greeting}[nom]`;
}

const GREETING =
  '(?:[Bb](?:onjour|onsoir)|BONJOUR|BONSOIR|[Ss]alut|SALUT|[Cc]her\\(e\\)|[Cc]hère|[Cc]her|CHER|CHÈRE|[Cc]oucou|COUCOU|[Hh]ello|HELLO|[Hh]i|[Hh]ey|[Dd]ear|DEAR|[Gg]ood (?:morning|evening|afternoon))';

/** How a sentence goes on after « Bonjour Camille » without a comma; « vous informe » has a firm before it. */
const GOES_ON =
  "(?:votre|vos|nous|je|j[’']|ton|ta|tes|tu|c[’']est|ici|suite|merci|on|il|un|une|vous (?:avez|êtes|pouvez|devez|disposez|bénéficiez|n[’'])|your|you|we|this|it|I)(?!\\p{L})";

/** Words before a signature; after the second kind a name only counts where it stands alone at the end of its line. */
const CLOSING =
  '[Cc]ordialement|[Cc]drlt|[Cc]dlt|[Bb]ien à vous|[Ss]alutations(?: distinguées)?|[Ss]entiments distingués|[Ss]incèrement|[Rr]egards|[Ss]incerely|[Ff]aithfully|[Bb]ises|[Bb]isous';
const LIGHT_CLOSING =
  "[ÀAàa] (?:très )?(?:bientôt|vite)|[ÀAàa] demain|[Mm]erci(?: d[’']avance| beaucoup)?|[Tt]hanks|[Tt]hank you|[Aa]mitiés|[Aa]micalement|[Aa]ffectueusement|[Bb]onne (?:journée|soirée)|[Ll]ove|[Cc]heers|[Bb]est(?: wishes)?|[Ss]ee you|[Ss]igné";

interface Rule {
  kind: MaskedKind;
  pattern: RegExp;
  /** The replacement, or null to leave the match alone. */
  replace: (match: string, ...groups: string[]) => string | null;
}

/** In this order: the longer and more certain shapes first, so that a card number is not taken for a phone. */
const RULES: readonly Rule[] = [
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
    replace: () => '[e-mail]',
  },
  // What a link carries behind the host may name its reader (identifiers, addresses); the host is the evidence.
  {
    kind: 'link',
    pattern: /(\bhttps?:\/\/[^\s/?#<>"«»]+)([/?#][^\s<>"«»]*)/giu,
    replace: (match, origin, tail) => (/[?#=]|\d{4,}|[\w-]{12,}/.test(tail ?? '') ? `${origin}/…` : match),
  },
  {
    kind: 'iban',
    pattern: /\b[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){3,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?\b/g,
    replace: () => '[IBAN]',
  },
  {
    kind: 'iban',
    pattern: /\bfr\d{2}(?:[ \u00a0]?[a-z0-9]{4}){5}[ \u00a0]?[a-z0-9]{3}\b/gi,
    replace: () => '[IBAN]',
  },
  {
    kind: 'social-security',
    pattern:
      /(?<!\d)[1-478][ .\u00a0]?\d{2}[ .\u00a0]?\d{2}[ .\u00a0]?(?:\d{2}|2[ABab])[ .\u00a0]?\d{3}[ .\u00a0]?\d{3}(?:[ .\u00a0]?\d{2})?(?!\d)/g,
    replace: () => '[sécurité sociale]',
  },
  {
    kind: 'card',
    pattern: /(?<!\d)\d(?:[ \u00a0-]?\d){12,18}(?!\d)/g,
    replace: (match) => (luhn(match.replace(/\D/g, '')) ? '[carte bancaire]' : null),
  },
  {
    kind: 'card',
    pattern: /(\[carte bancaire\][^\d\n]{0,40})\d{2} ?\/ ?(?:20)?\d{2}(?![\d/])/g,
    replace: (_match, before) => `${before}[date]`,
  },
  {
    kind: 'card',
    pattern: /(\b(?:cryptogramme|cvv2?|cvc2?|code de sécurité|security code)\b[^\d\n]{0,12})\d{3,4}(?!\d)/giu,
    replace: (_match, before) => `${before}[code]`,
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\d/=.-])(?:\+\d{1,3}[ .\u00a0-]?(?:\(0\)[ .]?)?|00\d{2}[ .]?|0)[1-9](?:[ .\u00a0-]?\d{2}){4}(?!\d)/g,
    replace: () => FICTION_PHONE,
  },
  // Abroad numbers are grouped in every way: a plus sign and eight to fourteen digits.
  {
    kind: 'phone',
    pattern: /(?<![\d/=.-])\+\d{1,3}(?:[ .\u00a0-]?\d){7,12}(?!\d)/g,
    replace: (match) => (match.replace(/\D/g, '') === '33639980000' ? null : FICTION_PHONE),
  },
  {
    kind: 'address',
    pattern:
      /\b\d{1,4}\s?(?:bis|ter)?,?\s+(?:rue|avenue|av\.|boulevard|bd|impasse|allée|allee|chemin|place|route|passage|faubourg|square|quai|cours|résidence|residence|lotissement)\s+[^\n,.;:!?]{2,60}/giu,
    replace: () => '[adresse]',
  },
  {
    kind: 'address',
    pattern: new RegExp(
      `\\b\\d{1,4} (?:${FIRST_WORD} ){1,3}(?:Street|Road|Avenue|Lane|Drive|Close)\\b`,
      'gu',
    ),
    replace: () => '[adresse]',
  },
  { kind: 'address', pattern: /\b\d{5}[ \u00a0]+\p{Lu}[\p{L}'’ -]{2,40}/gu, replace: () => '[ville]' },
  {
    kind: 'name',
    pattern: new RegExp(
      `((?:\\bM\\.|\\bMme|\\bMlle|\\bMr\\.?|\\bMrs\\.?|\\bMs\\.?|\\bDr\\.?|\\bDocteur|\\bMaître|\\bMonsieur|\\bMadame|\\bMademoiselle)[ \\u00a0]+)(${NAME})`,
      'gu',
    ),
    replace: (_match, title) => `${title}[nom]`,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `((?<![\\p{L}\\p{N}])${GREETING},?[ \\u00a0]+(?:M[ \\u00a0])?)(${NAME})(?=[ \\u00a0\\u202f]*(?:[,!.;:\\n\\r–—-]|\\p{Extended_Pictographic}|$))`,
      'gu',
    ),
    replace: greeted,
  },
  // Typed in small letters: only where nothing else than a name is likely.
  {
    kind: 'name',
    pattern:
      /((?<![\p{L}\p{N}])(?:[Bb]onjour|[Bb]onsoir|[Ss]alut|[Cc]oucou|[Hh]ello|[Hh]i)[ \u00a0]+)(\p{Ll}[\p{Ll}-]{2,20})(?=[ \u00a0\u202f]*[,!\n\r])/gu,
    replace: greeted,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `((?<![\\p{L}\\p{N}])${GREETING}[ \\u00a0]+)([\\p{Lu}][\\p{L}'’-]+)(?=[ \\u00a0]+${GOES_ON})`,
      'gu',
    ),
    replace: greeted,
  },
  // Who introduces himself: one name after « je m’appelle », two after « je suis », which may be followed by anything.
  {
    kind: 'name',
    pattern: new RegExp(
      `(\\b(?:[Jj]e m[’']appelle|[Mm]on nom est|[Mm]oi c[’']est|[Mm]y name is)[ \\u00a0]+)(${NAME})`,
      'gu',
    ),
    replace: (_match, before) => `${before}[nom]`,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `(\\b(?:[Jj]e suis|[Ii]ci|[Ii] am|I[’']m|[Tt]his is)[ \\u00a0]+)(${FULL_NAME})(?=[ \\u00a0]*(?:[,.!;:(\\n]|$|de |du |des |d[’']|chez |votre |from |with ))`,
      'gu',
    ),
    replace: nameUnlessService,
  },
  {
    kind: 'name',
    pattern:
      /((?<!\p{L})(?:[Jj]e suis|[Mm]oi c[’']est|(?:^|[\n.!?,:][ \u00a0]?)[Ii]ci)[ \u00a0]+)([\p{Lu}][\p{Ll}'’-]+)(?=,| de | du | chez | votre )/gu,
    replace: nameUnlessService,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `((?<!\\p{L})(?:${CLOSING})[ \\u00a0]*[,.!]?\\s+)(${NAME}(?: \\p{Lu}\\.)?)(?=[ \\u00a0]*(?:[,.!;(\\n\\r]|$))`,
      'gu',
    ),
    replace: nameUnlessService,
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `((?<!\\p{L})(?:${CLOSING}|${LIGHT_CLOSING})(?:[ \\u00a0]*[,:][ \\u00a0]+|[,.!]?[ \\u00a0]*\\r?\\n\\s*))(${NAME}(?: \\p{Lu}\\.)?)(?=[ \\u00a0]*[.!]?[ \\u00a0]*(?:[\\n\\r]|$))`,
      'gu',
    ),
    replace: nameUnlessService,
  },
];

/**
 * Takes out of a message what could name or reach a person: names after a title or a greeting, e-mail addresses,
 * phone numbers, postal addresses, IBAN, card and social security numbers, and what links carry behind the host.
 * No such list is complete, which is why the user sees the result before it is kept.
 */
export function mask(text: string): Masked {
  const found = new Set<MaskedKind>();
  // Longer texts are not kept; every pattern is bounded, so that time grows with the length and no faster.
  let masked = text.slice(0, MASK_LIMIT);
  for (const { kind, pattern, replace } of RULES) {
    masked = masked.replace(pattern, (match: string, ...groups: unknown[]) => {
      const given = replace(match, ...groups.filter((group): group is string => typeof group === 'string'));
      if (given === null || given === match) return match;
      found.add(kind);
      return given;
    });
  }
  return { text: masked, found: [...found] };
}
