import { Button, Drawer, Group, Select, SimpleGrid, Stack, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { linkSearches } from '#features/directory/link-searches.ts';
import { LinkSearches } from '#features/directory/screen/LinkSearches.tsx';
import { WebsiteSection } from '#features/websites/screen/WebsiteSection.tsx';
import { RefusalList } from '#web/RefusalList.tsx';
import { Refused, api, ask } from '#web/api.ts';
import { notifyDone } from '#web/notify.ts';
import { checkField, fieldText } from '../fields.ts';
import {
  type Target,
  type TargetField,
  type TargetList,
  fieldTitles,
  listPlans,
  lists,
  noFacts,
  targetFields,
  targetStatuses,
  usceAnswers,
} from '../rules.ts';
import { useRefresh } from './targets-data.ts';

type Props = { target: Target | null; list: TargetList; onClose: () => void };
type Texts = Record<TargetField, string>;

/** One target with all its fields: to add one by hand, or to read and change one on a phone. */
export function TargetForm({ target, list, onClose }: Props) {
  const start = textsOf(target ?? { ...noFacts, list, id: '' });
  const form = useForm<Texts>({ initialValues: start, validate: validators, validateInputOnBlur: true });
  useTakeOver(start, form);
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setSaving] = useState(false);
  const refresh = useRefresh();
  const save = form.onSubmit(async (written) => {
    setSaving(true);
    setError(null);
    try {
      if (target)
        await ask(api.targets[':id'].$patch({ param: { id: target.id }, json: changesOf(start, written) }));
      else await ask(api.targets.$post({ json: written }));
      notifyDone(target ? 'Saved.' : `Added ${written.name} to ${listPlans[list].title.toLowerCase()}.`);
      await refresh();
      onClose();
    } catch (refused) {
      setError(refused);
      if (refused instanceof Refused) form.setErrors(errorsOf(refused));
    } finally {
      setSaving(false);
    }
  });
  const text = (field: TargetField, description?: string) => (
    <TextInput label={fieldTitles[field]} description={description} {...form.getInputProps(field)} />
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={target ? target.name : `Add a ${listPlans[list].one}`}
    >
      {target && (
        <Stack gap="lg">
          <WebsiteSection targetId={target.id} />
          {target.contactEmails.length === 0 && (
            <LinkSearches searches={linkSearches({ ...target, kind: target.list, organisation: '' })} />
          )}
        </Stack>
      )}
      <form onSubmit={save} noValidate>
        <Stack mt={target ? 'lg' : 0}>
          <TextInput label={fieldTitles.name} required data-autofocus {...form.getInputProps('name')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {text('city')}
            {text('state', 'Two letters, such as NY')}
            {text('specialty')}
            <Select
              label={fieldTitles.usce}
              description="US clinical experience (USCE) for visitors"
              data={[...usceAnswers]}
              allowDeselect={false}
              {...form.getInputProps('usce')}
            />
          </SimpleGrid>
          {text('contactEmails', 'Several are divided by a semicolon. The first is written to.')}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {text('contactPerson')}
            {text('contactRole', 'Such as coordinator or practice manager')}
            {text('phone')}
            {!target && text('website')}
          </SimpleGrid>
          <Textarea
            label={fieldTitles.notes}
            description="Fees, months, requirements"
            autosize
            minRows={2}
            maxRows={10}
            {...form.getInputProps('notes')}
          />
          <Textarea
            label={fieldTitles.usceEvidence}
            description="What their page says, with its link"
            autosize
            minRows={1}
            maxRows={6}
            {...form.getInputProps('usceEvidence')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {text('street')}
            {text('zip')}
            {text('npi', 'National Provider Identifier, ten digits')}
            {text('source', 'Where you found it')}
            <Select
              label={fieldTitles.list}
              data={lists.map((value) => ({ value, label: listPlans[value].title }))}
              allowDeselect={false}
              {...form.getInputProps('list')}
            />
            <Select
              label={fieldTitles.status}
              data={[...targetStatuses]}
              allowDeselect={false}
              {...form.getInputProps('status')}
            />
          </SimpleGrid>
          <RefusalList error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={isSaving}>
              {target ? 'Save' : 'Add'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

/** What was taken over from the website meanwhile stands in the form at once; what is being typed there stays. */
type Fields = { getValues(): Texts; setFieldValue(field: TargetField, value: string): void };
function useTakeOver(start: Texts, form: Fields) {
  const shown = useRef(start);
  useEffect(() => {
    for (const field of targetFields) {
      const [was, is] = [shown.current[field], start[field]];
      if (was !== is && form.getValues()[field] === was) form.setFieldValue(field, is);
    }
    shown.current = start;
  });
}

const textsOf = (target: Target): Texts => ({
  list: target.list,
  name: target.name,
  street: target.street,
  city: target.city,
  state: target.state,
  zip: target.zip,
  phone: target.phone,
  website: target.website,
  npi: target.npi,
  specialty: target.specialty,
  usce: target.usce,
  usceEvidence: target.usceEvidence,
  contactPerson: target.contactPerson,
  contactRole: target.contactRole,
  contactEmails: fieldText(target.contactEmails),
  notes: target.notes,
  source: target.source,
  status: target.status,
});

/** Only what was changed is sent, with what it was, so that another tab's changes of other fields stay. */
function changesOf(start: Texts, written: Texts) {
  const changed = targetFields.filter((field) => start[field] !== written[field]);
  const pick = (texts: Texts) => Object.fromEntries(changed.map((field) => [field, texts[field]]));
  return { written: pick(written), basedOn: pick(start) };
}

function validators(texts: Texts) {
  return Object.fromEntries(
    targetFields.flatMap((field) => {
      const checked = checkField(field, texts[field]);
      return checked.ok
        ? []
        : [[field, checked.refusals.map(({ reason, mend }) => `${reason} ${mend}`).join(' ')]];
    }),
  );
}

const errorsOf = (refused: Refused) =>
  Object.fromEntries(refused.refusals.map(({ field, reason, mend }) => [field, `${reason} ${mend}`]));
