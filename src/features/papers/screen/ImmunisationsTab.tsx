import { Alert, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loading } from '#web/Loading.tsx';
import { SourceList } from '#web/SourceList.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import { sources } from '../immunisations/sources.ts';
import { ImmunisationsForm } from './ImmunisationsForm.tsx';
import { Outlook } from './Outlook.tsx';

const query = { queryKey: ['immunisations'], queryFn: () => ask(api.immunisations.$get()) };

/** PKT-1: doses, titres and tests; what is missing, and the first day on which all is complete. */
export function ImmunisationsTab() {
  const overview = useQuery(query);
  if (overview.isPending) return <Loading what="the immunisation record" />;
  if (!overview.data) return <RefusalList error={overview.error} onRetry={() => void overview.refetch()} />;
  return (
    <Stack>
      <Alert color="gray" variant="light" title="This is no medical advice">
        Foothold compares days with the usual form for visiting students and observers. The form of the site
        decides, and your physician decides what is right for you.
      </Alert>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <ImmunisationsForm kept={overview.data} />
        <Outlook outlook={overview.data.outlook} startOn={overview.data.record.asks.startOn} />
      </SimpleGrid>
      <SourceList sources={sources} />
    </Stack>
  );
}
