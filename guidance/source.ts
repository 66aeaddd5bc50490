/** A text in every language of the extension. */
export interface Text {
  fr: string;
  en: string;
}

/** `sure`: an official page or several independent pages say so. `check`: true when read, may have changed since. */
export type Trust = 'sure' | 'check';

/** Where a statement comes from and when it was last read there. */
export interface Source {
  name: Text;
  /** A page to read more on; null where the source is a text of law without a stable address here. */
  url: string | null;
  /** Month of the last reading, `YYYY-MM`. */
  checked: string;
  trust: Trust;
}
