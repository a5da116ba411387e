import { Anchor, Text } from '@mantine/core';
import type { Evidence } from '#features/websites/rules.ts';
import { mediumDay } from '#web/dates.ts';
import classes from './Board.module.css';

/** The sentence something rests on, word for word, where it stands, and when it was read. */
export function OfferQuote({ evidence: { quote, url, readOn } }: { evidence: Evidence }) {
  return (
    <blockquote className={classes.quote} cite={url || undefined}>
      <Text size="sm">“{quote}”</Text>
      <Text size="xs" c="dimmed">
        {url === '' ? (
          'In the text you pasted'
        ) : (
          <Anchor href={url} target="_blank" rel="noreferrer noopener" size="xs">
            {url.replace(/^https?:\/\//, '')}
          </Anchor>
        )}
        {readOn && `, read ${mediumDay(readOn)}`}
      </Text>
    </blockquote>
  );
}
