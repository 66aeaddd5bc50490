/**
 * Words that stand beside a protected name, and what they say of its owner. Plain lower-case letters, no
 * accents. Reviewed 2026-11-24; taken from names registered to imitate French public services, from scam
 * messages, and from the names of honest companies.
 */
export type WordClass =
  /** An account, its operations, the service itself: what an imitation promises. */
  | 'account'
  /** The State. */
  | 'state'
  /** Says nothing. */
  | 'filler'
  /** "formation" alone: says neither honest nor dishonest. */
  | 'training'
  /** Writes about the service: a guide, a newspaper, an adviser. */
  | 'information'
  /** A subject or a school: what an honest training company sells. */
  | 'course'
  /** CPF means something else here: Brazil's tax number, Singapore's fund. */
  | 'foreign';

const WORDS: Record<WordClass, string> = {
  account: `
    compte comptes moncompte solde soldes droit droits connexion connexions connect connecter connection login signin auth
    identification identifier identifiant identifiants authentification authentifier validation valider valide
    verification verifier verif relance relancer actualisation actualiser activation activer activez active actif
    reactivation reactiver eligibilite eligible eligibles dossier dossiers espace espaces acces acceder beneficiaire
    beneficiaires beneficier beneficiez benefice inscription inscriptions inscrire demande demandes demander expiration expire
    expirer expirent renouvellement renouveler renouvelle renouvelez confirmation confirmer confirmez recuperation recuperer recup recuperez
    credit credits euros euro argent montant utiliser utilisation utilisez debloquer deblocage mobiliser mobilisation
    consulter consultation gestion gerer gestionnaire suivi suivre service services assistance support contact client clients
    usager usagers particulier particuliers portail plateforme securite securise secure securisee
    remboursement remboursements rembourser paiement paiements payer payment regler reglement regularisation regulariser
    versement virement facture factures contravention contraventions infraction infractions telepaiement allocation
    allocations allocataire allocataires prime primes miseajour maj update notification notifications alerte urgent rappel retard
    code codes titulaire formulaire attestation attestations declaration document documents rdv rendezvous
    transfert cloture rachat cumul cumuler historique budget bureau centregestion conseiller conseillers agent agents
    activite activites annulation annuler dette penalite dernierdelai delai offre offres recevoir obtenir obtention debut tele reclamation
    reclamer restitution carte cartes vitale colis livraison suspendu suspension bloque
    enregistrement enregistrer finaliser finalisation traitement verrouillage deverrouiller mdp motdepasse securites profil
    identite numerique passeport immatriculation vignette heure heures
    banque banques epargne livret placement placements invest investissement investissements patrimoine pret prets ciclade`,
  state: `
    gouv gouvernement ministere etat republique francaise officiel officielle officiels administration publique public publics
    servicepublic caisse depots depot consignation consignations tresor prefecture cdc dgfip`,
  filler: `
    mon ma mes le la les l de des du d un une et en au aux a ton votre vos notre nos mes my the for pour par avec sur
    fr france francais pro plus net web site sites online ligne enligne app appli application mobile www www2 m new nouveau nouvelle
    nouveaux direct digital national nationale com eu ok top perso personnel personnelle individuel salarie salaries emploi travail
    travailleur retraite retraites groupe sante social sociale sociaux ici id via mail sms tel telephone page home
    bonjour vous moi toi je tu on nous salon cse rh drh org go get hub group int secu securitesociale assurance maladie assure assures cpam
    maintenant rapide facile simple tous toutes chaque annuel`,
  training:
    'formation formations formationpro formationprofessionnelle former training professionnelle professionnel professionnelles professionnels',
  information: `
    info infos information informations actu actus actualite actualites blog guide guides conseil conseils avis aide aides faq forum
    simulateur simulation simuler calcul calculer comprendre tout savoir expert experts comparateur comparatif comparer media mag magazine news
    comment pourquoi explication explications astuce astuces wiki avocat avocats financement financements financer finance
    finances prise charge pris guichet relais accompagnement accompagner partenaire partenaires reseau observatoire association syndicat collectif
    cgt cfdt cftc unsa snu sud syndicats
    contre arnaque arnaques fraude fraudes stop alertearnaque recherche chercher trouver trouve mieux mission missions centre centres center dif`,
  course: `
    anglais langue langues espagnol allemand italien chinois arabe russe portugais japonais lsf fle linguistique linguistiques english
    conduite permis autoecole auto ecoledeconduite vtc taxi coiffure coiffeur esthetique esthetiques beaute massage massages maquillage ongles onglerie
    informatique bureautique excel word office compta comptabilite comptable paie management manager leadership coaching coach bilan bilans
    competence competences vae caces hygiene haccp sst ssiap photo photographe photographie musique piano guitare chant danse yoga naturopathie
    naturopathe sophrologie sophrologue hypnose marketing developpeur developpement dev data ia python graphisme graphiste design
    immobilier immobiliere commerce vente ventes vendeur cuisine cuisinier patisserie patissier boulangerie couture mode
    ecole ecoles academie academy academia institut institute campus cours lecon lecons learning elearning mooc school
    college universite univ cfa greta afpa cnam organisme organismes catalogue diplome diplomes diplomante certification certifications certifiante certifiantes
    certifiant qualiopi apprentissage alternance bts toeic toefl tosa pix reconversion reconversions entrepreneur entrepreneurs entreprise entreprises
    creation creer infirmier infirmiere aidesoignant petiteenfance cap bac moto motos poidslourd poidslourds fimo pilote drone drones plongee
    secourisme nutrition dietetique sport sportif fitness orthographe voltaire illustrator photoshop indesign autocad revit wordpress seo
    secretaire secretariat assistante juridique audit qualite logistique soudure electricite electricien plombier batiment btp
    tuteur tutorat mentor mentorat professeur prof profs formateur formateurs formatrice apprendre apprenez etudiant etudiants eleve eleves
    studio atelier ateliers stage stages seminaire tech numeriques skills skill talent talents carriere carrieres metier metiers orientation`,
  foreign: `
    consulta consultar receita nota notafiscal brasil brazil cnpj gratis regularizar situacao serasa board sg singapore
    cpfboard withdrawal housing medisave nominee pagamento cidadao governo pessoa fisica`,
};

/** Word → class; a word listed twice keeps its first class. */
export const VOCABULARY: ReadonlyMap<string, WordClass> = (() => {
  const map = new Map<string, WordClass>();
  for (const [kind, words] of Object.entries(WORDS) as [WordClass, string][]) {
    for (const word of words.split(/\s+/)) if (word !== '' && !map.has(word)) map.set(word, kind);
  }
  return map;
})();

export const LONGEST_WORD = Math.max(...[...VOCABULARY.keys()].map((word) => word.length));
