import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { LinkButton } from '#web/LinkButton.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { CvFindings } from './CvFindings.tsx';
import { CvVersions } from './CvVersions.tsx';
import type { Overview } from './overview.ts';
import classes from './Profile.module.css';
import { Section } from './Section.tsx';
import { uploadCv } from './upload-cv.ts';
import { useGateChanged } from './useGateChanged.ts';

/** RDY-2: the CV as a PDF; what was found in it, and every version that was ever kept (CMP-11). */
export function CvSection({ overview }: { overview: Overview }) {
  const [percent, setPercent] = useState(0);
  const changed = useGateChanged();
  const choose = useRef<() => void>(null);
  const upload = useMutation({
    mutationFn: (file: File) => uploadCv(file, setPercent),
    onSuccess: () => changed('The CV was read and is kept encrypted.'),
    onSettled: () => setPercent(0),
  });
  const send = (files: File[]) => {
    const [file] = files;
    if (file) upload.mutate(file);
  };
  return (
    <Section
      id="cv"
      title="CV"
      about="A PDF of 2 to 3 pages, up to 10 MB. It goes with every first mail. Foothold reads it here, on its own machine, and keeps it encrypted."
    >
      <Dropzone
        openRef={choose}
        onDrop={send}
        onReject={(rejected: { file: File }[]) => send(rejected.map(({ file }) => file))}
        multiple={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        loading={false}
        className={classes.drop}
        inputProps={{ 'aria-label': 'CV as a PDF', tabIndex: -1 }}
        enablePointerEvents
      >
        <Stack align="center" gap="xs" p="md">
          <Text size="sm" ta="center">
            Drop the PDF here, or choose it.
          </Text>
          <Group gap="xs" justify="center">
            <Button onClick={() => choose.current?.()} loading={upload.isPending}>
              {overview.cv ? 'Upload a new version' : 'Choose the PDF'}
            </Button>
            <LinkButton to="/cv" search={{}} variant="default">
              Make it from your facts
            </LinkButton>
          </Group>
        </Stack>
      </Dropzone>
      {upload.isPending && <Uploading percent={percent} />}
      <RefusalList error={upload.error} title="This CV was not taken" />
      {overview.cv && <CvFindings report={overview.cv.report} />}
      <CvVersions versions={overview.cvVersions} />
    </Section>
  );
}

function Uploading({ percent }: { percent: number }) {
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{percent < 100 ? `Uploading: ${percent}%` : 'Reading the pages…'}</Text>
      <Progress value={percent} flex={1} animated aria-label="Upload of the CV" />
    </Group>
  );
}
