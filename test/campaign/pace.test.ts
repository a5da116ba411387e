import { expect, test } from 'vitest';
import { setPace } from '#features/campaign/decision-service.ts';
import { campaignSettings } from '#features/campaign/queries.ts';
import { onBothEngines } from '#test/support/stores.ts';

onBothEngines('CMP-5: the pace', (opened) => {
  test('of two windows that change it at once, neither writes over the other', async () => {
    const ws = await opened().newWorkspace();
    const { parts } = opened();
    const { mailsPerDay } = await ws.transaction(campaignSettings);
    const tries = await Promise.all(
      [21, 22].map((mails) =>
        setPace(ws, parts, { written: { mailsPerDay: mails }, basedOn: { mailsPerDay } }),
      ),
    );
    const winner = tries.findIndex((one) => one.ok);
    expect(tries[1 - winner]).toMatchObject({
      refusals: [{ reason: '“Mails a day at most” was changed in another window meanwhile.' }],
    });
    expect((await setPace(ws, parts, { written: { ramp: false }, basedOn: { ramp: true } })).ok).toBe(true);
    expect(await ws.transaction(campaignSettings)).toMatchObject({
      mailsPerDay: [21, 22][winner],
      ramp: false,
      pausedAt: null,
    });
  });
});
