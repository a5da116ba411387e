import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

type Props = Omit<NumberInputProps, 'value' | 'onChange'> & {
  value: number;
  onChange: (value: number) => void;
};

/** A number that is always there. While another one is typed the field may be empty; left so, it shows the number again. */
export function NumberField({ value, onChange, ...input }: Props) {
  const [typed, setTyped] = useState<number | string | null>(null);
  return (
    <NumberInput
      {...input}
      value={typed ?? value}
      onChange={(written) => {
        setTyped(written);
        if (written !== '' && Number.isFinite(Number(written))) onChange(Number(written));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
