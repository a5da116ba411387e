import { Alert, Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { feeInWords, visaInWords } from '#features/websites/finding-words.ts';
import type { Claim } from '#features/websites/rules.ts';
import type { OpportunitySeen } from '../answers.ts';
import { fam } from '../eligibility.ts';
import { experienceGives } from '../experience.ts';
import { OfferQuote } from './OfferQuote.tsx';

const answers = { yes: 'yes', no: 'no', unclear: 'unclear' } as const;

/** AIM-1 to AIM-3: what it really is, whether you may come, and what is not settled. */
export function WhatItIs({ seen }: { seen: OpportunitySeen['seen'] }) {
  const { classified, disagreement, aim, eligibility, grayZone, visa, fee, length, dates, open, content } =
    seen;
  const gives = classified.type === 'unclear' ? null : experienceGives[classified.type];
  return (
    <Paper withBorder p="md" component="section" aria-label="What it is">
      <Title order={2} size="h4">
        {gives?.name ?? 'Not clear yet what it is'}
      </Title>
      <Stack gap="sm">
        <Text size="sm">{classified.why}</Text>
        {gives && (
          <Text size="sm" c="dimmed">
            Such a place usually gives: direct care of patients {gives.patientCare ? 'yes' : 'no'}; notes in
            the electronic medical record (EMR) {gives.documentation}; a strong letter {gives.strongLetter}.
            Typical cost: {gives.cost}.
          </Text>
        )}
        {disagreement && (
          <Alert color="orange" variant="light" title="Label and content differ">
            <Text size="sm">{disagreement.text}</Text>
            <OfferQuote evidence={disagreement.label} />
            <OfferQuote evidence={disagreement.content} />
          </Alert>
        )}
        <List size="sm" spacing={2}>
          {aim.map(({ name, met }) => (
            <List.Item key={name}>
              {name}: <b>{answers[met]}</b>
            </List.Item>
          ))}
          <List.Item>
            Notes or orders: <b>{answers[content.documentation.value]}</b>
          </List.Item>
          <List.Item>
            Part of the care team: <b>{answers[content.careTeam.value]}</b>
          </List.Item>
        </List>
        {'evidence' in content.documentation && <OfferQuote evidence={content.documentation.evidence} />}
        <div>
          <Title order={3} size="h6">
            May you come? {eligibility.open === 'yes' ? 'Yes' : eligibility.open === 'no' ? 'No' : 'Unclear'}
          </Title>
          <Text size="sm">{eligibility.why}</Text>
          {eligibility.evidence && <OfferQuote evidence={eligibility.evidence} />}
        </div>
        <Fact name="Visa" claim={visa} words={visaInWords} />
        <Fact name="Fee" claim={fee} words={feeInWords} />
        <Fact name="Length" claim={length} words={String} />
        <Fact name="Dates" claim={dates} words={String} />
        <Fact name="Open now" claim={open} words={String} />
        {grayZone && (
          <Alert color="yellow" variant="light" title="A gray zone">
            <Text size="sm">
              {grayZone} Source:{' '}
              <Anchor size="sm" underline="always" href={fam.url} target="_blank" rel="noreferrer noopener">
                Foreign Affairs Manual, {fam.name}
              </Anchor>
              . This is general information, not legal advice.
            </Text>
          </Alert>
        )}
      </Stack>
    </Paper>
  );
}

/** One value with its sentence, or "unclear". */
function Fact<T>({ name, claim, words }: { name: string; claim: Claim<T>; words: (value: T) => string }) {
  const isSaid = 'evidence' in claim;
  return (
    <div>
      <Title order={3} size="h6">
        {name}: {isSaid ? words(claim.value) : 'unclear'}
      </Title>
      {isSaid && <OfferQuote evidence={claim.evidence} />}
    </div>
  );
}
