import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { EmptyState } from '#web/EmptyState.tsx';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { CvBuilder } from './CvBuilder.tsx';
import { ImportTab } from './ImportTab.tsx';
import { TextsTab } from './TextsTab.tsx';
import { cvQuery } from './cv-data.ts';

const searchSchema = z.object({
  tab: z.enum(['cv', 'texts', 'import']).catch('cv'),
  version: z.string().optional().catch(undefined),
});

/** RDY-2 to RDY-4: the CV, the biography and LinkedIn's texts from the facts of the profile, and files to take facts from. */
export default function CvPage() {
  const { tab, version } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const overview = useQuery(cvQuery);
  const go = (change: { tab?: string; version?: string | undefined }) =>
    void navigate({ to: '/cv', search: { tab, version, ...change }, replace: true });
  return (
    <>
      <PageHeader
        title="CV"
        about="Your CV, short biography and LinkedIn texts come from your profile. Change a fact there once, and all of them follow."
      />
      <RefusalList error={overview.error} onRetry={() => void overview.refetch()} />
      {overview.isPending && <Loading what="your CV" />}
      {overview.data && (
        <Tabs value={tab} onChange={(value) => go({ tab: value ?? 'cv' })} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="cv">CV</Tabs.Tab>
            <Tabs.Tab value="texts">Texts to copy</Tabs.Tab>
            <Tabs.Tab value="import">Take facts from a file</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="cv">
            {overview.data.parts.length === 0 ? (
              <NothingYet onImport={() => go({ tab: 'import' })} />
            ) : (
              <CvBuilder overview={overview.data} chosen={version} onChoose={(id) => go({ version: id })} />
            )}
          </Tabs.Panel>
          <Tabs.Panel value="texts">
            <TextsTab />
          </Tabs.Panel>
          <Tabs.Panel value="import">
            <ImportTab />
          </Tabs.Panel>
        </Tabs>
      )}
    </>
  );
}

function NothingYet({ onImport }: { onImport: () => void }) {
  return (
    <EmptyState
      title="Your profile holds nothing for a CV yet"
      action={
        <LinkButton to="/profile" search={{}}>
          Enter your facts
        </LinkButton>
      }
    >
      Enter your school, exams and clinical work in the profile. If you have an old CV, a LinkedIn export or a
      resume.json, Foothold can{' '}
      <a
        href="/cv?tab=import"
        onClick={(event) => {
          event.preventDefault();
          onImport();
        }}
      >
        read it and propose the facts
      </a>
      . You look at each fact before it is taken.
    </EmptyState>
  );
}
