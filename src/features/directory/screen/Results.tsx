import { Group, Pagination, Select, Stack, Title } from '@mantine/core';
import { useRef } from 'react';
import { type TargetList, listPlans } from '#features/targets/rules.ts';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused } from '#web/api.ts';
import type { SearchAnswer } from '../answers.ts';
import { PAGE, type Search } from '../rules.ts';
import { NothingFound } from './NothingFound.tsx';
import { ResultCards } from './ResultCards.tsx';
import { ResultTable } from './ResultTable.tsx';
import { Understood } from './Understood.tsx';
import type { useFound } from './directory-data.ts';
import classes from './results.module.css';
import { type PageSearch, sortingOf } from './search.ts';

type Props = {
  search: PageSearch;
  found: ReturnType<typeof useFound>;
  release: string;
  onChange: (change: Partial<PageSearch>) => void;
  chosen: ReadonlySet<string>;
  onChosen: (ids: string[], chosen: boolean) => void;
  onOpen: (id: string) => void;
  isNarrow: boolean;
};

/** TGT-3: what was found: how many in all, how the search was taken, and one page of lines. */
export function Results(props: Props) {
  const { search, found, onChange, isNarrow, release, ...rows } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = found.data;
  // What was refused once is refused again: it is mended in its field.
  const isRefused = found.error instanceof Refused && found.error.status === 422;
  if (!answer) {
    return found.isPending ? (
      <Loading what="what was found" />
    ) : (
      <RefusalList
        error={found.error}
        title="This could not be searched"
        {...(!isRefused && { onRetry: () => void found.refetch() })}
      />
    );
  }
  const pages = Math.min(Math.ceil(answer.total / PAGE), 2_000);
  return (
    <Stack gap="sm" component="section" aria-label="What was found" className={classes.results}>
      <RefusalList error={found.error} title="This could not be searched" />
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title
            order={2}
            size="h4"
            ref={heading}
            tabIndex={-1}
            className={classes.heading}
            aria-live="polite"
          >
            {totalInWords(answer, search.list)}
          </Title>
          <Understood answer={answer} search={search} />
        </div>
        {answer.total > 0 && <Sorting search={search} onChange={onChange} />}
      </Group>
      {answer.total === 0 ? (
        <NothingFound search={search} release={release} onChange={onChange} />
      ) : (
        <div aria-busy={found.isPlaceholderData} {...(found.isPlaceholderData && { className: classes.old })}>
          {isNarrow ? (
            <ResultCards rows={answer.rows} {...rows} />
          ) : (
            <ResultTable rows={answer.rows} {...rows} />
          )}
        </div>
      )}
      {pages > 1 && (
        <Group justify="center" component="nav" aria-label="Pages of what was found">
          <Pagination
            total={pages}
            value={answer.page}
            siblings={isNarrow ? 0 : 2}
            getItemProps={(page) => ({ 'aria-label': `Page ${page}` })}
            getControlProps={(control) => ({
              'aria-label': control === 'next' ? 'Next page' : 'Page before',
            })}
            onChange={(page) => {
              onChange({ page });
              heading.current?.focus({ preventScroll: true });
              heading.current?.scrollIntoView({ block: 'start' });
            }}
          />
        </Group>
      )}
    </Stack>
  );
}

function totalInWords({ total, page }: SearchAnswer, list: TargetList): string {
  const { title, one } = listPlans[list];
  const what = total === 1 ? one : title.toLowerCase();
  const from = (page - 1) * PAGE + 1;
  const rows = total > PAGE ? `, ${from} to ${Math.min(total, from + PAGE - 1)} of them here` : '';
  return `${total.toLocaleString('en-US')} ${what} found${rows}`;
}

const sortings: { value: Search['sort']; label: string }[] = [
  { value: 'score', label: 'Most open first' },
  { value: 'distance', label: 'Nearest first' },
  { value: 'name', label: 'By name' },
];

function Sorting({ search, onChange }: Pick<Props, 'search' | 'onChange'>) {
  return (
    <Select
      label="Order"
      w={170}
      data={sortings.map((one) => ({ ...one, disabled: one.value === 'distance' && search.near === '' }))}
      value={sortingOf(search)}
      onChange={(sort) => onChange({ sort: sortings.find(({ value }) => value === sort)?.value ?? 'score' })}
      allowDeselect={false}
    />
  );
}
