import {
  Checkbox,
  Fieldset,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  TextInput,
} from '@mantine/core';
import type { Profile } from '../rules.ts';
import { dayOrNull, numberOrNull } from './inputs.ts';
import { Section } from './Section.tsx';
import { useSection } from './useSection.ts';

const keys = ['step1', 'step2ck', 'ecfmg'] as const;
type Exam = Profile['step1'];

const statuses = [
  { value: 'none', label: 'Not yet' },
  { value: 'scheduled', label: 'Date booked' },
  { value: 'passed', label: 'Passed' },
] as const;

/** RDY-1: the exams and the certification that letters may state. */
export function ExamsSection({ profile }: { profile: Profile }) {
  const form = useSection('exams', profile, keys);
  const { value, edit, errorAt } = form;
  return (
    <Section
      id="exams"
      title="Exams"
      about="USMLE (United States Medical Licensing Examination). Enter results as they stand on the score report: letters state nothing else."
      form={form}
    >
      <ExamFields
        name="step1"
        legend="Step 1"
        scoreHint="Leave empty when it was reported as pass only"
        exam={value.step1}
        onChange={(step1) => edit({ step1 })}
        errorAt={errorAt}
      />
      <ExamFields
        name="step2ck"
        legend="Step 2 CK (Clinical Knowledge)"
        scoreHint="Three digits"
        exam={value.step2ck}
        onChange={(step2ck) => edit({ step2ck })}
        errorAt={errorAt}
      />
      <Fieldset legend="ECFMG certification">
        <Stack gap="sm">
          <Checkbox
            label="I am ECFMG certified"
            description="The certificate is issued; an application under way does not count. It needs an English test (OET) as well."
            checked={value.ecfmg.certified}
            onChange={(event) =>
              edit({ ecfmg: { certified: event.currentTarget.checked, on: value.ecfmg.on } })
            }
          />
          {value.ecfmg.certified && (
            <TextInput
              type="date"
              label="Date of the certificate"
              maw={240}
              value={value.ecfmg.on ?? ''}
              onChange={(event) =>
                edit({ ecfmg: { certified: true, on: dayOrNull(event.currentTarget.value) } })
              }
              error={errorAt('ecfmg.on')}
            />
          )}
        </Stack>
      </Fieldset>
    </Section>
  );
}

type FieldsProps = {
  name: 'step1' | 'step2ck';
  legend: string;
  scoreHint: string;
  exam: Exam;
  onChange: (exam: Exam) => void;
  errorAt: (path: string) => string | undefined;
};

function ExamFields({ name, legend, scoreHint, exam, onChange, errorAt }: FieldsProps) {
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        <SegmentedControl
          aria-label={`${legend}: how far you are`}
          data={[...statuses]}
          value={exam.status}
          onChange={(chosen) => {
            const status = statuses.find((one) => one.value === chosen)?.value ?? 'none';
            onChange({
              status,
              score: status === 'passed' ? exam.score : null,
              on: status === 'none' ? null : exam.on,
            });
          }}
        />
        {exam.status !== 'none' && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput
              type="date"
              label={exam.status === 'passed' ? `Date of ${legend}` : `Booked date of ${legend}`}
              description={exam.status === 'passed' ? 'May stay empty' : 'The day you sit the exam'}
              value={exam.on ?? ''}
              onChange={(event) => onChange({ ...exam, on: dayOrNull(event.currentTarget.value) })}
              error={errorAt(`${name}.on`)}
            />
            {exam.status === 'passed' && (
              <NumberInput
                label={`Score of ${legend}`}
                description={scoreHint}
                hideControls
                allowDecimal={false}
                allowNegative={false}
                maxLength={3}
                value={exam.score ?? ''}
                onChange={(entered) => onChange({ ...exam, score: numberOrNull(entered) })}
                error={errorAt(`${name}.score`)}
              />
            )}
          </SimpleGrid>
        )}
      </Stack>
    </Fieldset>
  );
}
