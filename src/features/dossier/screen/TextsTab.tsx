import { Button, CopyButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { api, ask } from '#web/api.ts';
import classes from './cv.module.css';

/** RDY-3, RDY-4: the biography, LinkedIn and ERAS in the same words and facts as the CV, to copy. */
export function TextsTab() {
  const texts = useQuery({ queryKey: ['cv', 'texts'], queryFn: () => ask(api.cv.texts.$get()) });
  return (
    <Stack maw={760}>
      <Text c="dimmed" size="sm">
        Copy a text and make it sound like you. Keep the facts: your CV, LinkedIn and mails must say the same.
        ERAS is the Electronic Residency Application Service.
      </Text>
      <RefusalList error={texts.error} onRetry={() => void texts.refetch()} />
      {texts.isPending && <Loading what="the texts" />}
      {texts.data?.texts.map(({ id, title, text, missing }) => (
        <Paper withBorder p="md" key={id} component="section" aria-label={title}>
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h5">
              {title}
            </Title>
            {text && (
              <CopyButton value={text}>
                {({ copied, copy }) => (
                  <Button size="xs" variant="default" onClick={copy} aria-label={`Copy: ${title}`}>
                    {copied ? 'Copied' : 'Copy'}
                  </Button>
                )}
              </CopyButton>
            )}
          </Group>
          {text && <Text className={classes.text}>{text}</Text>}
          {missing.length > 0 && (
            <Group gap="xs" mt={text ? 'xs' : 0}>
              <Text size="sm" c="dimmed">
                To say more, enter {missing.join(', ')}.
              </Text>
              <LinkButton to="/profile" search={{}} size="compact-xs" variant="light">
                Enter it
              </LinkButton>
            </Group>
          )}
        </Paper>
      ))}
    </Stack>
  );
}
