import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Logo } from './icons.tsx';
import { useWords } from './language.tsx';
import './frame.css';

const PAGES = ['check', 'happened', 'journal', 'options'] as const;
export type PageName = (typeof PAGES)[number] | 'welcome';

/** The frame of Vigie's full pages: name, the way to the others (folded into a menu where it is narrow), title. */
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
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  return (
    <div class="page stack">
      <header class="frame-head no-print">
        <div class="frame-bar">
          <span class="brand">
            <Logo /> Vigie
          </span>
          <button
            type="button"
            ref={button}
            class="quiet frame-menu"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t.nav.menu}
          </button>
          <nav
            id={id}
            aria-label={t.nav.label}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || !open) return;
              setOpen(false);
              button.current?.focus();
            }}
          >
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
        </div>
      </header>
      <main class="stack">
        <h1>{title}</h1>
        {children}
      </main>
      {/* Beside the field of « check » the same is said of the text itself. */}
      {current !== 'check' && <footer class="small muted no-print">{t.common.onThisDevice}</footer>}
    </div>
  );
}
