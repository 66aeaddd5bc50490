/**
 * What Vigie says inside web pages. Kept apart from the dictionaries, because the script that runs on every page
 * carries these words and nothing else.
 */
export const frenchPage = {
  veilTitle: 'Vigie a arrêté cette page',
  veilText: 'Son adresse imite celle d’un site officiel. N’y entrez rien.',
  veilGo: 'Aller sur le site officiel',
  stripText: 'Ce n’est pas le site officiel du CPF. Le seul est moncompteformation.gouv.fr.',
  stripOther: 'Ce n’est pas le site officiel. L’adresse officielle : ',
  stripQuiet: 'Ne plus afficher sur ce site',
  stripClose: 'Fermer',
  formTitle: 'Ne remplissez pas ce champ',
  formText: 'Cette page imite Mon Compte Formation. Ce n’est pas le site officiel.',
};

export type PageWords = typeof frenchPage;

export const englishPage: PageWords = {
  veilTitle: 'Vigie stopped this page',
  veilText: 'Its address imitates that of an official site. Enter nothing here.',
  veilGo: 'Go to the official site',
  stripText: 'This is not the official CPF site. The only one is moncompteformation.gouv.fr.',
  stripOther: 'This is not the official site. The official address: ',
  stripQuiet: 'Do not show on this site again',
  stripClose: 'Close',
  formTitle: 'Do not fill in this field',
  formText: 'This page imitates Mon Compte Formation. It is not the official site.',
};
