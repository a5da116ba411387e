import { Loading } from '#web/Loading.tsx';
import { Prohibitions } from './Prohibitions.tsx';
import { useTargetWebsite } from './websites-data.ts';

/** TGT-8: beside a mail that may not go: the sentence with its link, the way they offer, and the written reason. */
export function ForbiddenRoute({ targetId }: { targetId: string }) {
  const website = useTargetWebsite(targetId);
  if (website.isPending) return <Loading what="what their website says" />;
  return <Prohibitions targetId={targetId} prohibitions={website.data?.prohibitions ?? []} />;
}
