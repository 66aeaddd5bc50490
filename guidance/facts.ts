import type { Family, Tactic } from '../classifier/index.ts';
import type { Source, Text } from './source.ts';

/** What a message claims, and what is true. */
export interface Fact {
  id: string;
  claim: Text;
  truth: Text;
  source: Source;
  /** The fact answers a message whose kind is listed and that shows one of the tactics or the words. */
  when: { kinds: readonly Family[]; tactics?: readonly Tactic[]; words?: RegExp };
}

const SERVICE_PUBLIC = { fr: 'service-public.fr', en: 'service-public.fr' };
const PORTAL = { fr: 'moncompteformation.gouv.fr', en: 'moncompteformation.gouv.fr' };
const LABOUR = { fr: 'ministère du Travail', en: 'French Ministry of Labour' };

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
    source: {
      name: SERVICE_PUBLIC,
      url: 'https://www.service-public.fr/particuliers/vosdroits/F10705',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['cpf'],
      tactics: ['expiry', 'urgency'],
      words: /expir|perd(?:re|us?|ez)|dernier|derni[eè]re|limite|avant le|last days|lose|left to/i,
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
        /gratuit|offerte?s?\b|sans (?:avance|reste)|100 ?%|pris(?:e|es)? en charge|free of charge|no cost|at no/i,
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
        /caisse des d[eé]p[oô]ts|france travail|p[oô]le emploi|minist[eè]re|service (?:du )?cpf|bureau du cpf|gestionnaire|conseill[eè]re?/i,
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
        /\d[\d\s.]*(?:,\d\d)?\s?(?:€|euros?\b|EUR\b)|[€]\s?\d|\bsolde\b|\bbalance\b|il vous reste (?!que)/i,
    },
  },
  {
    id: 'never-give',
    claim: {
      fr: 'Donnez votre numéro de sécurité sociale, votre mot de passe ou le code reçu.',
      en: 'Give your social security number, your password or the code you receive.',
    },
    truth: {
      fr: 'Ne les donnez jamais, à personne. Vous seul pouvez ouvrir votre compte.',
      en: 'Never give them to anybody. Only you may open your account.',
    },
    source: {
      name: SERVICE_PUBLIC,
      url: 'https://www.service-public.fr/particuliers/vosdroits/F10705',
      checked: '2026-02',
      trust: 'sure',
    },
    when: {
      kinds: ['cpf', 'health', 'administration'],
      tactics: ['asks-identity', 'asks-credentials'],
      words: /s[eé]curit[eé] sociale|num[eé]ro de s[eé]cu|mot de passe|social security|password/i,
    },
  },
  {
    id: 'approve-is-enrol',
    claim: {
      fr: 'Créez ou confirmez votre Identité Numérique pour que nous vous inscrivions.',
      en: 'Create or confirm your Identité Numérique so that we can enrol you.',
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
      fr: 'Isolation à 1 €, pompe à chaleur ou panneaux solaires financés par l’État.',
      en: 'Insulation for €1, heat pump or solar panels paid by the State.',
    },
    truth: {
      fr: 'Démarcher pour des travaux d’énergie est interdit : par téléphone depuis juillet 2020, par tout moyen depuis le 1er juillet 2025.',
      en: 'Canvassing for energy renovation is forbidden: by phone since July 2020, by any means since 1 July 2025.',
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
 * the text; the tactics then say which come first.
 */
export function factsFor(context: FactContext, limit = 4): Fact[] {
  const { kind, tactics, text } = context;
  if (kind === null) return [];
  const rank = ({ when }: Fact) => (when.tactics?.some((tactic) => tactics.includes(tactic)) ? 1 : 0);
  return FACTS.filter(({ when }) => when.kinds.includes(kind) && (!when.words || when.words.test(text)))
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, limit);
}
