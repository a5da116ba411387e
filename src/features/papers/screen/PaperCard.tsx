import { Badge, Card, Checkbox, Group, Stack, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { dayInWords } from '#plain/in-words.ts';
import { kindFacts } from '../kinds.ts';
import classes from './papers.module.css';
import { type Paper, pagesInWords, pictureOf, sizeInWords } from './papers-data.ts';

type Props = { paper: Paper; chosen: boolean; onChoose: (on: boolean) => void; onOpen: () => void };

export function PaperCard({ paper, chosen, onChoose, onOpen }: Props) {
  return (
    <Card withBorder component="li" padding="sm">
      <Group wrap="nowrap" align="flex-start">
        <UnstyledButton onClick={onOpen} className={classes.open}>
          <Group wrap="nowrap" align="flex-start">
            <img src={pictureOf(paper.firstPageId, 'thumbnail')} alt="" className={classes.thumbnail} />
            <Stack gap={4}>
              <Text fw={600} lineClamp={2}>
                <VisuallyHidden>Open: </VisuallyHidden>
                {paper.title}
              </Text>
              <Text size="sm" c="dimmed">
                {kindFacts[paper.kind].name} · {pagesInWords(paper.pages)} · {sizeInWords(paper.size)}
              </Text>
              <Expiry paper={paper} />
            </Stack>
          </Group>
        </UnstyledButton>
        <Checkbox
          aria-label={`Choose: ${paper.title}`}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </Group>
    </Card>
  );
}

/** When a paper expires, with a warning when it is time for a new one. */
function Expiry({ paper: { standing, expiresOn } }: { paper: Paper }) {
  if (expiresOn === null) return null;
  const day = dayInWords(expiresOn);
  if (standing === 'expired') return <Badge {...badge} color="red">{`Expired on ${day}`}</Badge>;
  if (standing === 'soon') return <Badge {...badge} color="orange">{`Expires on ${day}`}</Badge>;
  return (
    <Text size="sm" c="dimmed">
      Valid until {day}
    </Text>
  );
}

const badge = { variant: 'light', tt: 'none' } as const;
