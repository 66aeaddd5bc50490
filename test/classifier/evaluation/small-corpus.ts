import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusRecord } from '../../../corpus/record.ts';

/** Sentences of dishonest and honest messages, combined by writer: enough for a model that works. */
const DISHONEST = [
  'Vos droits à la formation expirent ce soir, cliquez vite sur le lien pour les récupérer',
  'Votre compte CPF va être supprimé, appelez notre conseiller pour valider votre dossier',
  'Votre colis est bloqué au dépôt, réglez les frais de douane sur le lien',
  'Vous avez gagné un téléphone, confirmez votre carte bancaire pour recevoir le lot',
  'Urgent, votre compte bancaire est suspendu, confirmez vos identifiants immédiatement',
  'Formation offerte sans avance de frais, profitez de vos droits avant la fin du mois',
];
const HONEST = [
  'Votre rendez-vous chez le dentiste est confirmé pour demain à dix heures',
  'Merci pour ton message, je passe te prendre à la gare en fin de journée',
  'Votre facture du mois est disponible dans votre espace client habituel',
  'La réunion de service est déplacée à jeudi, la salle reste la même',
  'Votre commande est prête, vous pouvez la retirer au magasin avec une pièce d’identité',
  'Le club de lecture se retrouve samedi, pense à apporter le livre et un gâteau',
];
const ENDINGS = ['Bonne journée', 'Cordialement', 'À bientôt', 'Merci de votre confiance', 'Service client'];

/** A deterministic corpus of four writers, both classes each, with campaigns of three messages, one of them over two channels. */
export function smallCorpus(): CorpusRecord[] {
  return ['w1', 'w2', 'w3', 'w4'].flatMap((writer, w) =>
    Array.from({ length: 36 }, (_, i): CorpusRecord => {
      const dishonest = i % 3 === 0;
      const base = (dishonest ? DISHONEST : HONEST)[(i + w) % 6]!;
      const other = (dishonest ? DISHONEST : HONEST)[(i * 5 + w + 1) % 6]!;
      const cpf = /CPF|formation/i.test(base);
      return {
        id: `${writer}-${i}`,
        text: `${base}. ${other}. ${ENDINGS[(i + 2 * w) % 5]}.`,
        ...(i % 4 === 0 ? { sender: `Service <contact@exemple-${writer}.fr>` } : {}),
        channel: i % 2 === 0 ? 'sms' : 'email',
        lang: 'fr',
        label: dishonest ? (i % 2 === 0 && cpf ? 'canvassing' : 'scam') : 'legit',
        kind: dishonest
          ? cpf
            ? 'cpf-expiry'
            : (['parcel', 'prize', 'bank'] as const)[i % 3]!
          : (['appointment', 'personal', 'billing', 'work'] as const)[i % 4]!,
        tactics: dishonest ? ['urgency'] : [],
        // Everything repeats after twelve messages; the last one belongs to the campaign of its neighbour.
        campaign: `${writer}:${i === 35 ? 10 : i % 12}`,
        writer,
        hard: i % 7 === 0,
      };
    }),
  );
}

/** Writes records as a corpus folder and returns its path; the caller removes it. */
export function writeCorpus(records: readonly CorpusRecord[], test: readonly CorpusRecord[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-corpus-'));
  for (const writer of new Set(records.map((record) => record.writer)))
    writeFileSync(join(folder, `${writer}.jsonl`), lines(records.filter((r) => r.writer === writer)));
  if (test.length > 0) {
    mkdirSync(join(folder, 'test'));
    writeFileSync(join(folder, 'test', 'test.jsonl'), lines(test));
  }
  return folder;
}

/** Objects as JSON Lines. */
export function lines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
