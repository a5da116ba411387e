import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

type Props = { target: { id: string; name: string; list: string } };

/** Opens a target with its website. */
export function TargetLink({ target: { id, name, list } }: Props) {
  return (
    <Anchor renderRoot={(props) => <Link to="/targets" search={{ list, open: id }} {...props} />}>
      {name}
    </Anchor>
  );
}
