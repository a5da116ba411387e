import { Anchor, Text } from '@mantine/core';
import { mediumDay } from '#web/dates.ts';
import type { Evidence } from '../rules.ts';
import classes from './website.module.css';

/** The sentence something rests on, where it stands, and when it was read. It is never hidden. */
export function Quote({ evidence: { quote, url, readOn } }: { evidence: Evidence }) {
  return (
    <blockquote className={classes.quote} cite={url}>
      <Text size="sm" className={classes.wrap}>
        “{quote}”
      </Text>
      <Text size="xs" c="dimmed" className={classes.wrap}>
        <Anchor href={url} target="_blank" rel="noreferrer noopener" size="xs">
          {url.replace(/^https?:\/\//, '')}
        </Anchor>
        , read {mediumDay(readOn)}
      </Text>
    </blockquote>
  );
}
