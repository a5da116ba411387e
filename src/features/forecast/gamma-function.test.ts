import { expect, test } from 'vitest';
import { gammaln } from './gamma-function.ts';

test('is the logarithm of the factorial before', () => {
  let factorial = 1;
  for (let n = 1; n < 30; n++) {
    expect(gammaln(n)).toBeCloseTo(Math.log(factorial), 8);
    factorial *= n;
  }
  expect(gammaln(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 8);
  expect(gammaln(0.08)).toBeCloseTo(2.4799, 2);
});
