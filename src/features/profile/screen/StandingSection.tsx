import { Anchor, List, Radio, Stack, Text } from '@mantine/core';
import { RefusalList } from '#web/RefusalList.tsx';
import type { Profile } from '../rules.ts';
import { Section } from './Section.tsx';
import { useProfileSave } from './useProfileSave.ts';

/** AIM-3: the first question, because much depends on it. Saved at once. */
export function StandingSection({ profile }: { profile: Profile }) {
  const save = useProfileSave();
  const chosen = save.isPending ? save.variables.standing : profile.standing;
  return (
    <Section
      id="standing"
      title="Are you a student or a graduate?"
      about="This is the first question because much depends on it: which exams you need, and what a US site may let you do."
    >
      <Radio.Group
        aria-label="Student or graduate"
        value={chosen ?? ''}
        onChange={(value) => save.mutate({ standing: value === 'student' ? 'student' : 'graduate' })}
      >
        <Stack gap="sm">
          <Radio
            value="student"
            label="Student"
            description="I am still enrolled at a medical school outside the US."
          />
          <Radio value="graduate" label="Graduate" description="I have my medical degree." />
        </Stack>
      </Radio.Group>
      <RefusalList error={save.error} title="This was not saved" />
      <List size="sm" spacing={6}>
        <List.Item>
          <b>Exams.</b> A student needs Step 1 passed and a date for Step 2 CK. A graduate needs ECFMG
          certification (Educational Commission for Foreign Medical Graduates), or both steps passed.
        </List.Item>
        <List.Item>
          <b>Visa.</b> The US guidance for consular officers (Foreign Affairs Manual,{' '}
          <Anchor
            size="sm"
            underline="always"
            href="https://fam.state.gov/fam/09fam/09fam040202.html"
            target="_blank"
            rel="noreferrer"
          >
            9 FAM 402.2-5(E)(3)
          </Anchor>
          ) names elective clerkships on a B-1 visitor visa for students only. Graduates are not named.
        </List.Item>
        <List.Item>
          <b>Work with patients.</b> Hands-on work on a visitor visa is a gray zone. Many hospitals let
          graduates observe only. Ask each site what you may do, and tell a consular officer nothing but the
          truth.
        </List.Item>
      </List>
      <Text size="sm" c="dimmed">
        This is general information, not legal advice.
      </Text>
    </Section>
  );
}
