import { Anchor } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { ListTabs } from '#features/targets/screen/ListTabs.tsx';
import { useLists } from '#features/targets/screen/targets-data.ts';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { dayOfMoment } from '#web/dates.ts';
import { FindTargets } from './FindTargets.tsx';
import { NoDirectory } from './NoDirectory.tsx';
import { ScoreModal } from './ScoreModal.tsx';
import { SourcesModal } from './SourcesModal.tsx';
import { useDirectory } from './directory-data.ts';
import { type PageSearch, addressOf, readAddress } from './search.ts';
import type { Step } from '#web/useTyped.ts';

/** TGT-1, TGT-3, TGT-4: the national directory is searched, and what looks open goes on the lists. */
export default function FindTargetsPage() {
  const search = readAddress(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = useCallback(
    (change: Partial<PageSearch>, step: Step = 'new') =>
      void navigate({
        to: '/directory',
        search: (now: unknown) => addressOf({ ...readAddress(now), ...change }),
        replace: step === 'same',
        resetScroll: false,
      }),
    [navigate],
  );
  const isNarrow = useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false });
  const lists = useLists();
  const status = useDirectory();
  const directory = status.data?.directory ?? null;
  const onScore = () => go({ show: 'score' });
  return (
    <>
      <PageHeader
        title="Find targets"
        about={
          <>
            Search the official lists of US hospitals, clinics and physicians for those that look open to
            international medical graduates (IMGs).{' '}
            {directory && (
              <>
                <Anchor component="button" type="button" onClick={onScore}>
                  How the score is made
                </Anchor>
                {' · '}
                <Anchor component="button" type="button" onClick={() => go({ show: 'sources' })}>
                  Data of {dayOfMoment(directory.built)}
                </Anchor>
              </>
            )}
          </>
        }
      />
      {lists.data && (
        <ListTabs
          progress={lists.data.progress}
          list={search.list}
          onList={(list) => go({ list, page: 1, open: '', onlyHealthCenters: false })}
        />
      )}
      <RefusalList
        error={status.error ?? lists.error}
        title="The directory could not be shown"
        onRetry={() => void Promise.all([status.refetch(), lists.refetch()])}
      />
      {status.isPending && <Loading what="the directory" />}
      {status.data && !directory && <NoDirectory status={status.data} list={search.list} onScore={onScore} />}
      {status.data && directory && lists.data && (
        <FindTargets
          key={search.list}
          search={search}
          go={go}
          isNarrow={isNarrow}
          status={status.data}
          release={directory.release}
          progress={lists.data.progress}
        />
      )}
      <ScoreModal
        opened={search.show === 'score'}
        onClose={() => go({ show: null })}
        isNarrow={isNarrow}
        onSources={() => go({ show: 'sources' })}
      />
      {status.data && (
        <SourcesModal
          opened={search.show === 'sources'}
          status={status.data}
          onClose={() => go({ show: null })}
          isNarrow={isNarrow}
        />
      )}
    </>
  );
}
