import { Alert, Anchor, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type ProviderId, providers } from '../providers.ts';
import classes from './mailbox.module.css';

/** How to come by the password at this provider, step by step, in the provider's own words. */
export function ProviderHelp({ provider }: { provider: ProviderId }) {
  const { name, signIn, steps, page } = providers[provider];
  const title =
    signIn === 'app-password'
      ? `${name} needs an app password: a second password, made for one program`
      : 'How to find the servers and the password';
  return (
    <Alert variant="light" color="blue" icon={<IconInfoCircle aria-hidden />} title={title}>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <Text key={step} component="li" size="sm">
            {step}
          </Text>
        ))}
      </ol>
      {page && (
        <Anchor href={page.href} target="_blank" rel="noreferrer" size="sm" c="inherit" underline="always">
          {page.label} (opens in a new tab)
        </Anchor>
      )}
    </Alert>
  );
}
