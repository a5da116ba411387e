import { Anchor, List, Text } from '@mantine/core';
import type { TargetWebsite } from '../target-website.ts';
import classes from './website.module.css';

type Pages = NonNullable<TargetWebsite['state']>['pages'];

/** Every page that was looked at, and why one was not read. */
export function PagesLookedAt({ pages }: { pages: Pages }) {
  if (pages.length === 0) return null;
  const read = pages.filter(({ refusal }) => refusal === null).length;
  return (
    <details>
      <summary>
        Pages looked at: {pages.length}
        {read < pages.length && `, ${pages.length - read} of them could not be read`}
      </summary>
      <List size="sm" mt="xs" spacing={4}>
        {pages.map(({ url, kind, refusal }) => (
          <List.Item key={url} className={classes.wrap}>
            <Anchor href={url} target="_blank" rel="noreferrer noopener" size="sm">
              {url.replace(/^https?:\/\//, '')}
            </Anchor>
            {kind === 'pdf' && ' (PDF)'}
            {refusal && (
              <Text size="sm" c="dimmed">
                {refusal.reason}
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
