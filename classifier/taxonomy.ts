/** What a message is. `canvassing`: forbidden or abusive selling; `scam`: deceit for money, identity or access. */
export const LABELS = ['legit', 'canvassing', 'scam'] as const;
export type Label = (typeof LABELS)[number];

/**
 * The published families of dishonest messages (16). The corpus knows finer kinds
 * (`corpus/kinds.ts`), each of which belongs to one family.
 *
 * - `cpf`: training account, DIF, VAE, courses sold with State money
 * - `energy`: energy-renovation canvassing (insulation, heat pumps, solar panels)
 * - `parcel`: delivery notices
 * - `bank`: bank phishing and the false adviser
 * - `administration`: tax, benefits, cheques, identity papers, holiday vouchers
 * - `fine`: fines, motorway toll, Crit'Air
 * - `health`: health card, health insurance fund
 * - `family`: a relative in need
 * - `account`: subscriptions, telecom, utilities, mailbox and cloud accounts, technical support
 * - `job`: job and task offers
 * - `invest`: crypto and investment
 * - `prize`: prizes, surveys, casino
 * - `extortion`: blackmail, fake summons
 * - `advance-fee`: inheritance, loans, dating, charity
 * - `business`: pseudo-official offers to companies
 * - `trade`: marketplace, rental, insurance, fake shops, miracle products
 */
export const FAMILIES = [
  'cpf',
  'energy',
  'parcel',
  'bank',
  'administration',
  'fine',
  'health',
  'family',
  'account',
  'job',
  'invest',
  'prize',
  'extortion',
  'advance-fee',
  'business',
  'trade',
] as const;
export type Family = (typeof FAMILIES)[number];

/** The means of pressure or the demands a message uses; several may hold at once. */
export const TACTICS = [
  'urgency',
  'expiry',
  'free-offer',
  'authority',
  'asks-identity',
  'asks-credentials',
  'asks-payment',
  'call-back',
  'hidden-link',
  'prize',
  'emotion',
  'secrecy',
] as const;
export type Tactic = (typeof TACTICS)[number];
