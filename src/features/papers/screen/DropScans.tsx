import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { useRef, useState } from 'react';
import { UploadList } from './UploadList.tsx';
import { useUploads } from './useUploads.ts';

type Props = {
  /** The paper that gets the pages; null makes new papers. */
  into: string | null;
};

/** PKT-1: where scans are dropped or chosen, with the progress of each. */
export function DropScans({ into }: Props) {
  const { uploads, add, clear } = useUploads();
  const [together, setTogether] = useState(false);
  const choose = useRef<() => void>(null);
  return (
    <Stack gap="sm">
      <Dropzone
        openRef={choose}
        onDrop={(files: File[]) => add(files, { together, into })}
        activateOnClick={false}
        activateOnKeyboard={false}
        inputProps={{
          'aria-label': into === null ? 'Scans to add' : 'Scans to add to this paper',
          tabIndex: -1,
        }}
        enablePointerEvents
      >
        <Group justify="center" p={into === null ? 'md' : 'xs'}>
          <Text size="sm">
            {into === null
              ? 'Drop scans or photos here: PDF, JPEG, PNG, or HEIC from a phone.'
              : 'Drop more pages here.'}
          </Text>
          <Button variant={into === null ? 'filled' : 'default'} onClick={() => choose.current?.()}>
            {into === null ? 'Choose files' : 'Add pages'}
          </Button>
        </Group>
      </Dropzone>
      {into === null && (
        <Checkbox
          label="These pictures are pages of one paper"
          checked={together}
          onChange={(event) => setTogether(event.currentTarget.checked)}
        />
      )}
      <UploadList uploads={uploads} onClear={clear} />
    </Stack>
  );
}
