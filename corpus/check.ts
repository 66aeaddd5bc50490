import { FAMILIES } from '../classifier/taxonomy.ts';
import { random } from '../classifier/training/random.ts';
import { DISHONEST_KINDS, familyOf, HONEST_KINDS, KINDS } from './kinds.ts';
import { findPersonalData } from './personal-data.ts';
import type { Located, Problem } from './read.ts';
import type { CorpusRecord } from './record.ts';
import { nearDuplicates } from './similarity.ts';

const isDishonest = (record: CorpusRecord): boolean => record.label !== 'legit';

/** Duplicate ids, exact and near copies across campaigns, large campaigns, personal data: problems with their place. */
export function checkRecords(located: readonly Located[]): Problem[] {
  const problems: Problem[] = [];
  const at = (entry: Located, message: string): void => {
    problems.push({ file: entry.file, line: entry.line, message });
  };
  const ids = new Map<string, Located>();
  const campaigns = new Map<string, Located[]>();
  for (const entry of located) {
    const { record } = entry;
    const twin = ids.get(record.id);
    if (twin) at(entry, `id: expected a new one, got "${record.id}" as in ${twin.file}:${twin.line}`);
    ids.set(record.id, entry);
    campaigns.set(record.campaign, [...(campaigns.get(record.campaign) ?? []), entry]);
    for (const datum of findPersonalData(`${record.subject ?? ''}\n${record.text}`)) {
      at(entry, `${datum.what}: expected a number reserved for fiction or masked, got "${datum.text}"`);
    }
  }
  for (const [name, members] of campaigns) {
    // Pairs and series of hard cases may be longer than one sender's plain messages.
    const limit = members.some((entry) => entry.record.hard) ? 6 : 3;
    if (members.length > limit)
      at(members[limit]!, `campaign "${name}": expected at most ${limit} messages, got ${members.length}`);
  }
  const pairs = nearDuplicates(located.map((entry) => entry.record.text));
  for (const { a, b, similarity } of pairs) {
    const [first, second] = [located[a]!, located[b]!];
    if (first.record.campaign === second.record.campaign) continue;
    at(second, `near copy (${similarity.toFixed(2)}) of ${first.file}:${first.line} in another campaign`);
  }
  return problems;
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const GREETING =
  /^(?:(?:bonjour|bonsoir|hello|salut|coucou|hi|hey|dear|chère?s?|madame|monsieur|mesdames|messieurs|mme|mr|m|à tous|à toutes|et)\b[\s,.!:-]*)+/iu;

/** First five words behind the greeting. */
function opening(text: string): string {
  return words(text.replace(GREETING, '')).slice(0, 5).join(' ');
}

/** One measured property of the corpus and the gate it must pass; `required` null: only printed. */
export interface Gate {
  name: string;
  measured: string;
  required: string | null;
  passed: boolean;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** Mean share of distinct word 4-grams over 20 draws of 40 messages from 40 campaigns. Null under 40 campaigns. */
export function distinctFourGrams(records: readonly CorpusRecord[]): number | null {
  const byCampaign = new Map<string, CorpusRecord>();
  for (const record of records) if (!byCampaign.has(record.campaign)) byCampaign.set(record.campaign, record);
  const pool = [...byCampaign.values()];
  if (pool.length < 40) return null;
  const next = random(40);
  let sum = 0;
  for (let draw = 0; draw < 20; draw++) {
    const copy = [...pool];
    const seen = new Set<string>();
    let total = 0;
    for (let i = 0; i < 40; i++) {
      const [picked] = copy.splice(Math.floor(next() * copy.length), 1);
      const list = words(picked!.text);
      for (let k = 0; k + 4 <= list.length; k++) {
        seen.add(list.slice(k, k + 4).join(' '));
        total++;
      }
    }
    sum += share(seen.size, total);
  }
  return sum / 20;
}

/** The quantities a corpus must reach: now, and where issue and datasheet want it to go. */
export interface Requirements {
  messages: number;
  writers: number;
  cpf: number;
  /** Least number of messages of any dishonest kind but CPF ones, of the ten commonest, of any honest kind. */
  dishonestKind: number;
  commonKind: number;
  honestKind: number;
  /** The same for honest kinds that were added for balance or count together with another (`MINOR_HONEST`). */
  minorHonestKind: number;
  /** Largest share of deliberate hard cases, and least shares of SMS and e-mail, in each class. */
  hardShare: number;
  smsShare: number;
  emailShare: number;
  /** Campaigns with a hard case that hold both classes: minimal pairs. */
  pairs: number;
}

const COMMON_KINDS = [
  'parcel',
  'bank',
  'energy',
  'subscription',
  'prize',
  'invest',
  'job-task',
  'health-card',
  'fine',
  'family',
];

const MINOR_HONEST: readonly string[] = [
  'bank-notice',
  'energy-honest',
  'insurance-honest',
  'rental-honest',
  'marketplace-honest',
  'telecom-utility',
];

/** Measures the make-up and the diversity of the corpus against what is required of it. */
export function measure(records: readonly CorpusRecord[], required: Requirements): Gate[] {
  const gates: Gate[] = [];
  const gate = (name: string, measured: string, needed: string | null, passed = true): void => {
    gates.push({ name, measured, required: needed, passed });
  };
  const count = (test: (record: CorpusRecord) => boolean): number => records.filter(test).length;
  const total = records.length;
  const dishonest = records.filter(isDishonest);
  const honest = records.filter((record) => !isDishonest(record));
  const between = (value: number, low: number, high: number): boolean => value >= low && value <= high;

  gate('messages', `${total}`, `≥ ${required.messages}`, total >= required.messages);
  const french = share(
    count((r) => r.lang === 'fr'),
    total,
  );
  gate('French', percent(french), '≥ 80 %', french >= 0.8);
  const legit = share(honest.length, total);
  gate('legit', percent(legit), '55-65 %', between(legit, 0.55, 0.65));
  const cpf = count((r) => familyOf(r.kind) === 'cpf');
  gate('dishonest CPF', `${cpf}`, `≥ ${required.cpf}`, cpf >= required.cpf);
  for (const [name, group] of [
    ['dishonest', dishonest],
    ['honest', honest],
  ] as const) {
    const sms = share(group.filter((r) => r.channel === 'sms').length, group.length);
    const email = share(group.filter((r) => r.channel === 'email').length, group.length);
    const long = group.filter((r) => r.channel === 'email' && r.text.length > 600).length;
    const hard = share(group.filter((r) => r.hard).length, group.length);
    gate(`${name}: SMS`, percent(sms), `≥ ${percent(required.smsShare)}`, sms >= required.smsShare);
    gate(
      `${name}: e-mail`,
      percent(email),
      `≥ ${percent(required.emailShare)}`,
      email >= required.emailShare,
    );
    const longShare = share(long, group.filter((r) => r.channel === 'email').length);
    gate(`${name}: e-mails over 600 characters`, percent(longShare), null);
    gate(
      `${name}: hard cases`,
      percent(hard),
      `≤ ${percent(required.hardShare)}`,
      hard <= required.hardShare,
    );
    gate(
      `${name}: with sender`,
      percent(share(group.filter((r) => r.sender !== undefined).length, group.length)),
      null,
    );
    gate(
      `${name}: with link`,
      percent(
        share(
          group.filter((r) => r.links !== undefined || /https?:|www\./.test(r.text)).length,
          group.length,
        ),
      ),
      null,
    );
  }
  const sides = new Map<string, { classes: Set<boolean>; hard: boolean }>();
  for (const entry of records) {
    const campaign = sides.get(entry.campaign) ?? { classes: new Set(), hard: false };
    campaign.classes.add(isDishonest(entry));
    campaign.hard ||= entry.hard;
    sides.set(entry.campaign, campaign);
  }
  const pairs = [...sides.values()].filter(({ classes, hard }) => hard && classes.size === 2).length;
  gate('minimal pairs', `${pairs}`, `≥ ${required.pairs}`, pairs >= required.pairs);
  const writers = new Map<string, { honest: number; dishonest: number }>();
  for (const record of records) {
    const entry = writers.get(record.writer) ?? { honest: 0, dishonest: 0 };
    entry[isDishonest(record) ? 'dishonest' : 'honest']++;
    writers.set(record.writer, entry);
  }
  gate('writers', `${writers.size}`, `≥ ${required.writers}`, writers.size >= required.writers);
  const largest = [...writers]
    .map(([w, n]) => [w, share(n.honest + n.dishonest, total)] as const)
    .sort((a, b) => b[1] - a[1])[0]!;
  const limit = Math.max(0.03, 1.9 / writers.size);
  gate('largest writer', `${largest[0]} ${percent(largest[1])}`, `≤ ${percent(limit)}`, largest[1] <= limit);
  const oneSided = [...writers].filter(([, n]) => n.honest === 0 || n.dishonest === 0).map(([w]) => w);
  gate('writers of one class only', oneSided.join(' ') || 'none', 'none', oneSided.length === 0);

  for (const kind of KINDS) {
    const members = records.filter((record) => record.kind === kind);
    const needed =
      familyOf(kind) === null
        ? MINOR_HONEST.includes(kind)
          ? required.minorHonestKind
          : required.honestKind
        : familyOf(kind) === 'cpf'
          ? 0
          : COMMON_KINDS.includes(kind)
            ? required.commonKind
            : required.dishonestKind;
    gate(`kind ${kind}`, `${members.length}`, `≥ ${needed}`, members.length >= needed);
    const openings = new Map<string, Set<string>>();
    for (const record of members) {
      const five = opening(record.text);
      if (words(five).length < 5) continue;
      openings.set(five, (openings.get(five) ?? new Set()).add(record.campaign));
    }
    const allowed = Math.max(3, 0.02 * new Set(members.map((r) => r.campaign)).size);
    const repeated = [...openings].filter(([, campaigns]) => campaigns.size > allowed);
    if (repeated.length > 0)
      gate(
        `kind ${kind}: openings`,
        repeated.map(([five, campaigns]) => `"${five}" ×${campaigns.size}`).join(', '),
        `≤ ${allowed.toFixed(1)} campaigns`,
        false,
      );
    const distinct = distinctFourGrams(members);
    if (distinct !== null)
      gate(`kind ${kind}: distinct word 4-grams`, distinct.toFixed(3), '≥ 0.90', distinct >= 0.9);
  }
  const vocabulary = new Set<string>();
  const growth: string[] = [];
  records.forEach((record, index) => {
    for (const word of words(record.text)) vocabulary.add(word);
    if ((index + 1) % Math.ceil(total / 5) === 0) growth.push(`${index + 1}: ${vocabulary.size}`);
  });
  gate('vocabulary growth', growth.join('  '), null);
  for (const channel of ['sms', 'email', 'call', 'chat', 'social']) {
    const lengths = records
      .filter((r) => r.channel === channel)
      .map((r) => r.text.length)
      .sort((a, b) => a - b);
    if (lengths.length > 0)
      gate(
        `length of ${channel}`,
        [0.1, 0.25, 0.5, 0.75, 0.9].map((q) => lengths[Math.floor(q * (lengths.length - 1))]).join(' / '),
        null,
      );
  }
  return gates;
}

/** Counts by label, family or honest kind, channel and language, as lines of a table. */
export function counts(records: readonly CorpusRecord[]): string[] {
  const tally = (
    name: string,
    keys: readonly string[],
    of: (record: CorpusRecord) => string | null,
  ): string =>
    `${name.padEnd(10)} ${keys
      .map((key) => [key, records.filter((record) => of(record) === key).length] as const)
      .filter(([, n]) => n > 0)
      .map(([key, n]) => `${key} ${n}`)
      .join('  ')}`;
  return [
    tally('label', ['legit', 'canvassing', 'scam'], (r) => r.label),
    tally('family', FAMILIES, (r) => familyOf(r.kind)),
    tally('dishonest', Object.keys(DISHONEST_KINDS), (r) => r.kind),
    tally('honest', HONEST_KINDS, (r) => r.kind),
    tally('channel', ['sms', 'email', 'call', 'chat', 'social'], (r) => r.channel),
    tally('language', ['fr', 'en'], (r) => r.lang),
    tally('hard', ['true', 'false'], (r) => String(r.hard)),
  ];
}
