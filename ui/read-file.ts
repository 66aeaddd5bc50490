import PostalMime from 'postal-mime';
import type { Message, MessageLink } from '../classifier/index.ts';

/** Largest file that is read, in bytes. */
export const FILE_LIMIT = 15 * 1024 * 1024;

export type FileProblem = 'too-large' | 'not-mail';

/** A file that cannot be read as a message. */
export class FileError extends Error {
  override name = 'FileError';
  constructor(readonly problem: FileProblem) {
    super(`cannot read the file as a message: ${problem}`);
  }
}

/** True for a text that begins like a mail's source, as « show original » gives it. */
export function looksLikeMailSource(text: string): boolean {
  const head = text.slice(0, 4000);
  const headers = head.match(
    /^(?:return-path|received|delivered-to|from|to|subject|date|mime-version|message-id|dkim-signature):[ \t]/gim,
  );
  return /^[A-Za-z-]+:[ \t]/.test(head) && (headers?.length ?? 0) >= 3;
}

/** Text and links of an HTML mail, without rendering it: nothing loads and nothing runs in a parsed document. */
export function readHtml(html: string): { text: string; links: MessageLink[] } {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const unseen of page.querySelectorAll('script, style, template, noscript, head title'))
    unseen.remove();
  for (const block of page.querySelectorAll('br, div, tr, li')) block.append('\n');
  // An empty line around what a reader sees set apart: by it the classifier knows paragraphs.
  for (const block of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table')) {
    block.prepend('\n\n');
    block.append('\n\n');
  }
  const links = [...page.querySelectorAll('a[href]')].map((anchor) => ({
    text: (anchor.textContent ?? '').replace(/\s+/g, ' ').trim(),
    href: anchor.getAttribute('href') ?? '',
  }));
  const text = (page.body.textContent ?? '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { text, links: links.filter(({ href }) => href !== '').slice(0, 200) };
}

/** Reads a mail's source. */
export async function readMailSource(source: string | ArrayBuffer): Promise<Message> {
  const mail = await PostalMime.parse(source);
  const html = mail.html ? readHtml(mail.html) : null;
  const text =
    html && html.text.length >= (mail.text ?? '').trim().length / 2 ? html.text : (mail.text ?? '').trim();
  if (text === '' && !mail.subject) throw new FileError('not-mail');
  const from = mail.from?.address ? `${mail.from.name ?? ''} <${mail.from.address}>`.trim() : mail.from?.name;
  return {
    text,
    channel: 'email',
    ...(mail.subject ? { subject: mail.subject } : {}),
    ...(from ? { sender: from } : {}),
    ...(html && html.links.length > 0 ? { links: html.links } : {}),
  };
}

/**
 * Reads an `.eml` file, or a text file.
 * @throws FileError where it is too large or holds no text
 */
export async function readFile(file: File): Promise<Message> {
  if (file.size > FILE_LIMIT) throw new FileError('too-large');
  const bytes = await file.arrayBuffer();
  const start = new TextDecoder('utf-8').decode(bytes.slice(0, 4096));
  if (/\.eml$/i.test(file.name) || file.type === 'message/rfc822' || looksLikeMailSource(start)) {
    return readMailSource(bytes);
  }
  if (start.includes('\u0000')) throw new FileError('not-mail');
  const text = new TextDecoder('utf-8').decode(bytes).trim();
  if (text === '') throw new FileError('not-mail');
  return { text };
}
