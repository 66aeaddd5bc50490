import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { addressesSection, lookalikePage } from '../../lookalike/evaluation/page.ts';
import { type ListReport, type LookalikeReport, parseReport } from '../../lookalike/evaluation/report.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const list = (more: Partial<ListReport>): ListReport => ({
  list: 'list.txt',
  role: 'imitations',
  own: null,
  total: { n: 4, danger: 2, caution: 1, silent: 1 },
  kinds: {},
  wrong: [],
  unreadable: [],
  ...more,
});
const report: LookalikeReport = {
  date: '2026-11-24',
  lists: [
    list({
      list: 'imitations.txt',
      kinds: {
        omission: { n: 3, danger: 2, caution: 1, silent: 0 },
        homoglyph: { n: 1, danger: 0, caution: 0, silent: 1 },
      },
      wrong: [{ host: 'missed.example', finding: 'none', level: null, rule: null }],
    }),
    list({
      list: HOSTILE,
      role: 'honest',
      total: { n: 10, danger: 0, caution: 1, silent: 9 },
      wrong: [{ host: 'near.example', finding: 'related', level: 'caution', rule: 'cpf-mention' }],
      unreadable: [HOSTILE],
    }),
    list({ list: 'own', own: { name: 'moncomptecpf', strictness: 'exclusive' } }),
  ],
};

function render(html: string) {
  const window = new Window();
  window.document.write(html);
  return window.document;
}

describe('the page of addresses', () => {
  const html = lookalikePage(report);
  const document = render(html);
  const text = document.body.textContent!;

  it('draws recall by kind, false positives by list and our own permutations, and asks the network for nothing', () => {
    const plots = [...document.querySelectorAll('figure svg')].map((svg) => svg.textContent!);
    expect(plots).toHaveLength(3);
    expect(plots[0]).toContain('omission (3)');
    expect(plots[0]).toContain('homoglyph (1)');
    expect(plots[0]).toContain('all (4)');
    expect(plots[1]).toContain('(10)');
    expect(plots[2]).toContain('moncomptecpf · exclusive');
    expect(document.querySelectorAll('script, img, link, iframe')).toHaveLength(0);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  });

  it('bars are as long as the rates', () => {
    const [recall] = [...document.querySelectorAll('figure svg')];
    const widths = [...recall!.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width')));
    // Each bar is drawn one pixel short on either side.
    const [omission, homoglyph, all] = widths.map((width) => width + 2);
    expect(homoglyph! / omission!).toBeLessThan(0.01);
    expect(all! / omission!).toBeCloseTo(0.75, 1);
  });

  it('states rates with intervals and names every miss and false alarm, inert', () => {
    expect(text).toContain('75.00 % [30.06, 95.44] 3/4');
    expect(text).toContain('Missed: 1');
    expect(text).toContain('missed.example');
    expect(text).toContain('near.example caution · related · cpf-mention');
    expect(text).toContain(HOSTILE);
  });

  it('says how to measure where nothing was measured', () => {
    expect(addressesSection(null)).toContain('npm run lookalike:report -- FILE… --own --html');
  });
});

describe('a kept report', () => {
  it('is read back whole', () => {
    expect(parseReport(JSON.stringify(report), 'lookalike.json')).toEqual(report);
  });

  it.each([
    ['{', /^reports\/lookalike\.json: expected JSON/],
    ['[]', /^reports\/lookalike\.json: report: .+; make it again with: npm run lookalike:report/],
    ['{"date":"x","lists":[{"list":1}]}', /^reports\/lookalike\.json: lists\.0\.list: /],
  ])('%s is refused by name', (given, message) => {
    expect(() => parseReport(given, 'reports/lookalike.json')).toThrow(message);
  });
});
