import { Fragment } from 'react';

/** A name in a narrow column. Where it is a mail address or a web address, it goes on in the next line after a mark and not inside a word. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=[@._/-])(?=\S)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
