import { anyOf, places, remarkAt } from './at.ts';
import type { ReadMail } from './mail.ts';
import type { Remark } from './remark.ts';

const chat = anyOf(
  'pl[sz]z?|plzz+|thx+|tnx|thnx|thanx|u r|ur|r u|gonna|wanna|gotta|kinda|lol|btw|fyi|idk|hmu|bro|buddy|dude|doc|gud|coz|cuz|bcoz|abt|msg|dm me|whats ?app me|hit me up|hey there|yo',
  '(?<!\\.)u(?! ?\\.)(?=[ ,])',
);
const written: Record<string, string> = {
  pls: 'please',
  plz: 'please',
  plzz: 'please',
  thx: 'thank you',
  tnx: 'thank you',
  thanx: 'thank you',
  u: 'you',
  ur: 'your',
  'u r': 'you are',
  'r u': 'are you',
  gonna: 'going to',
  wanna: 'want to',
  coz: 'because',
  cuz: 'because',
  bcoz: 'because',
  abt: 'about',
  msg: 'message',
  btw: 'by the way',
};

/** The words of chats hurt here, as grammar does not. */
export function informal(mail: ReadMail): Remark[] {
  const where = { start: 0, end: mail.message.end, text: mail.body.text.slice(0, mail.message.end) };
  const found = [
    ...places(where, chat),
    ...places(where, /[\u{1F300}-\u{1FAFF}\u{2600}-\u{27BF}]+|(?<=\s)[:;]-?[)D(](?=\s|$)/gu),
  ].filter((place) => !/^U$/.test(place.text));
  return found.slice(0, 3).map((place) => {
    const full = written[place.text.toLowerCase()];
    return remarkAt(mail, 'informal', 'body', place, {
      severity: found.length >= 2 ? 'serious' : 'look',
      reason: 'This is the language of chats. To a stranger in an office it looks careless.',
      wording: full ? `Write “${full}”.` : 'Leave it out, or write the words in full.',
      ...(full && { replace: full }),
    });
  });
}
