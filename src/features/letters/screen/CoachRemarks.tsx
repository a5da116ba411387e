import { Badge, Button, Collapse, Group, Paper, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import type { MailText, Remark } from '../coach/remark.ts';
import classes from './CoachRemarks.module.css';
import { severityLooks } from './severity.ts';

type Props = {
  remarks: readonly Remark[];
  text: MailText;
  /** Shows the place of a remark in the text. */
  onJump: (remark: Remark) => void;
  /** Puts the better wording into the text; absent where the text is only read. */
  onUse?: ((remark: Remark) => void) | undefined;
  /** Takes the last wording back; absent when none was used. */
  onUndo?: (() => void) | undefined;
};

/** TPL-2: what the coach says, the serious first: where, why, and what to write instead. */
export function CoachRemarks({ remarks, text, onJump, onUse, onUndo }: Props) {
  const [open, more] = useDisclosure();
  const loud = remarks.filter((one) => one.severity !== 'small');
  const small = remarks.filter((one) => one.severity === 'small');
  const item = (remark: Remark) => (
    <RemarkItem
      key={`${remark.rule} ${remark.part} ${remark.start} ${remark.end}`}
      remark={remark}
      text={text}
      onJump={onJump}
      onUse={onUse}
    />
  );
  return (
    <Stack gap="xs" component="section" aria-label="What the coach says">
      <Group justify="space-between">
        <Title order={3} size="h5">
          Coach
        </Title>
        {onUndo && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={onUndo}
          >
            Undo the wording
          </Button>
        )}
      </Group>
      <div aria-live="polite">
        {loud.length === 0 && (
          <Group gap={6} wrap="nowrap">
            <IconCheck size={18} aria-hidden />
            <Text size="sm">Nothing to change. It is short, clear and calm.</Text>
          </Group>
        )}
      </div>
      {loud.length > 0 && (
        <Stack gap="xs" component="ul" className={classes.list}>
          {loud.map(item)}
        </Stack>
      )}
      {small.length > 0 && (
        <>
          <Group>
            <Button size="compact-sm" variant="subtle" onClick={more.toggle} aria-expanded={open}>
              {open ? 'Hide' : 'Show'}{' '}
              {small.length === 1 ? 'one small remark' : `${small.length} small remarks`}
            </Button>
          </Group>
          <Collapse expanded={open}>
            <Stack gap="xs" component="ul" className={classes.list}>
              {small.map(item)}
            </Stack>
          </Collapse>
        </>
      )}
    </Stack>
  );
}

type ItemProps = {
  remark: Remark;
  text: MailText;
  onJump: (remark: Remark) => void;
  onUse: ((remark: Remark) => void) | undefined;
};

function RemarkItem({ remark, text, onJump, onUse }: ItemProps) {
  const { name, color } = severityLooks[remark.severity];
  const place = text[remark.part].slice(remark.start, remark.end).replaceAll(/\s+/g, ' ').trim();
  return (
    <Paper withBorder component="li" p="xs" className={classes.item} data-severity={remark.severity}>
      <Group gap="xs" wrap="nowrap" align="center">
        <Badge size="sm" variant="light" color={color} className={classes.badge}>
          {name}
        </Badge>
        {place !== '' && (
          <UnstyledButton onClick={() => onJump(remark)} className={classes.place}>
            {remark.part === 'subject' ? 'Subject: ' : ''}“
            {place.length > 60 ? `${place.slice(0, 57)}…` : place}”
          </UnstyledButton>
        )}
      </Group>
      <Text size="sm" mt={4}>
        {remark.reason}
      </Text>
      <Text size="sm" fw={600}>
        {remark.wording}
      </Text>
      {onUse && remark.edit && (
        <Button size="compact-sm" variant="light" mt={6} onClick={() => onUse(remark)}>
          {remark.edit.text === ''
            ? 'Take it out'
            : remark.edit.end > remark.edit.start
              ? 'Use this wording'
              : 'Add this'}
        </Button>
      )}
    </Paper>
  );
}
