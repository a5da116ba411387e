import { Anchor, Stack } from '@mantine/core';
import { checkField } from '#features/targets/fields.ts';
import type { Found } from '../rules.ts';
import classes from './results.module.css';

/** Telephone and website of a place, as links. */
export function Reach({ phone, website, of }: Pick<Found, 'phone' | 'website'> & { of: string }) {
  const site = siteOf(website);
  return (
    <Stack gap={0} align="flex-start">
      {phone && (
        <Anchor size="sm" className={classes.link} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>
          {phone}
        </Anchor>
      )}
      {site && (
        <Anchor
          size="sm"
          className={classes.link}
          href={site}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Website of ${of}`}
        >
          Website
        </Anchor>
      )}
    </Stack>
  );
}

/** A website that can be opened: the files hold some without “https://”, and some that are none. */
function siteOf(website: string): string | null {
  const checked = checkField('website', website);
  return checked.ok && typeof checked.value === 'string' && checked.value !== '' ? checked.value : null;
}
