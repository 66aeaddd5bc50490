import type { Family } from '../classifier/index.ts';
import { frenchPage } from './page.ts';

/**
 * The source dictionary. Plain words, one idea each; non-breaking spaces before : ; ! ? » and after «
 * (a test holds them). A feature keeps its own section.
 */
export const fr = {
  common: {
    name: 'Vigie',
    source: 'Source',
    readOn: (month: string) => `lu en ${month}`,
    mayHaveChanged: 'peut avoir changé depuis',
    openOfficial: 'Aller sur le site officiel',
    close: 'Fermer',
    copy: 'Copier',
    copied: 'Copié',
    newTab: 'nouvel onglet',
    yes: 'Oui',
    no: 'Non',
    onThisDevice: 'Rien ne quitte votre appareil.',
    loadFailed: 'Vigie n’a pas pu charger ses données. Réinstallez l’extension.',
  },

  nav: {
    label: 'Pages de Vigie',
    check: 'Vérifier un message',
    happened: 'C’est déjà arrivé',
    journal: 'Historique',
    options: 'Réglages',
    welcome: 'Bienvenue',
  },

  verdict: {
    scam: 'Arnaque très probable',
    suspicious: 'Message suspect',
    canvassing: 'Démarchage interdit ou abusif',
    noSign: 'Aucun signe connu',
    cannotTell: 'Impossible à dire',
    lead: {
      link: 'Un lien de ce message mène à un faux site.',
      scam: 'Ce message ressemble beaucoup à des arnaques connues.',
      suspicious: 'Plusieurs choses dans ce message doivent vous alerter.',
      canvassing: 'Ce message veut vous vendre quelque chose sans que vous l’ayez demandé.',
      noSign: 'Vigie ne reconnaît pas d’arnaque dans ce message.',
      cannotTell: 'Vigie ne peut pas juger ce texte.',
    },
    because: 'Les mots qui ont compté',
    becauseHint: 'Ils sont surlignés dans votre message.',
    doNow: 'Que faire maintenant',
    claims: 'Ce que dit le message, et ce qui est vrai',
    claim: 'Le message dit',
    truth: 'En vrai',
    links: 'Les liens du message',
    goesTo: (host: string) => `mène à ${host}`,
    passesThrough: (via: string) => `en passant par ${via}`,
    report: 'Signaler ce message',
    law: 'Ce que dit la loi',
    kind: {
      cpf: 'sujet : compte de formation (CPF)',
      energy: 'sujet : travaux d’énergie',
      parcel: 'sujet : colis',
      bank: 'sujet : banque',
      administration: 'sujet : administration',
      fine: 'sujet : amende',
      health: 'sujet : santé',
      family: 'sujet : un proche en difficulté',
      account: 'sujet : compte ou abonnement',
      job: 'sujet : offre d’emploi',
      invest: 'sujet : placement',
      prize: 'sujet : cadeau ou gain',
      extortion: 'sujet : chantage ou convocation',
      'advance-fee': 'sujet : argent promis',
      business: 'sujet : entreprise',
      trade: 'sujet : achat ou location',
    } satisfies Record<Family, string>,
    truncated: 'Le texte est très long : Vigie a lu le début et la fin.',
  },

  link: {
    official: 'site officiel',
    known: 'site connu du service',
    state: 'site de l’État',
    danger: 'imite un site officiel',
    caution: 'n’est pas le site officiel',
    none: 'site inconnu de Vigie',
    noAddress: 'pas une adresse de site',
  } satisfies Record<string, string>,

  popup: {
    title: 'Vérifier un message',
    label: 'Collez ici le SMS ou l’e-mail reçu',
    placeholder: 'Votre crédit CPF expire bientôt…',
    hint: 'Le résultat apparaît tout seul.',
    clear: 'Effacer',
    privacy: 'Le texte reste sur votre appareil.',
    larger: 'Ouvrir en grand',
    result: 'Résultat',
  },

  warning: {
    pageTitle: 'Attention, faux site probable',
    heading: 'Attention : ce site en imite un autre',
    wanted: (target: string) => `Vous vouliez sans doute aller sur ${target}.`,
    youAreHere: 'L’adresse qui a été ouverte',
    notOpened: 'Vigie a arrêté cette page avant que vous puissiez vous en servir.',
    onlyOfficial: 'Le seul site officiel du CPF est moncompteformation.gouv.fr.',
    advice: 'N’y entrez ni mot de passe, ni numéro de sécurité sociale, ni carte bancaire.',
    go: (target: string) => `Aller sur ${target}`,
    more: 'Je veux quand même voir cette page',
    risk: 'Si ce site est un piège, il peut voler vos identifiants ou votre argent.',
    continue: 'Continuer malgré le risque',
    continueNote: 'Vigie s’en souviendra jusqu’à la fermeture du navigateur.',
    never: 'Ne plus jamais m’avertir pour ce site',
    mistake: 'Je pense que c’est une erreur',
    mistakeSaved: 'Noté sur votre appareil. Merci.',
    mistakePrivate: 'Fenêtre privée : rien n’est gardé.',
    nothing: 'Cette page s’affiche quand Vigie arrête un faux site. Il n’y a rien à montrer pour le moment.',
    why: 'Pourquoi cet avertissement ?',
    whyText:
      'L’adresse ressemble à celle d’un service officiel, mais ce n’est pas la sienne. Vigie compare les adresses sur votre appareil, sans rien envoyer.',
  },

  page: frenchPage,

  icon: {
    quiet: 'Vigie : vérifier un message',
    official: 'Vigie : vous êtes sur le site officiel',
    caution: 'Vigie : ce n’est pas le site officiel',
    danger: 'Vigie : ce site imite un site officiel',
    paused: 'Vigie : en pause',
    withheld: 'Vigie ne peut pas vérifier ce site',
  },
};
