import { Alert, Badge, Button, Group, List, Menu, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import classes from './cv.module.css';
import { type Version, useCvAction } from './cv-data.ts';

type Preview = { svg: string; length: { pages: number; right: boolean; advice: string[] } };
type Props = { version: Version; preview: UseQueryResult<Preview> };

const formats = [
  { format: 'pdf', label: 'PDF' },
  { format: 'docx', label: 'Word (.docx)' },
  { format: 'txt', label: 'Plain text' },
] as const;

/** The printed pages, whether their number is right (RDY-2), and what can be done with them. */
export function CvPreview({ version, preview }: Props) {
  const queries = useQueryClient();
  const use = useCvAction(async (id: string) => {
    const used = await ask(api.cv.versions[':id'].use.$post({ param: { id } }));
    for (const key of ['profile', 'today', 'campaign']) void queries.invalidateQueries({ queryKey: [key] });
    return used;
  }, 'This CV goes with your mails from now on. Earlier ones stay in your profile.');
  return (
    <Stack gap="sm" className={classes.printed}>
      <Group gap="xs">
        <Button onClick={() => use.mutate(version.id)} loading={use.isPending}>
          Use this CV for mails
        </Button>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
              Download
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map(({ format, label }) => (
              <Menu.Item
                key={format}
                component="a"
                href={`/api/cv/versions/${version.id}/file?format=${format}`}
              >
                {label}
              </Menu.Item>
            ))}
            <Menu.Item component="a" href="/api/cv/resume.json">
              JSON Resume (all facts)
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <RefusalList error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.isPending && <Loading what="the printed pages" />}
      {preview.data && (
        <>
          <Length length={preview.data.length} />
          <Pages
            svg={preview.data.svg}
            pages={preview.data.length.pages}
            fading={preview.isPlaceholderData}
          />
        </>
      )}
    </Stack>
  );
}

function Length({ length: { pages, right, advice } }: Pick<Preview, 'length'>) {
  return (
    <Stack gap="xs" role="status">
      <Group gap="xs">
        <Badge color={right ? 'teal' : 'orange'} variant="light" size="lg">
          {pages} {pages === 1 ? 'page' : 'pages'}
        </Badge>
        <Text size="sm" c="dimmed">
          {right ? 'Right: US physicians expect 2 to 3.' : 'US physicians expect 2 to 3 pages.'}
        </Text>
      </Group>
      {advice.length > 0 && (
        <Alert color={right ? 'gray' : 'orange'} variant="light" p="xs">
          <List size="sm">
            {advice.map((one) => (
              <List.Item key={one}>{one}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}

function Pages({ svg, pages, fading }: { svg: string; pages: number; fading: boolean }) {
  const address = useMemo(() => URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })), [svg]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <img
      src={address}
      alt={`Your CV as it is printed, ${pages} ${pages === 1 ? 'page' : 'pages'}`}
      className={classes.pages}
      style={{ backgroundSize: `100% ${100 / pages}%` }}
      data-fading={fading || undefined}
    />
  );
}
