import { Logo } from './icons.tsx';
import './top-bar.css';

/** Vigie's name and the page's title. */
export function TopBar({ title }: { title: string }) {
  return (
    <header class="top-bar">
      <span class="brand">
        <Logo /> Vigie
      </span>
      <h1>{title}</h1>
    </header>
  );
}
