import { Center, Loader, VisuallyHidden } from '@mantine/core';

/** Shown while a page or a part of it is fetched. */
export function Loading({ what = 'the page' }: { what?: string }) {
  return (
    <Center mih={200} role="status">
      <Loader aria-hidden />
      <VisuallyHidden>Loading {what}…</VisuallyHidden>
    </Center>
  );
}
