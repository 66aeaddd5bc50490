import { useRef, useState } from 'preact/hooks';
import type { Message } from '../classifier/index.ts';
import { looksLikeMailSource, readMailSource } from './read-file.ts';

/** The message under examination. A pasted mail source is read as the mail that it is. */
export function useMessage(initial: Message = { text: '' }): [Message, (message: Message) => void] {
  const [message, setMessage] = useState(initial);
  const latest = useRef(0);
  const give = (next: Message) => {
    const turn = ++latest.current;
    setMessage(next);
    if (!looksLikeMailSource(next.text)) return;
    readMailSource(next.text).then(
      (mail) => {
        if (turn === latest.current) setMessage(mail);
      },
      // What only looked like a mail stays the text that it is.
      () => undefined,
    );
  };
  return [message, give];
}
