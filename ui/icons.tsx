/** The signs of the four tones. Each has a shape of its own, so that colour is never the only bearer. */
export type Tone = 'danger' | 'caution' | 'quiet' | 'official';

const PATHS: Record<Tone | 'unknown', string> = {
  danger: 'M8 2h8l6 6v8l-6 6H8l-6-6V8zM12 6.5v7M12 16.6v.9',
  caution: 'M12 2.8 22.4 21H1.6zM12 9v6M12 17.3v.9',
  quiet: 'M10.5 3.5a7 7 0 1 1 0 14a7 7 0 1 1 0-14zM15.8 15.8 21.5 21.5',
  official: 'M12 2.2 20.5 5.5v6c0 5-3.4 8.6-8.5 10.3-5.1-1.7-8.5-5.3-8.5-10.3v-6zM8 11.8l3 3 5-5.6',
  unknown:
    'M12 2.5a9.5 9.5 0 1 1 0 19a9.5 9.5 0 1 1 0-19zM9 9.3c.2-3.6 6-3.5 6 .1 0 2.2-3 2.4-3 4.6M12 17v.9',
};

export function ToneIcon({ tone }: { tone: Tone | 'unknown' }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[tone]}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** Vigie's own sign, as on the toolbar (drawn in `ui/icon.svg`). */
export function Logo() {
  return (
    <svg class="icon" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b5577" />
      <path
        d="M7 13.2 16 26.5 25 13.2"
        fill="none"
        stroke="#fff"
        stroke-width="3.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="16" cy="9" r="3.9" fill="#ffd98a" />
    </svg>
  );
}
