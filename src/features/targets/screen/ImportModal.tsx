import { Button, Group, Modal, Stack, Stepper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '#web/RefusalList.tsx';
import { type TargetList, listPlans } from '../rules.ts';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportDone } from './ImportDone.tsx';
import { ImportLook } from './ImportLook.tsx';
import { ImportSource } from './ImportSource.tsx';
import { type Preview, type Report, type Wish, previewImport, takeImport } from './import-data.ts';
import { useRefresh } from './targets-data.ts';

type Props = { list: TargetList; onClose: () => void; onDuplicates: () => void };

const steps = [
  { label: 'Choose', about: 'File or pasted rows' },
  { label: 'Columns', about: 'What is what' },
  { label: 'Look', about: 'What is taken' },
  { label: 'Done', about: 'The report' },
];

/** TGT-2: import in four steps. Nothing is taken before the applicant has seen what will be taken and what not. */
export function ImportModal({ list, onClose, onDuplicates }: Props) {
  const [wish, setWish] = useState<Wish>(() => emptyWish(list));
  const [step, setStep] = useState(0);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const isNarrow = useMediaQuery('(max-width: 48em)');
  const refresh = useRefresh();
  const look = useMutation({
    mutationFn: previewImport,
    onSuccess: (seen) => {
      setPreview(seen);
      setWish((asked) => ({ ...asked, mapping: seen.mapping, hasHeader: seen.hasHeader }));
    },
  });
  const take = useMutation({
    mutationFn: takeImport,
    onSuccess: async (taken) => {
      const refreshed = refresh();
      setReport(taken);
      setStep(3);
      await refreshed;
    },
  });
  const goTo = (next: number, asked: Wish) => look.mutate(asked, { onSuccess: () => setStep(next) });
  const change = (changed: Partial<Wish>) => {
    const asked = { ...wish, ...changed };
    setWish(asked);
    return asked;
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      fullScreen={isNarrow ?? false}
      title={`Import ${listPlans[wish.list].title.toLowerCase()}`}
      closeOnClickOutside={false}
    >
      {isNarrow ? (
        <Text fw={600} mb="md">
          Step {step + 1} of {steps.length}: {steps[step]?.label}
        </Text>
      ) : (
        <Stepper active={step} size="sm" mb="md" allowNextStepsSelect={false}>
          {steps.map(({ label, about }) => (
            <Stepper.Step key={label} label={label} description={about} />
          ))}
        </Stepper>
      )}
      <Stack>
        {step === 0 && (
          <ImportSource
            wish={wish}
            onChange={change}
            onFile={(file) => goTo(1, change({ file, text: '', mapping: null, hasHeader: null }))}
          />
        )}
        {step === 1 && preview && (
          <ImportColumns
            preview={preview}
            mapping={wish.mapping ?? preview.mapping}
            onMapping={(mapping) => change({ mapping })}
            onHeader={(hasHeader) => look.mutate(change({ hasHeader, mapping: null }))}
          />
        )}
        {step === 2 && preview && (
          <ImportLook
            preview={preview}
            leaveOutKnown={wish.leaveOutKnown}
            onLeaveOut={(leaveOutKnown) => look.mutate(change({ leaveOutKnown }))}
          />
        )}
        {step === 3 && report && <ImportDone report={report} list={wish.list} onDuplicates={onDuplicates} />}
        <RefusalList error={step === 2 ? (take.error ?? look.error) : look.error} />
        <Group justify="space-between">
          <Button
            variant="default"
            onClick={() => (step === 0 || step === 3 ? onClose() : setStep(step - 1))}
          >
            {step === 0 ? 'Cancel' : step === 3 ? 'Close' : 'Back'}
          </Button>
          {step === 0 && (
            <Button
              disabled={!wish.file && !wish.text.trim()}
              loading={look.isPending}
              onClick={() => goTo(1, change({ mapping: null, hasHeader: null }))}
            >
              Match columns
            </Button>
          )}
          {step === 1 && (
            <Button loading={look.isPending} onClick={() => goTo(2, wish)}>
              See what is taken
            </Button>
          )}
          {step === 2 && preview && (
            <Button
              loading={take.isPending || look.isPending}
              disabled={preview.counts.taken === 0}
              onClick={() => take.mutate(wish)}
            >
              Import {preview.counts.taken.toLocaleString('en-US')}{' '}
              {preview.counts.taken === 1 ? 'target' : 'targets'}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

const emptyWish = (list: TargetList): Wish => ({
  file: null,
  text: '',
  list,
  hasHeader: null,
  mapping: null,
  leaveOutKnown: true,
});
