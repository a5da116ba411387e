import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { checkField, fieldText } from '../fields.ts';
import { type Target, type TargetField, fieldTitles, targetStatuses, usceAnswers } from '../rules.ts';
import { opennessOf } from '../specialties.ts';
import classes from './grid.module.css';

type Column = ColDef<Target, string>;

/** Told what is wrong with the value that is being typed; null when nothing is. */
export type OnRemark = (remark: string | null) => void;

const wide: Partial<Record<TargetField, number>> = {
  name: 260,
  city: 130,
  state: 90,
  specialty: 190,
  usce: 150,
  contactEmails: 250,
  contactPerson: 170,
  status: 120,
  notes: 260,
};

const meanings: Partial<Record<TargetField, string>> = {
  usce: 'USCE: US clinical experience. Do they take visiting students or graduates?',
  npi: 'NPI: National Provider Identifier, the ten digits of each physician and clinic in the United States',
  specialty: 'Internal medicine, family medicine, pediatrics and psychiatry are the most open to IMGs',
};

const shown: readonly TargetField[] = [
  'name',
  'city',
  'state',
  'specialty',
  'usce',
  'contactEmails',
  'contactPerson',
  'contactRole',
  'status',
  'notes',
  'phone',
  'website',
  'usceEvidence',
  'street',
  'zip',
  'npi',
  'source',
];

/** The columns of a wide screen: everything, edited in place. */
export function wideColumns(onOpen: (id: string) => void, onRemark: OnRemark): ColDef<Target>[] {
  const [first, ...others] = shown.map((field) => fieldColumn(field, onRemark));
  return [...(first ? [first] : []), openColumn(onOpen), ...others];
}

/** On a phone: one readable cell for each target; everything else stands in its form. */
export function narrowColumns(onOpen: (id: string) => void): ColDef<Target>[] {
  return [
    {
      colId: 'name',
      headerName: 'Target',
      flex: 1,
      minWidth: 180,
      valueGetter: ({ data }) => data?.name ?? '',
      cellRenderer: Summary,
    },
    openColumn(onOpen),
  ];
}

function fieldColumn(field: TargetField, onRemark: OnRemark): Column {
  const choices = choicesOf(field);
  const long = field === 'notes' || field === 'usceEvidence';
  const meaning = meanings[field];
  return {
    colId: field,
    headerName: fieldTitles[field],
    ...(meaning ? { headerTooltip: meaning } : {}),
    width: wide[field] ?? 160,
    ...(field === 'name' ? { pinned: 'left' as const } : {}),
    valueGetter: ({ data }) => (data ? fieldText(data[field]) : ''),
    valueFormatter: ({ value }) => shownValue(field, value ?? ''),
    editable: true,
    cellEditor: choices ? 'agSelectCellEditor' : long ? 'agLargeTextCellEditor' : 'agTextCellEditor',
    ...(long ? { cellEditorPopup: true } : {}),
    cellEditorParams: choices
      ? { values: [...choices] }
      : { getValidationErrors: remarksOn(field, onRemark), maxLength: 20_000 },
    filter: 'agTextColumnFilter',
  };
}

function choicesOf(field: TargetField): readonly string[] | null {
  if (field === 'usce') return usceAnswers;
  return field === 'status' ? targetStatuses : null;
}

/** TGT-6: specialties that are harder to enter are marked. */
function shownValue(field: TargetField, value: string): string {
  if (field === 'specialty' && opennessOf(value) === 'harder') return `${value} (harder)`;
  return value;
}

const remarksOn =
  (field: TargetField, onRemark: OnRemark) =>
  ({ value }: { value: unknown }): string[] | null => {
    const checked = checkField(field, typeof value === 'string' ? value : '');
    const remarks = checked.ok ? null : checked.refusals.map(({ reason, mend }) => `${reason} ${mend}`);
    onRemark(remarks ? `${fieldTitles[field]}: ${remarks.join(' ')}` : null);
    return remarks;
  };

function openColumn(onOpen: (id: string) => void): ColDef<Target> {
  return {
    colId: 'open',
    headerName: 'Open',
    width: 72,
    maxWidth: 72,
    sortable: false,
    resizable: false,
    filter: false,
    floatingFilter: false,
    suppressMovable: true,
    cellStyle: { padding: 0, display: 'flex', alignItems: 'center', justifyContent: 'center' },
    cellRenderer: OpenButton,
    cellRendererParams: { onOpen },
  };
}

type OpenParams = ICellRendererParams<Target> & { onOpen: (id: string) => void };

/** A plain button instead of a React component: dozens are made and thrown away in every second of scrolling. */
class OpenButton {
  readonly button = document.createElement('button');
  init({ data, onOpen }: OpenParams) {
    this.button.type = 'button';
    this.button.tabIndex = -1;
    this.button.className = classes.open ?? '';
    this.button.textContent = 'Open';
    this.button.setAttribute('aria-label', `Open ${data?.name ?? ''}`);
    this.button.hidden = !data;
    this.button.addEventListener('click', () => data && onOpen(data.id));
  }
  getGui() {
    return this.button;
  }
  refresh() {
    return false;
  }
}

function Summary({ data }: ICellRendererParams<Target>) {
  if (!data) return null;
  const place = [data.city, data.state].filter(Boolean).join(', ');
  const about = [place, shownValue('specialty', data.specialty)].filter(Boolean).join(' · ');
  const address = data.contactEmails[0] ?? 'No e-mail yet';
  return (
    <div style={{ lineHeight: 1.35, paddingBlock: 8, overflow: 'hidden' }}>
      <div style={{ fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis' }}>{data.name}</div>
      <div style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{about || 'Place not known'}</div>
      <div style={{ color: 'var(--mantine-color-dimmed)', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {address} · {data.status}
      </div>
    </div>
  );
}
