import { Button, Group, Modal, SimpleGrid, Slider, Stack, Text } from '@mantine/core';
import { type PointerEvent, useState } from 'react';
import classes from './papers.module.css';

type Crop = { left: number; top: number; width: number; height: number };
/** How much is cut away at each edge, in percent. */
type Edges = { left: number; top: number; right: number; bottom: number };
const edgeNames = { left: 'Left', right: 'Right', top: 'Top', bottom: 'Bottom' } as const;
const sides = ['left', 'right', 'top', 'bottom'] as const;
const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
/** At least this much stays, in percent. */
const least = 5;

type Props = {
  number: number;
  picture: string;
  isCropped: boolean;
  /** null: the whole page again. */
  onCrop: (crop: Crop | null) => void;
  onClose: () => void;
};

/** Cuts the edges of a page away: by drawing over the part that stays, or with the four sliders. */
export function CropDialog({ number, picture, isCropped, onCrop, onClose }: Props) {
  const [edges, setEdges] = useState<Edges>({ left: 0, top: 0, right: 0, bottom: 0 });
  const [start, setStart] = useState<{ x: number; y: number } | null>(null);
  const at = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    const percent = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100);
    return { x: percent((clientX - left) / width), y: percent((clientY - top) / height) };
  };
  const draw = (event: PointerEvent) => {
    if (!start) return;
    const end = at(event);
    const left = Math.min(start.x, end.x);
    const top = Math.min(start.y, end.y);
    const right = 100 - Math.max(start.x, end.x);
    const bottom = 100 - Math.max(start.y, end.y);
    if (100 - left - right >= least && 100 - top - bottom >= least) setEdges({ left, top, right, bottom });
  };
  const kept = {
    left: edges.left / 100,
    top: edges.top / 100,
    width: (100 - edges.left - edges.right) / 100,
    height: (100 - edges.top - edges.bottom) / 100,
  };
  return (
    <Modal opened onClose={onClose} title={`Crop page ${number}`} size="lg">
      <Stack>
        <div
          className={classes.crop}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            setStart(at(event));
          }}
          onPointerMove={draw}
          onPointerUp={() => setStart(null)}
        >
          <img src={picture} alt={`Page ${number}`} draggable={false} />
          <div
            className={classes.kept}
            style={{
              left: `${edges.left}%`,
              top: `${edges.top}%`,
              right: `${edges.right}%`,
              bottom: `${edges.bottom}%`,
            }}
          />
        </div>
        <Text size="sm" c="dimmed">
          Draw over the part that stays, or move the sliders.
        </Text>
        <SimpleGrid cols={2}>
          {sides.map((side) => (
            <div key={side}>
              <Text size="sm">{edgeNames[side]}</Text>
              <Slider
                thumbLabel={`Cut away: ${edgeNames[side]}`}
                value={edges[side]}
                min={0}
                max={100 - least - edges[opposite[side]]}
                label={(value) => `${value} %`}
                onChange={(value) => setEdges({ ...edges, [side]: value })}
              />
            </div>
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          {isCropped && (
            <Button variant="default" onClick={() => onCrop(null)}>
              The whole page again
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={() => onCrop(kept)} disabled={kept.width === 1 && kept.height === 1}>
            Crop
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
