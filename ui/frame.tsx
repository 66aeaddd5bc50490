import type { ComponentChildren } from 'preact';
import { Logo } from './icons.tsx';
import { useWords } from './language.tsx';
import './frame.css';

const PAGES = ['check', 'happened', 'journal', 'options'] as const;
export type PageName = (typeof PAGES)[number] | 'welcome';

/** The frame of Vigie's full pages: name, the way to the others, title. */
export function Frame({
  current,
  title,
  children,
}: {
  current: PageName;
  title: string;
  children: ComponentChildren;
}) {
  const { t } = useWords();
  return (
    <div class="page stack">
      <header class="frame-head no-print">
        <span class="brand">
          <Logo /> Vigie
        </span>
        <nav aria-label={t.nav.label}>
          <ul class="frame-nav plain-list">
            {PAGES.map((page) => (
              <li key={page}>
                <a href={`${page}.html`} aria-current={page === current ? 'page' : undefined}>
                  {t.nav[page]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="stack">
        <h1>{title}</h1>
        {children}
      </main>
      <footer class="small muted no-print">{t.common.onThisDevice}</footer>
    </div>
  );
}
