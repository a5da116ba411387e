import { Anchor, Stack, Text, Title } from '@mantine/core';
import { client } from '#web/api.ts';
import { momentInWords } from '#web/dates.ts';
import { sizeInWords } from './inputs.ts';
import type { Overview } from './overview.ts';
import classes from './Profile.module.css';

/** CMP-11: every version stays, because mails went out with it. The newest goes with the next mails. */
export function CvVersions({ versions }: { versions: Overview['cvVersions'] }) {
  if (versions.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        Versions
      </Title>
      {versions.map(({ documentId, fileName, size, pages, uploadedAt }, index) => (
        <Text size="sm" key={documentId} className={classes.words}>
          <Anchor
            size="sm"
            underline="always"
            href={client.api.profile.documents[':id'].$path({ param: { id: documentId } })}
            target="_blank"
            rel="noreferrer"
          >
            {fileName}
          </Anchor>{' '}
          ({pages === 1 ? '1 page' : `${pages} pages`}, {sizeInWords(size)}), {momentInWords(uploadedAt)}
          {index === 0 && ': goes with the next mails'}
        </Text>
      ))}
    </Stack>
  );
}
