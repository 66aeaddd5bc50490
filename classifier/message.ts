/** Where a message was read. `call` is a transcribed call opening or voicemail. */
export const CHANNELS = ['sms', 'email', 'call', 'chat', 'social'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A link as the message carries it: what the reader sees and where it goes. */
export interface MessageLink {
  text?: string | undefined;
  href: string;
}

/** A message as given to the classifier. Only `text` is needed; an SMS or a pasted text has nothing else. */
export interface Message {
  text: string;
  subject?: string | undefined;
  /** `Name <address>`, a bare address, or an SMS sender name. */
  sender?: string | undefined;
  channel?: Channel | undefined;
  links?: readonly MessageLink[] | undefined;
}
