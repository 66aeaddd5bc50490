export { type Advice, adviceFor, reportContacts, SOURCED_ADVICE, topicOf } from './advice.ts';
export { type DatedEntry, datedEntries, monthsSince, staleEntries } from './age.ts';
export { CASE_IDS, CASES, type Case, type CaseId, caseById, type Step } from './cases.ts';
export { CONTACTS, type Contact, type ContactId, type ContactWay, contact } from './contacts.ts';
export { FACTS, type Fact, type FactContext, factsFor } from './facts.ts';
export { LAW, type LawNote, lawFor } from './law.ts';
export { NUMBER_NOTES, type NumberClass, type NumberNote, numberNote } from './number-notes.ts';
export { PROVIDER_CHECKS, type ProviderCheck } from './providers.ts';
export type { Source, Text, Trust } from './source.ts';
