/** A message that warns against giving something does not ask for it. */
export const WARNS =
  /\bne (?:l[ea]s? |vous )?(?:communiquez|donnez|transmettez|partagez|divulguez|dites)|\b(?:never|don.t|do not) (?:share|give|disclose|tell)|\bne (?:vous )?demande\w* jamais|\bnever asks?\b/i;

/** What proves who one is, or opens an account. */
export const SECRET = String.raw`(?:num[eé]ros? de s[eé]cu|n° ?(?:de )?s[eé]cu|social security number|mots? de passe|identifiants|pi[eè]ce d.identit[eé]|carte d.identit[eé]|carte vitale|codes? (?:re[cç]us?|que vous (?:allez recevoir|recevrez|avez re[cç]u)|secrets?|confidentiels?|par sms|de (?:s[eé]curit[eé]|validation|confirmation|v[eé]rification))|passwords?\b|(?:the|your|security|verification|one.time) code\b|identity (?:card|document))`;
const ASKING = String.raw`(?:donne|demand|communiqu|envo[iy]|transmet|indiqu|fourni|confirm|saisi|entre[rz]\b|rentre[rz]\b|lisez|dict|pr[eé]par|muni|il (?:me|nous|vous) (?:faut|faudra)|manque|besoin d|avec v(?:otre|os)|[aà] port[eé]e|give|send|enter|provide|confirm|read (?:me|us)|need|ready|with you|tell)`;
const ASKS = new RegExp(String.raw`${ASKING}[^.!?\n]{0,60}${SECRET}|${SECRET}[^.!?\n]{0,30}${ASKING}`, 'i');

/** It asks for what proves who one is: identity, password, code. */
export const asksForSecret = (text: string): boolean => ASKS.test(text) && !WARNS.test(text);

/** It asks to be called, in so many words. */
const CALL =
  /\b(?:r?appele[zr]|r?appelle(?:[zr]|-(?:moi|nous)|\s(?:moi|nous))|composez|joignez|t[eé]l[eé]phone[zr]|call (?:us|me|back|now|the|this|our|your|immediately|at once|on)|ring (?:us|me|back)|phone (?:us|me))/i;
/** It asks for an answer. */
const ANSWER =
  /\br[eé]pond(?:ez|re|s)\b|\br[eé]ponse\b|\b[eé]cri(?:vez|re|s)(?:[ -](?:moi|nous|[aà]))|m.[eé]crire|whats ?app|contacte[zr][ -](?:moi|nous)|\bpar retour\b|\bvotre retour\b|\b(?:reply|write (?:to|back)|text (?:me|us|back)|contact (?:me|us)|message me|get back to)\b|[\w.+-]@[\w-]+\.\w/i;
/** It asks to follow a link, whether or not one can be seen. */
const CLICK = /\bcliqu(?:ez|er)\b|\b(?:ce|le|un) lien\b|\bclick\b|\b(?:this|the) link\b/i;

/** What a message wants done with it, as far as its words and what it holds say. */
export interface Asks {
  /** How many links it holds; one where it only speaks of a link. */
  links: number;
  /** How many numbers to call it holds. */
  numbers: number;
  /** It asks to be called without a number that can be seen. */
  call: boolean;
  answer: boolean;
}

export function asksOf(text: string, links: number, numbers: number): Asks {
  return {
    links: links || (CLICK.test(text) ? 1 : 0),
    numbers,
    call: numbers === 0 && CALL.test(text),
    answer: ANSWER.test(text),
  };
}
