import { Button, Group, List, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { ImportReview } from './ImportReview.tsx';

/** RDY-2: reads an old CV, LinkedIn's export or a resume.json; the applicant looks at each fact before it is taken. */
export function ImportTab() {
  const [file, setFile] = useState<File | null>(null);
  const choose = useRef<() => void>(null);
  const preview = useMutation({
    mutationFn: (chosen: File) => ask(api.cv.import.preview.$post({ form: { file: chosen } })),
  });
  const take = (files: File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    setFile(chosen);
    preview.mutate(chosen);
  };
  return (
    <Stack maw={860}>
      <Text size="sm">Foothold reads these files here, on its own machine:</Text>
      <List size="sm">
        <List.Item>an old CV, as PDF or Word (.docx);</List.Item>
        <List.Item>
          LinkedIn’s data export, the whole ZIP file (LinkedIn: Settings, Data privacy, “Get a copy of your
          data”);
        </List.Item>
        <List.Item>a resume.json in the format JSON Resume, also one that Foothold made.</List.Item>
      </List>
      <Text size="sm" c="dimmed">
        Exam results are never taken from a file: enter them yourself in the profile.
      </Text>
      <Dropzone
        openRef={choose}
        onDrop={take}
        multiple={false}
        activateOnClick={false}
        activateOnKeyboard={false}
        inputProps={{ 'aria-label': 'File to take facts from', tabIndex: -1 }}
        enablePointerEvents
      >
        <Group justify="center" p="md">
          <Text size="sm">Drop the file here, or choose it.</Text>
          <Button onClick={() => choose.current?.()} loading={preview.isPending}>
            Choose a file
          </Button>
        </Group>
      </Dropzone>
      <RefusalList error={preview.error} title="This file was not read" />
      {file && preview.data && (
        <ImportReview
          key={`${file.name}/${file.lastModified}`}
          file={file}
          found={preview.data}
          onTaken={() => preview.mutate(file)}
        />
      )}
    </Stack>
  );
}
