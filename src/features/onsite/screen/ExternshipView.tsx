import { Alert, Anchor, Button, Group, Paper, Stack, Title } from '@mantine/core';
import { IconArrowLeft, IconNotebook, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StayFacts } from '#features/externship/screen/StayFacts.tsx';
import { dayInWords } from '#plain/in-words.ts';
import { LinkButton } from '#web/LinkButton.tsx';
import { Loading } from '#web/Loading.tsx';
import { PageHeader } from '#web/PageHeader.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { AgreementSection } from './AgreementSection.tsx';
import { CheckInSection } from './CheckInSection.tsx';
import { LogbookSection } from './LogbookSection.tsx';
import { Sheet } from './Sheet.tsx';
import { type OnSite, useOnSite } from './onsite-data.ts';

type Props = { id: string; sheet: boolean; alone: boolean };

/** One externship: the weekly check-in, what was agreed, and the logbook. */
export function ExternshipView({ id, sheet, alone }: Props) {
  const one = useOnSite(id);
  if (one.data && sheet) return <Sheet one={one.data} />;
  return (
    <>
      {!alone && (
        <Anchor size="sm" renderRoot={(props) => <Link to="/on-site" search={{}} {...props} />}>
          <Group gap={4} component="span">
            <IconArrowLeft size={16} aria-hidden /> All externships
          </Group>
        </Anchor>
      )}
      {one.isPending && <Loading what="the externship" />}
      <RefusalList
        error={one.error}
        title="This externship cannot be shown"
        onRetry={() => void one.refetch()}
      />
      {one.data && <Shown one={one.data} />}
    </>
  );
}

function Shown({ one }: { one: OnSite }) {
  const { id, title, startsOn, endsOn } = one.externship;
  return (
    <>
      <PageHeader
        title={title}
        about={aboutOf(one)}
        actions={
          <>
            <LinkButton
              to="/on-site"
              search={{ externship: id, sheet: true }}
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              Sheet for the first talk
            </LinkButton>
            <Button
              component="a"
              href={`/logbook?externship=${id}`}
              leftSection={<IconNotebook size={18} aria-hidden />}
            >
              Open the logbook
            </Button>
          </>
        }
      />
      <Stack gap="md">
        {one.weeksInAll === 0 && (
          <Alert color="blue" variant="light" title="No days yet">
            Enter the first and the last day in Opportunities, and move the place to “Confirmed”.
          </Alert>
        )}
        {one.facts && startsOn && endsOn && (
          <Paper withBorder p="md" component="section" aria-label="Who supervises you, and where">
            <Title order={2} size="h4" mb={4}>
              Who supervises you, and where
            </Title>
            <StayFacts key={id} stay={{ id, startsOn, endsOn, facts: one.facts }} />
          </Paper>
        )}
        {one.weeks.length > 0 && <CheckInSection one={one} />}
        <LogbookSection id={id} logbook={one.logbook} />
        <AgreementSection one={one} />
      </Stack>
    </>
  );
}

function aboutOf({ week, weeksInAll, today, externship: { startsOn, endsOn } }: OnSite): string {
  if (!startsOn || !endsOn) return 'The days are not agreed yet.';
  const days = `${dayInWords(startsOn)} to ${dayInWords(endsOn)}.`;
  if (week) return `Week ${week.number} of ${weeksInAll}. ${days}`;
  return today < startsOn ? `It begins on ${dayInWords(startsOn)}.` : `It is over. ${days}`;
}
