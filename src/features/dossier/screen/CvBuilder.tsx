import { Stack, Text } from '@mantine/core';
import type { CvChoices } from '../cv-choices.ts';
import { CvParts } from './CvParts.tsx';
import { CvPreview } from './CvPreview.tsx';
import { VersionBar } from './VersionBar.tsx';
import { VersionLook } from './VersionLook.tsx';
import classes from './cv.module.css';
import { type CvOverview, usePreview, useVersionChange } from './cv-data.ts';

type Props = {
  overview: CvOverview;
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
};

/** One version of the CV: what it shows on the left, how it is printed on the right. Every change is kept at once. */
export function CvBuilder({ overview, chosen, onChoose }: Props) {
  const { versions, parts } = overview;
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  const change = useVersionChange();
  if (!version) return null;
  const edit = (choices: Partial<CvChoices>) =>
    change.mutate({ ...version, choices: { ...version.choices, ...choices } });
  return (
    <div className={classes.builder}>
      <Stack gap="lg">
        <VersionBar versions={versions} version={version} onChoose={onChoose} />
        <VersionLook choices={version.choices} onChange={edit} />
        <CvParts parts={parts} choices={version.choices} onChange={edit} />
        <Text size="xs" c="dimmed" role="status">
          {change.isPending ? 'Keeping your change…' : 'Every change is kept at once.'}
        </Text>
      </Stack>
      <Printed version={version} parts={parts} />
    </div>
  );
}

function Printed({
  version,
  parts,
}: {
  version: CvOverview['versions'][number];
  parts: CvOverview['parts'];
}) {
  const preview = usePreview(version.choices, parts);
  return <CvPreview version={version} preview={preview} />;
}
