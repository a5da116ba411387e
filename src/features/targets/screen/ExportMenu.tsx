import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type TargetList, listPlans } from '../rules.ts';
import { downloadTargets } from './download.ts';

/** TGT-2: lists as files that import again without loss. */
export function ExportMenu({ list }: { list: TargetList }) {
  const title = listPlans[list].title.toLowerCase();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />}>
          Export
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>This list</Menu.Label>
        <Menu.Item onClick={() => void downloadTargets('xlsx', { ids: null, list })}>
          Excel: {title}
        </Menu.Item>
        <Menu.Item onClick={() => void downloadTargets('csv', { ids: null, list })}>CSV: {title}</Menu.Item>
        <Menu.Label>All three lists</Menu.Label>
        <Menu.Item onClick={() => void downloadTargets('xlsx', { ids: null, list: null })}>
          Excel: all
        </Menu.Item>
        <Menu.Item onClick={() => void downloadTargets('csv', { ids: null, list: null })}>CSV: all</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
