import { Badge } from '@mantine/core';
import type { Sign } from '../checkpoints.ts';

const looks: Record<Sign, { color: string; name: string }> = {
  good: { color: 'teal', name: 'Good sign' },
  red: { color: 'red', name: 'Red flag' },
  unclear: { color: 'gray', name: 'Unclear' },
};

export function SignBadge({ sign }: { sign: Sign }) {
  return (
    <Badge color={looks[sign].color} variant="light" flex="none">
      {looks[sign].name}
    </Badge>
  );
}
