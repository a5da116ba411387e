import { Button, Group, Pill, Select, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { ripeAfterDays, trialRowsOf } from '#features/letters/trial.ts';
import { mediumDay } from '#web/dates.ts';
import { listNames } from '../figures.ts';
import { type LogSearch, logQuery, stageNames } from './log-search.ts';

/** The mails of one wording of a comparison, as its table counts them. */
function wordingInWords(word: string): string {
  const { side, counted } = trialRowsOf(word);
  const old = `older than ${ripeAfterDays} days`;
  const names = { sent: 'sent', ripe: old, answered: `${old} and answered`, yes: `${old}, yes or perhaps` };
  return `Wording ${side}: ${names[counted]}`;
}

type Props = { filter: LogSearch; onChange: (change: LogSearch) => void };

/** What is shown of the log, and the same rows as a file. */
export function LogFilters({ filter, onChange }: Props) {
  const query = new URLSearchParams(
    Object.entries(logQuery(filter)).map(([key, value]) => [key, value ?? '']),
  );
  const exported = (format: string) => `/api/campaign/log/export?${query}&format=${format}`;
  const chosen: [keyof LogSearch, string][] = [
    ['us', filter.us === '' ? 'State not known' : `State: ${filter.us}`],
    ['specialty', filter.specialty === '' ? 'Specialty not known' : `Specialty: ${filter.specialty}`],
    ['letter', 'One letter'],
    ['week', `First mail in the week of ${filter.week && mediumDay(filter.week)}`],
    ['followUpOn', `Follow-up on ${filter.followUpOn && mediumDay(filter.followUpOn)}`],
    ['wording', filter.wording ? wordingInWords(filter.wording) : ''],
  ];
  return (
    <>
      <Group gap="xs" align="flex-end">
        <TextInput
          label="Find in the log"
          placeholder="Name, address, city or state"
          value={filter.q ?? ''}
          onChange={(event) => onChange({ q: event.currentTarget.value || undefined })}
          w={260}
        />
        <Select
          label="Where it stands"
          placeholder="All"
          clearable
          value={filter.stage ?? null}
          onChange={(value) => onChange({ stage: value ?? undefined })}
          data={Object.entries(stageNames).map(([value, label]) => ({
            value: value as keyof typeof stageNames,
            label,
          }))}
          w={190}
        />
        <Select
          label="List"
          placeholder="All"
          clearable
          value={filter.list ?? null}
          onChange={(value) => onChange({ list: value ?? undefined })}
          data={Object.entries(listNames).map(([value, label]) => ({
            value: value as keyof typeof listNames,
            label,
          }))}
          w={140}
        />
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            href={exported(format)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </Group>
      <Group gap="xs">
        {chosen
          .filter(([key]) => filter[key] !== undefined)
          .map(([key, words]) => (
            <Pill
              key={key}
              size="md"
              withRemoveButton
              removeButtonProps={{ 'aria-label': `Remove: ${words}`, 'aria-hidden': false, tabIndex: 0 }}
              onRemove={() => onChange({ [key]: undefined })}
            >
              {words}
            </Pill>
          ))}
      </Group>
    </>
  );
}
