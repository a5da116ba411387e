import { useSearch } from '@tanstack/react-router';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { ExternshipList, NoExternship } from './ExternshipList.tsx';
import { ExternshipView } from './ExternshipView.tsx';
import { searchSchema, useExternships } from './onsite-data.ts';

/** SIT: what to do while one is there. One externship opens by itself; of several one is chosen. */
export default function OnSitePage() {
  const { externship, sheet } = searchSchema.parse(useSearch({ strict: false }));
  const all = useExternships();
  const only = all.data?.length === 1 ? all.data[0]?.id : undefined;
  const shown = externship ?? only;
  if (shown !== undefined)
    return <ExternshipView id={shown} sheet={sheet === true} alone={(all.data?.length ?? 0) < 2} />;
  return (
    <>
      <PageHeader
        title="On site"
        about="Make the weeks count: what you may do, what you did, and whether the place is worth it."
      />
      <RefusalList
        error={all.error}
        title="Your externships cannot be shown"
        onRetry={() => void all.refetch()}
      />
      {all.isPending && <Loading what="your externships" />}
      {all.data && (all.data.length > 0 ? <ExternshipList externships={all.data} /> : <NoExternship />)}
    </>
  );
}
