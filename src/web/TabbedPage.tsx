import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, Suspense } from 'react';
import { z } from 'zod';
import { Loading } from './Loading.tsx';
import { PageHeader } from './PageHeader.tsx';

const searchSchema = z.object({ tab: z.string().optional().catch(undefined) });

/** A page of several parts. The address names the one that is open (`?tab=`), the first without; each is loaded when it is opened. */
export function TabbedPage({
  to,
  title,
  about,
  label,
  tabs,
}: {
  to: '/logistics' | '/next' | '/plan';
  title: string;
  about: string;
  /** What a screen reader calls the row of tabs. */
  label: string;
  tabs: readonly { id: string; name: string; Tab: LazyExoticComponent<ComponentType> }[];
}) {
  const { tab } = searchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const open = tabs.find(({ id }) => id === tab) ?? tabs[0];
  if (!open) return null;
  return (
    <>
      <PageHeader title={title} about={about} />
      <Tabs
        value={open.id}
        onChange={(value) => void navigate({ to, search: { tab: value }, replace: true })}
        keepMounted={false}
      >
        <Tabs.List aria-label={label} mb="md">
          {tabs.map(({ id, name }) => (
            <Tabs.Tab key={id} value={id}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={open.id}>
          <Suspense fallback={<Loading what={open.name.toLowerCase()} />}>
            <open.Tab />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
