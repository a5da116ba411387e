import { Button, Group, Modal, Pagination, Stack, Text } from '@mantine/core';
import { type PointerEvent, useRef, useState } from 'react';
import { NumberField } from '#web/NumberField.tsx';
import type { Mask } from '../choices.ts';
import classes from './mask.module.css';
import { type KnownPaper, pageAddress } from './packet-data.ts';

type Props = {
  paper: KnownPaper;
  masks: readonly Mask[];
  onKeep: (masks: Mask[]) => void;
  onClose: () => void;
};

type Point = { x: number; y: number };

/** The applicant draws over what nobody needs to see. The picture is the page as it will be sent: what is black there is gone. */
export function MaskEditor({ paper, masks: before, onKeep, onClose }: Props) {
  const [masks, setMasks] = useState<Mask[]>([...before]);
  const [page, setPage] = useState(0);
  const [drag, setDrag] = useState<{ from: Point; to: Point } | null>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const pointOf = (event: PointerEvent): Point => {
    const box = sheet.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    const share = (at: number, from: number, length: number) =>
      Math.min(1, Math.max(0, (at - from) / length));
    return { x: share(event.clientX, box.left, box.width), y: share(event.clientY, box.top, box.height) };
  };
  const drawn = drag && areaOf(drag.from, drag.to);
  const here = masks.filter((mask) => mask.page === page);
  return (
    <Modal opened onClose={onClose} size="xl" title={`Hide a part of ${paper.title}`}>
      <Stack gap="sm">
        <Text size="sm">
          Draw over the number. On a passport it stands at the top and again in the two lines at the bottom.
          You see the page as it will be sent: what is black is not in the file any more.
        </Text>
        {paper.pages > 1 && (
          <Pagination
            total={paper.pages}
            value={page + 1}
            onChange={(number) => setPage(number - 1)}
            getControlProps={(control) => ({ 'aria-label': `${control} page` })}
          />
        )}
        <div
          ref={sheet}
          className={classes.sheet}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            const point = pointOf(event);
            setDrag({ from: point, to: point });
          }}
          onPointerMove={(event) => drag && setDrag({ ...drag, to: pointOf(event) })}
          onPointerUp={() => {
            if (drawn && drawn.width > 0.01 && drawn.height > 0.005) setMasks([...masks, { page, ...drawn }]);
            setDrag(null);
          }}
          onPointerCancel={() => setDrag(null)}
        >
          <img
            className={classes.picture}
            src={pageAddress(paper.id, page, masks)}
            alt={`Page ${page + 1} of ${paper.title} as it will be sent, ${here.length} places hidden`}
            draggable={false}
          />
          {[...here, ...(drawn ? [drawn] : [])].map((area, index) => (
            <svg
              key={index}
              className={classes.layer}
              aria-hidden
              viewBox="0 0 1 1"
              preserveAspectRatio="none"
            >
              <rect x={area.left} y={area.top} width={area.width} height={area.height} fill="black" />
            </svg>
          ))}
        </div>
        {here.map((mask) => (
          <AreaFields
            key={masks.indexOf(mask)}
            mask={mask}
            number={here.indexOf(mask) + 1}
            onChange={(change) => setMasks(masks.map((one) => (one === mask ? { ...mask, ...change } : one)))}
            onRemove={() => setMasks(masks.filter((one) => one !== mask))}
          />
        ))}
        <Group justify="space-between">
          <Button
            variant="default"
            onClick={() => setMasks([...masks, { page, left: 0.05, top: 0.85, width: 0.9, height: 0.12 }])}
          >
            Add an area at the bottom
          </Button>
          <Button onClick={() => onKeep(masks)}>
            {masks.length > 0 ? 'Hide these parts' : 'Hide nothing'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type AreaProps = {
  mask: Mask;
  number: number;
  onChange: (change: Partial<Mask>) => void;
  onRemove: () => void;
};

/** The same without a mouse: each edge in percent of the page. */
function AreaFields({ mask, number, onChange, onRemove }: AreaProps) {
  const field = (key: 'left' | 'top' | 'width' | 'height', label: string) => (
    <NumberField
      size="xs"
      w={86}
      label={label}
      aria-label={`${label} of area ${number}, in percent`}
      suffix="%"
      min={0}
      max={100}
      value={Math.round(mask[key] * 100)}
      onChange={(value) => onChange({ [key]: Math.min(1, Math.max(0, value / 100)) })}
    />
  );
  return (
    <Group gap="xs" align="flex-end">
      <Text size="sm" fw={600}>
        Area {number}
      </Text>
      {field('left', 'Left')}
      {field('top', 'Top')}
      {field('width', 'Width')}
      {field('height', 'Height')}
      <Button size="xs" variant="default" onClick={onRemove}>
        Show it again
      </Button>
    </Group>
  );
}

function areaOf(from: Point, to: Point) {
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  return { left, top, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) };
}
