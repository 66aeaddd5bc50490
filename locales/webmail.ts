import type { Family, Tactic } from '../classifier/index.ts';

/** What Vigie says inside a webmail. The background composes it; the script in the page carries no words. */
export const frenchWebmail = {
  label: 'Avertissement de Vigie',
  close: 'Masquer',
  unread:
    'Vigie n’a pas pu lire ce message. Il n’a pas été vérifié. Vous pouvez copier son texte dans Vigie.',
  reload: 'Vigie a été mise à jour. Rechargez cette page pour être protégé.',
  reasonsTitle: 'Pourquoi cet avertissement',
  truthTitle: 'Ce qui est vrai',
  trusted: 'Vous faites confiance à cet expéditeur, mais son adresse peut être imitée.',
  tactic: {
    urgency: 'Il vous presse d’agir tout de suite.',
    expiry: 'Il vous presse de cliquer avant que vos droits « expirent ».',
    'free-offer': 'Il promet quelque chose de gratuit.',
    authority: 'Il se présente comme un service officiel.',
    'asks-identity': 'Il demande des informations sur votre identité.',
    'asks-credentials': 'Il demande un mot de passe ou un code.',
    'asks-payment': 'Il demande un paiement.',
    'call-back': 'Il vous demande d’appeler, ou d’accepter un appel.',
    'hidden-link': 'Il cache où mène son lien.',
    prize: 'Il annonce un gain ou un cadeau.',
    emotion: 'Il joue sur la peur ou sur les sentiments.',
    secrecy: 'Il vous demande de n’en parler à personne.',
  } satisfies Record<Tactic, string>,
  notPortal: (domain: string) => `L’expéditeur n’est pas Mon Compte Formation : il écrit depuis ${domain}.`,
  portalUnproven:
    'L’adresse de l’expéditeur ressemble à l’adresse officielle, mais une adresse peut être imitée.',
  imitates: (host: string) => `Un lien mène à ${host}, qui imite un site officiel.`,
  hides: (via: string) => `Un lien cache sa destination derrière ${via}.`,
  hidesTarget: (via: string, host: string) => `Un lien passe par ${via}, mais mène à ${host}.`,
  mismatch: (shown: string, host: string) => `Un lien affiche ${shown}, mais mène à ${host}.`,
  replies: (domain: string) => `Votre réponse partirait à une autre adresse, chez ${domain}.`,
  words: 'Son texte ressemble à des messages malhonnêtes connus.',
  normal: {
    other: 'Ce message serait normal si vous aviez vous-même demandé quelque chose à cet expéditeur.',
    cpf: 'Ce message serait normal si vous suiviez déjà une formation avec cet organisme.',
    energy:
      'Démarcher pour des travaux d’énergie est interdit. Ce message serait normal si vous aviez demandé un devis à cette entreprise.',
    parcel:
      'Ce message serait normal si vous attendiez un colis de ce transporteur. Vérifiez sur son site, sans passer par le lien.',
    bank: 'Ce message serait normal s’il répondait à une démarche que vous venez de faire auprès de votre banque.',
    account:
      'Ce message serait normal si vous aviez vous-même un compte chez ce service. Vérifiez-le sans passer par le lien.',
    job: 'Ce message serait normal si vous aviez répondu à cette offre.',
    trade: 'Ce message serait normal si vous étiez client de cette entreprise.',
  } satisfies Partial<Record<Family, string>> & { other: string },
  advice: 'Ne répondez pas, n’appelez pas, n’ouvrez aucun lien.',
  imageTitle: 'Ce message est une image : Vigie ne peut pas le lire',
  imageLead: 'Vigie ne sait pas si ce message est honnête.',
  imageDo:
    'Ne cliquez pas sur l’image. Si elle parle d’argent, d’un compte ou de vos droits, ouvrez vous-même le site officiel.',
  askedTitle: (words: string) => `Vigie a lu ce message : ${words}`,
  askedNoSign: 'Cela ne prouve pas que le message est honnête.',
  actions: {
    details: 'Voir les liens',
    lessDetails: 'Masquer les liens',
    showWords: 'Montrer les mots qui ont compté',
    hideWords: 'Ne plus montrer les mots',
    report: 'Signaler',
    trust: 'Faire confiance à cet expéditeur',
    mistake: 'C’est une erreur',
    always: 'Toujours lire les messages de ce site',
  },
  said: {
    trusted: 'C’est noté. Vigie ne montrera plus que les dangers graves pour cet expéditeur.',
    mistake: 'C’est noté sur votre appareil. Merci.',
    always: 'C’est noté. Vigie lira les messages de ce site.',
    copied: 'Copié.',
  },
  linksTitle: 'Où mènent les liens',
  goesTo: 'mène à',
  through: 'en passant par',
  reportTitle: 'Signaler ce message',
  reportCopy: 'Copiez le texte ci-dessous.',
  reportOpen: 'Ouvrez Signal Spam et collez-le. C’est le service français de signalement des e-mails.',
  reportConso: 'Si une entreprise vous démarche pour le CPF ou des travaux, dites-le aussi à SignalConso.',
  copy: 'Copier',
  open: (name: string) => `Ouvrir ${name}`,
  guard: {
    title: 'Attention : ce lien vient d’un message dangereux',
    danger: 'Attention : ce lien imite un site officiel',
    goesTo: 'Ce lien mène en réalité à :',
    through: 'Il passe d’abord par',
    hidden: 'Sa vraie destination est cachée par',
    stay: 'Ne pas ouvrir',
    open: 'Ouvrir quand même',
    fullAddress: 'Adresse complète :',
  },
  icon: {
    danger: 'Vigie : message ouvert, arnaque très probable',
    caution: 'Vigie : message ouvert, suspect',
    note: 'Vigie : message ouvert, impossible à dire',
  },
  popup: {
    check: 'Vérifier le message de cette page',
    notFound: 'Vigie n’a pas trouvé de message sur cette page. Copiez son texte ci-dessous.',
    reload: 'Cette page était ouverte avant Vigie. Rechargez-la pour être protégé.',
    unreachable: 'Vigie ne peut pas lire cette page.',
  },
};

/** The words, whatever the language. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer Args) => string
    ? (...args: Args) => string
    : { [Key in keyof T]: Widen<T[Key]> };

export type WebmailWords = Widen<typeof frenchWebmail>;

export const englishWebmail: WebmailWords = {
  label: 'Warning from Vigie',
  close: 'Hide',
  unread: 'Vigie could not read this message. It was not checked. You can copy its text into Vigie.',
  reload: 'Vigie was updated. Reload this page to be protected.',
  reasonsTitle: 'Why this warning',
  truthTitle: 'What is true',
  trusted: 'You trust this sender, but their address can be imitated.',
  tactic: {
    urgency: 'It presses you to act at once.',
    expiry: 'It presses you to click before your rights “expire”.',
    'free-offer': 'It promises something for free.',
    authority: 'It presents itself as an official service.',
    'asks-identity': 'It asks for details of your identity.',
    'asks-credentials': 'It asks for a password or a code.',
    'asks-payment': 'It asks for a payment.',
    'call-back': 'It asks you to call, or to accept a call.',
    'hidden-link': 'It hides where its link goes.',
    prize: 'It announces a prize or a gift.',
    emotion: 'It plays on fear or feelings.',
    secrecy: 'It asks you to tell nobody.',
  },
  notPortal: (domain) => `The sender is not Mon Compte Formation: it writes from ${domain}.`,
  portalUnproven: 'The sender’s address looks like the official one, but an address can be imitated.',
  imitates: (host) => `A link goes to ${host}, which imitates an official site.`,
  hides: (via) => `A link hides its destination behind ${via}.`,
  hidesTarget: (via, host) => `A link passes through ${via} but goes to ${host}.`,
  mismatch: (shown, host) => `A link shows ${shown} but goes to ${host}.`,
  replies: (domain) => `Your answer would go to another address, at ${domain}.`,
  words: 'Its text looks like known dishonest messages.',
  normal: {
    other: 'This message would be normal if you had asked this sender for something.',
    cpf: 'This message would be normal if you were already in training with this provider.',
    energy:
      'Canvassing for energy renovation is forbidden. This message would be normal if you had asked this company for a quote.',
    parcel:
      'This message would be normal if you expected a parcel from this carrier. Check on its site, not through the link.',
    bank: 'This message would be normal if it answered something you have just done with your bank.',
    account:
      'This message would be normal if you had an account with this service. Check it without using the link.',
    job: 'This message would be normal if you had answered this offer.',
    trade: 'This message would be normal if you were a customer of this company.',
  },
  advice: 'Do not answer, do not call, do not open any link.',
  imageTitle: 'This message is a picture: Vigie cannot read it',
  imageLead: 'Vigie does not know whether this message is honest.',
  imageDo:
    'Do not click on the picture. If it is about money, an account or your rights, open the official site yourself.',
  askedTitle: (words) => `Vigie read this message: ${words}`,
  askedNoSign: 'This does not prove that the message is honest.',
  actions: {
    details: 'See the links',
    lessDetails: 'Hide the links',
    showWords: 'Show the words that counted',
    hideWords: 'Stop showing the words',
    report: 'Report',
    trust: 'Trust this sender',
    mistake: 'This is a mistake',
    always: 'Always read this site’s messages',
  },
  said: {
    trusted: 'Noted. For this sender Vigie will only show grave dangers.',
    mistake: 'Noted on your device. Thank you.',
    always: 'Noted. Vigie will read this site’s messages.',
    copied: 'Copied.',
  },
  linksTitle: 'Where the links go',
  goesTo: 'goes to',
  through: 'through',
  reportTitle: 'Report this message',
  reportCopy: 'Copy the text below.',
  reportOpen: 'Open Signal Spam and paste it. It is the French service for reporting e-mails.',
  reportConso: 'If a company canvasses you about the CPF or renovation, tell SignalConso too.',
  copy: 'Copy',
  open: (name) => `Open ${name}`,
  guard: {
    title: 'Careful: this link comes from a dangerous message',
    danger: 'Careful: this link imitates an official site',
    goesTo: 'This link really goes to:',
    through: 'It first passes through',
    hidden: 'Its true destination is hidden by',
    stay: 'Do not open',
    open: 'Open anyway',
    fullAddress: 'Full address:',
  },
  icon: {
    danger: 'Vigie: open message, very probably a scam',
    caution: 'Vigie: open message, suspicious',
    note: 'Vigie: open message, cannot tell',
  },
  popup: {
    check: 'Check this page’s message',
    notFound: 'Vigie found no message on this page. Copy its text below.',
    reload: 'This page was open before Vigie. Reload it to be protected.',
    unreachable: 'Vigie cannot read this page.',
  },
};
