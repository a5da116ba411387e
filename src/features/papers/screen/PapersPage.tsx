import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { PageHeader } from '#web/PageHeader.tsx';
import { ImmunisationsTab } from './ImmunisationsTab.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { PapersTab } from './PapersTab.tsx';

const searchSchema = z.object({
  tab: z.enum(['papers', 'immunisations']).catch('papers'),
  paper: z.string().optional().catch(undefined),
});

/** PKT-1: the papers that sites ask for, and the immunisation record. */
export default function PapersPage() {
  const { tab, paper } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = (search: { tab?: string; paper?: string }) => void navigate({ to: '/papers', search });
  return (
    <>
      <PageHeader
        title="Papers"
        about="Have your papers ready before a site asks. They are encrypted on this computer and opened only to show or send them."
      />
      <Tabs value={tab} onChange={(value) => go({ tab: value ?? 'papers' })} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="papers">Papers</Tabs.Tab>
          <Tabs.Tab value="immunisations">Immunisations</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="papers">
          {paper ? (
            <PaperEditor key={paper} id={paper} onClose={() => go({})} onOpen={(id) => go({ paper: id })} />
          ) : (
            <PapersTab onOpen={(id) => go({ paper: id })} />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="immunisations">
          <ImmunisationsTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
