import type { Family, Tactic } from '../classifier/index.ts';
import { WARNS } from './asks.ts';
import type { Source, Text } from './source.ts';

/** What a message claims, and what is true. */
export interface Fact {
  id: string;
  claim: Text;
  truth: Text;
  source: Source;
  /** What must not be given away is answered before anything else. */
  urgent?: true;
  /**
   * The fact answers a message of a listed kind (`any`: of whatever kind, known or not) that says the words and not
   * those of `unless`. The tactics say which facts come first.
   */
  when: {
    kinds: readonly Family[] | 'any';
    tactics?: readonly Tactic[];
    words?: RegExp;
    unless?: RegExp;
  };
}

const SERVICE_PUBLIC = { fr: 'service-public.fr', en: 'service-public.fr' };
/** service-public.fr's page on the training account. */
const CPF_PAGE: Source = {
  name: SERVICE_PUBLIC,
  url: 'https://www.service-public.fr/particuliers/vosdroits/F10705',
  checked: '2026-02',
  trust: 'sure',
};
const PORTAL = { fr: 'moncompteformation.gouv.fr', en: 'moncompteformation.gouv.fr' };
const LABOUR = { fr: 'ministère du Travail', en: 'French Ministry of Labour' };

/** An address with « gouv » in it that does not end in .gouv.fr, which only the State can have. */
const FALSE_STATE =
  /(?<![\p{L}\d.-])(?=[\p{L}\d.-]*gouv)(?!(?:[\p{L}\d-]+\.)*gouv\.fr(?![\p{L}\d.-]*[\p{L}\d]))[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/iu;

export const FACTS: readonly Fact[] = [
  {
    id: 'rights-stay',
    claim: {
      fr: 'Vos droits CPF vont bientôt expirer.',
      en: 'Your CPF rights are about to expire.',
    },
    truth: {
      fr: 'Vos droits restent utilisables toute votre vie active, jusqu’à la retraite. Changer ou perdre son emploi n’en fait perdre aucun.',
      en: 'Your rights can be used during your whole working life, until you retire. Changing or losing your job takes nothing away.',
    },
    source: CPF_PAGE,
    when: {
      kinds: ['cpf'],
      tactics: ['expiry', 'urgency'],
      words:
        /expir|perd(?:re|us?|ez|ront|ues?)|dernier|derni[eè]re|limite|avant le|remise? [aà] z[eé]ro|supprim|p[eé]rim|annul[eé]|cl[oô]tur|r[eé]affect|r[eé]cup[eé]r[eé]s? par l.[EÉ]tat|last (?:days|chance)|\blos[et]\b|left to|\breset\b|before (?:the|they|it)/i,
    },
  },
  {
    id: 'dif-over',
    claim: {
      fr: 'Il faut transférer vos heures de DIF maintenant.',
      en: 'You must transfer your DIF hours now.',
    },
    truth: {
      fr: 'La seule date limite qui ait existé est passée : c’était le 30 juin 2021. Plus rien ne presse.',
      en: 'The only deadline there ever was is past: 30 June 2021. Nothing is urgent any more.',
    },
    source: { name: LABOUR, url: 'https://travail-emploi.gouv.fr', checked: '2026-02', trust: 'sure' },
    when: { kinds: ['cpf'], words: /\bDIF\b/i },
  },
  {
    id: 'participation',
    claim: {
      fr: 'La formation est gratuite, vous n’avez rien à payer.',
      en: 'The course is free, there is nothing to pay.',
    },
    truth: {
      fr: 'Depuis le 2 mai 2024, vous payez vous-même une participation fixe pour chaque formation. Les demandeurs d’emploi et les dossiers financés en partie par un autre organisme en sont dispensés.',
      en: 'Since 2 May 2024 you pay a fixed contribution yourself for every course. Job seekers and courses partly paid by another body are exempt.',
    },
    source: {
      name: { fr: 'décret n° 2024-394 du 29 avril 2024', en: 'Decree 2024-394 of 29 April 2024' },
      url: 'https://www.moncompteformation.gouv.fr',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['cpf'],
      tactics: ['free-offer'],
      words:
        /gratuit|formations?\b[^.!?]{0,40}\boffertes?\b|\boffr\w+ (?:une |votre |cette )?formation|sans (?:avance|reste)|rien [aà] (?:payer|avancer|d[eé]bourser|r[eé]gler)|financ[^.!?]{0,20}(?:en totalit[eé]|int[eé]gral|totalement)|100 ?%|pris(?:e|es)? en charge|free of charge|no cost|at no|nothing to pay|fully (?:funded|paid|financed)/i,
    },
  },
  {
    id: 'nobody-calls',
    claim: {
      fr: 'C’est le service CPF, la Caisse des Dépôts, France Travail ou le ministère qui vous contacte.',
      en: 'It is the CPF service, the Caisse des Dépôts, France Travail or the Ministry contacting you.',
    },
    truth: {
      fr: 'Aucun de ces organismes ne téléphone ni n’écrit pour proposer une formation.',
      en: 'None of these bodies phones, texts or writes to offer you a course.',
    },
    source: { name: LABOUR, url: 'https://travail-emploi.gouv.fr', checked: '2026-02', trust: 'sure' },
    when: {
      kinds: ['cpf'],
      tactics: ['authority', 'call-back'],
      words:
        /caisse des d[eé]p[oô]ts|france travail|p[oô]le emploi|minist[eè]re|service (?:du )?cpf|bureau du cpf|gestionnaire de votre compte|conseill(?:er|[eè]re) (?:du )?cpf|CPF (?:service|office|advis[eo]r)/i,
    },
  },
  {
    id: 'balance-private',
    claim: {
      fr: 'Nous avons vu qu’il vous reste de l’argent sur votre compte.',
      en: 'We saw that you have money left in your account.',
    },
    truth: {
      fr: 'Vous seul pouvez voir votre solde, après vous être connecté au site officiel. Le montant annoncé est inventé.',
      en: 'Only you can see your balance, after signing in to the official site. The amount in the message is made up.',
    },
    source: {
      name: PORTAL,
      url: 'https://www.moncompteformation.gouv.fr',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['cpf'],
      words:
        /(?:il vous reste|disposez|b[eé]n[eé]ficiez|cr[eé]dit|droits?|solde|cagnotte|montant|you have|credit|left)[^.!?]{0,40}\d[\d\s.,]*(?:€|euros?\b|EUR\b)|€\s?\d[\d\s.,]*[^.!?]{0,40}(?:left|credit|balance)|(?:credit|balance)[^.!?]{0,40}€\s?\d|\d[\d\s.,]*(?:€|euros?\b|EUR\b)[^.!?]{0,20}(?:dispo|sur votre compte|restant)|\b(?:solde|balance)\b(?=[\s\S]*\d ?(?:€|euros?\b|EUR\b))/i,
    },
  },
  {
    id: 'never-give',
    urgent: true,
    claim: {
      fr: 'Donnez votre numéro de sécurité sociale.',
      en: 'Give your social security number.',
    },
    truth: {
      fr: 'Votre numéro de sécurité sociale ne se donne jamais à une personne qui vous écrit ou vous appelle.',
      en: 'Never give your social security number to anybody who writes to you or calls you.',
    },
    source: CPF_PAGE,
    when: {
      kinds: ['cpf', 'administration', 'bank', 'account', 'job', 'trade', 'advance-fee'],
      tactics: ['asks-identity'],
      words: /num[eé]ro de s[eé]cu|n° ?(?:de )?s[eé]cu|social security number/i,
      unless: WARNS,
    },
  },
  {
    id: 'never-give-code',
    urgent: true,
    claim: {
      fr: 'Donnez votre mot de passe ou un code.',
      en: 'Give your password or a code.',
    },
    truth: {
      fr: 'Un mot de passe ou un code reçu ne se donne jamais, à personne.',
      en: 'A password or a code you receive is never given to anybody.',
    },
    source: CPF_PAGE,
    when: {
      kinds: 'any',
      tactics: ['asks-credentials'],
      words:
        /mots? de passe|identifiants?\b|codes? (?:re[cç]us?|secrets?|confidentiels?|par sms|de (?:s[eé]curit[eé]|validation|confirmation|v[eé]rification)|[aà] \d chiffres)|password|(?:the|your|security|verification|one.time) code\b|\b(?:lire|dicter|donner|read)\b[^.!?\n]{0,20}\b(?:codes?|chiffres|digits)\b/i,
      unless: WARNS,
    },
  },
  {
    id: 'state-address',
    claim: {
      fr: 'L’adresse du lien contient « gouv » : ce serait un site de l’État.',
      en: 'The address in the link contains “gouv”: it would be a site of the French State.',
    },
    truth: {
      fr: 'Seule une adresse qui finit par .gouv.fr, avec un point avant « gouv », appartient à l’État. Celle du message n’en est pas une.',
      en: 'Only an address that ends in .gouv.fr, with a dot before “gouv”, belongs to the State. The one in the message does not.',
    },
    source: {
      name: { fr: 'Afnic, règles du .fr', en: 'Afnic, rules of .fr' },
      url: 'https://www.afnic.fr/',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: 'any',
      words: FALSE_STATE,
    },
  },
  {
    id: 'tax-card',
    claim: {
      fr: 'Donnez votre carte bancaire pour recevoir un remboursement des impôts.',
      en: 'Give your bank card to receive a tax refund.',
    },
    truth: {
      fr: 'Les impôts ne demandent jamais un numéro de carte bancaire pour vous rembourser.',
      en: 'The tax office never asks for a bank card number to pay you back.',
    },
    // Statement of the tax office, as read on pages that quote it word for word.
    source: {
      name: {
        fr: 'Direction générale des Finances publiques',
        en: 'French tax office (DGFiP)',
      },
      url: 'https://www.impots.gouv.fr/',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['administration'],
      words:
        /(?:imp[oô]t|fiscal|finances publiques|tr[eé]sor public|\btax\b)[\s\S]*(?:carte|coordonn[eé]es) bancaires?|(?:carte|coordonn[eé]es) bancaires?[\s\S]*(?:imp[oô]t|fiscal)|\btax\b[\s\S]*\b(?:bank|credit|card) (?:card|details|number)/i,
    },
  },
  {
    id: 'health-data',
    claim: {
      fr: 'C’est l’Assurance Maladie qui vous écrit.',
      en: 'It is the French health insurance writing to you.',
    },
    truth: {
      fr: 'L’Assurance Maladie ne demande jamais d’informations personnelles ni de carte bancaire par message. La carte Vitale est gratuite.',
      en: 'The French health insurance never asks for personal information or a bank card in a message. The carte Vitale is free.',
    },
    source: {
      name: { fr: 'Assurance Maladie', en: 'French health insurance (Assurance Maladie)' },
      url: 'https://solidarite.ameli-cpam21.fr/index.php/contact/9-articles/153-arnaques-par-sms-e-mail-nos-conseils-pour-se-proteger',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['health'],
      tactics: ['asks-identity', 'asks-payment', 'hidden-link'],
      words:
        /ameli|assurance maladie|vitale|\bcpam\b|s[eé]curit[eé] sociale|num[eé]ro de s[eé]cu|health (?:card|insurance)|social security/i,
    },
  },
  {
    id: 'parcel-order',
    claim: {
      fr: 'Un colis vous attend.',
      en: 'A parcel is waiting for you.',
    },
    truth: {
      fr: 'Un vrai avis de colis suit une commande que vous avez passée. Rien commandé ? C’est sans doute un piège.',
      en: 'A genuine parcel notice follows an order you placed. Nothing ordered? It is probably a trap.',
    },
    source: {
      name: { fr: 'préfecture de Police', en: 'Paris police (préfecture de Police)' },
      url: null,
      checked: '2026-02',
      trust: 'sure',
    },
    when: { kinds: ['parcel'], words: /colis|livr|parcel|package|deliver/i },
  },
  {
    id: 'bank-never-asks',
    claim: {
      fr: 'C’est votre banque qui vous contacte.',
      en: 'It is your bank contacting you.',
    },
    truth: {
      fr: 'Votre banque ne vous demande jamais un code, un mot de passe, ni d’annuler vous-même un paiement. Un code reçu n’annule rien : il autorise un paiement.',
      en: 'Your bank never asks you for a code or a password, nor to cancel a payment yourself. A code you receive cancels nothing: it allows a payment.',
    },
    // What a bank never asks: UFC-Que Choisir. That « approving » can only allow: several banks' own pages on the false adviser.
    source: {
      name: { fr: 'UFC-Que Choisir', en: 'UFC-Que Choisir, French consumers’ association' },
      url: 'https://brest.ufcquechoisir.fr/2023/03/02/attention-a-la-recrudescence-des-tentatives-de-fraudes-bancaires',
      checked: '2026-11',
      trust: 'sure',
    },
    when: {
      kinds: ['bank', 'account'],
      words: /\bbanqu|bancaire|\bbank\b/i,
    },
  },
  {
    id: 'fine-official-site',
    claim: {
      fr: 'Vous avez une amende à payer.',
      en: 'You have a fine to pay.',
    },
    truth: {
      fr: 'Une amende se paie sur un site de l’État, dont l’adresse finit par .gouv.fr, comme amendes.gouv.fr. L’ANTAI ne réclame pas une amende par SMS.',
      en: 'A fine is paid on a site of the French State, whose address ends in .gouv.fr, such as amendes.gouv.fr. The fines agency (ANTAI) does not claim a fine by text message.',
    },
    // Town halls quoting the ANTAI; a text comes only in the presence of the officer, and leads to amendes.gouv.fr.
    source: {
      name: {
        fr: 'mairie de Saint-Astier, d’après l’ANTAI',
        en: 'Saint-Astier town hall, quoting the ANTAI',
      },
      url: 'https://mairie-saint-astier.fr/attention-aux-sms-et-sites-frauduleux/',
      checked: '2026-11',
      trust: 'sure',
    },
    when: {
      kinds: ['fine'],
      // Not on « stationnement » alone: a charge for unpaid parking is no fine.
      words:
        /^(?![\s\S]*(?:post.?stationnement|\bFPS\b|parking charge))[\s\S]*(?:amende|contravention|infraction|\bANTAI\b|\bPV\b|\bfines?\b)/i,
    },
  },
  {
    id: 'police-no-email',
    claim: {
      fr: 'La police, la gendarmerie ou un juge vous convoque.',
      en: 'The police, the gendarmerie or a judge summons you.',
    },
    truth: {
      fr: 'La police et la gendarmerie ne convoquent personne par e‑mail.',
      en: 'The French police and gendarmerie summon nobody by email.',
    },
    source: {
      name: {
        fr: 'gendarmerie de la Dordogne, citée par France Bleu',
        en: 'Dordogne gendarmerie, quoted by France Bleu',
      },
      url: 'https://www.francebleu.fr/infos/faits-divers-justice/la-gendarmerie-de-la-dordogne-met-en-garde-contre-les-faux-mails-de-convocation-judiciaire-1638990387',
      checked: '2026-11',
      trust: 'sure',
    },
    when: {
      kinds: ['extortion'],
      words: /convoqu|convocation|gendarm|\bpolice\b|europol|interpol|procureur|\bjuge\b|summons|prosecutor/i,
    },
  },
  {
    id: 'energy-public',
    claim: {
      fr: 'Un programme public ou votre commune vous propose des travaux.',
      en: 'A public scheme or your town offers you building work.',
    },
    truth: {
      fr: 'Les services publics ne démarchent jamais pour des travaux, ni par téléphone, ni par message. Ils n’envoient aucune entreprise le faire à leur place.',
      en: 'Public services never sell building work, neither by phone nor by message. They send no company to do it for them.',
    },
    source: {
      name: { fr: 'Maison de l’habitat durable de Lille', en: 'Lille public housing advice centre' },
      url: 'https://maisonhabitatdurable-lillemetropole.fr/news/demarchage-frauduleux-face-aux-arnaques-la-renovation-energetique-restez-vigilant',
      checked: '2026-11',
      trust: 'sure',
    },
    when: {
      kinds: ['energy'],
      words:
        /service national|\bcommune\b|mairie|\bville\b|d[eé]partement|r[eé]gion|\bl.[EÉ]tat\b|minist[eè]re|programme|r[eé]nov.|\banah\b|\bademe\b|\baides?\b|subvention|\bprimes?\b|government|grants?\b|scheme|council/i,
    },
  },
  {
    id: 'invest-no-miracle',
    claim: {
      fr: 'Votre argent rapportera beaucoup, sans risque.',
      en: 'Your money will earn a lot, without risk.',
    },
    truth: {
      fr: 'Une promesse de gain élevé et sans risque est toujours une arnaque.',
      en: 'A promise of high gains without risk is always a scam.',
    },
    source: {
      name: { fr: 'Autorité des marchés financiers (AMF)', en: 'French financial markets authority (AMF)' },
      url: 'https://www.amf-france.org/fr/espace-epargnants/proteger-son-epargne/eviter-les-arnaques/arnaques-les-signes-qui-doivent-vous-mettre-la-puce-loreille',
      checked: '2026-11',
      trust: 'sure',
    },
    when: {
      kinds: ['invest'],
      words: /rend|rapport|gain|gagn|garanti|sans risque|b[eé]n[eé]fice|\d ?%|profit|return|earn|guaranteed/i,
    },
  },
  {
    id: 'job-tasks',
    claim: {
      fr: 'De petites tâches faciles et bien payées, sur votre téléphone.',
      en: 'Small, easy, well-paid tasks on your phone.',
    },
    truth: {
      fr: 'Des escrocs paient un peu au début. Ensuite, ils demandent de l’argent pour débloquer le reste.',
      en: 'Scammers pay a little at first. Then they ask for money to release the rest.',
    },
    source: {
      name: { fr: 'police de Zurich, citée par Bluewin', en: 'Zurich police, quoted by Bluewin' },
      url: 'https://www.bluewin.ch/fr/infos/faits-divers/ce-qui-se-cache-derriere-les-offres-demploi-sur-whatsapp-1941883.html',
      checked: '2026-11',
      trust: 'sure',
    },
    when: {
      kinds: ['job'],
      words:
        /t[aâ]ches?\b|\bnoter\b|\bavis\b|\baimer\b|\blik(?:e|er|es)\b|vid[eé]os?|par jour|t[eé]l[eé]phone|tasks?\b|reviews?\b|rat(?:e|ing)\b|a day|per day|daily/i,
    },
  },
  {
    id: 'new-number',
    claim: {
      fr: 'C’est votre enfant, avec un nouveau numéro.',
      en: 'It is your child, with a new number.',
    },
    truth: {
      fr: 'Des escrocs se font passer pour un enfant, puis demandent de l’argent. Ce message arrive à beaucoup de parents.',
      en: 'Scammers pretend to be a son or daughter, then ask for money. Many parents receive this message.',
    },
    source: {
      name: {
        fr: 'Institut national de la consommation',
        en: 'French national consumer institute (INC)',
      },
      url: 'https://www.inc-conso.fr/node/17041',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['family'],
      words: /\b(?:maman|papa|mum|mom|dad)\b/i,
    },
  },
  {
    id: 'approve-is-enrol',
    claim: {
      fr: 'Confirmez votre Identité Numérique, ou acceptez une notification.',
      en: 'Confirm your Identité Numérique, or approve a notification.',
    },
    truth: {
      fr: 'Depuis le 25 octobre 2022, acheter une formation passe par FranceConnect+. Quelqu’un qui vous demande d’accepter une notification est en train de vous inscrire.',
      en: 'Since 25 October 2022 buying a course goes through FranceConnect+. Whoever asks you to approve a notification is enrolling you.',
    },
    source: {
      name: PORTAL,
      url: 'https://www.moncompteformation.gouv.fr',
      checked: '2026-02',
      trust: 'sure',
    },
    when: { kinds: ['cpf'], words: /identit[eé] num[eé]rique|france ?connect|notification/i },
  },
  {
    id: 'gifts-illegal',
    claim: {
      fr: 'Un ordinateur, une tablette ou un bon d’achat est offert avec la formation.',
      en: 'A computer, a tablet or a voucher comes free with the course.',
    },
    truth: {
      fr: 'Offrir un cadeau ou de l’argent pour une inscription est interdit. La personne qui accepte s’expose aussi.',
      en: 'Offering a gift or money for enrolling is illegal. The person who accepts is exposed too.',
    },
    source: {
      name: PORTAL,
      url: 'https://www.moncompteformation.gouv.fr',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['cpf'],
      words:
        /ordinateur|tablette|ipad|iphone|macbook|bon d.achat|ch[eè]que.cadeau|cadeau|cash ?back|rembours|laptop|voucher|gift/i,
    },
  },
  {
    id: 'energy-canvassing',
    claim: {
      fr: 'Profitez d’une aide pour vos travaux d’énergie.',
      en: 'Take up an offer for your energy renovation.',
    },
    truth: {
      fr: 'Démarcher pour des travaux d’énergie est interdit : par téléphone depuis juillet 2020, par tout moyen depuis le 1er juillet 2025.',
      en: 'Cold selling of energy renovation is forbidden: by phone since July 2020, by any means since 1 July 2025.',
    },
    source: {
      name: { fr: 'Code de la consommation ; loi n° 2025-594', en: 'French Consumer Code; Act 2025-594' },
      url: 'https://www.service-public.fr',
      checked: '2026-02',
      trust: 'sure',
    },
    when: { kinds: ['energy'] },
  },
];

export interface FactContext {
  kind: Family | null;
  tactics: readonly Tactic[];
  text: string;
}

/**
 * The facts that answer a message, at most `limit`. A claim is only put in a message's mouth where its words stand in
 * the text; what must not be given away comes first, then what the tactics point to.
 */
export function factsFor(context: FactContext, limit = 3): Fact[] {
  const { kind, tactics, text } = context;
  const rank = ({ when, urgent }: Fact) =>
    (urgent ? 2 : 0) + (when.tactics?.some((tactic) => tactics.includes(tactic)) ? 1 : 0);
  return FACTS.filter(
    ({ when }) =>
      (when.kinds === 'any' || (kind !== null && when.kinds.includes(kind))) &&
      (!when.words || when.words.test(text)) &&
      !when.unless?.test(text),
  )
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, limit);
}
