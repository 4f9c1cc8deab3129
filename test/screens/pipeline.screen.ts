import type { Page } from '@playwright/test';
import type { Pipeline } from '../../apps/web/src/api/status/types.gen.js';
import { expect, look, test } from './looking.js';
import { signIn } from './people.js';

test('a system in which everything is heard says so, and the ministry finds it in its bar', async ({
  page,
  say,
}) => {
  await signIn(page, 'kementerian');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: say('Kesehatan sistem', 'System health') }).click();
  await expect(page).toHaveURL(/\/kementerian\/pipa$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('status')).toContainText(
    say(
      'Semua layanan terdengar, dan tidak ada yang tertahan',
      'Every service is heard, and nothing is parked',
    ),
  );
  const services = page.getByRole('table').first();
  await expect(services.getByRole('row')).toHaveCount(5);
  await look(page, 'pipeline');
});

test('what stands still says where, and what to do; the page hears by itself that it was mended', async ({
  page,
  say,
}) => {
  await page.clock.install();
  let isBroken = true;
  await page.route('**/v1/pipeline', async (route) => {
    const response = await route.fetch();
    const pipeline = (await response.json()) as Pipeline;
    await route.fulfill({ json: isBroken ? broken(pipeline) : { ...pipeline, behind: [] } });
  });
  await signIn(page, 'admin');
  await page.goto('/pengelola/pipa');
  await expect(page.getByRole('status')).toContainText(say('5 hal perlu dikerjakan', '5 things need doing'));
  await expect(row(page, say('Penempatan', 'Placements'))).toContainText(
    say('Periksa Kafka', 'Look at Kafka'),
  );
  await expect(row(page, say('Pelatihan', 'Training')).first()).toContainText('events_heard');
  await expect(row(page, 'pmi.training.v1')).toContainText(
    say('kesalahan program', 'a fault in the program'),
  );
  await expect(row(page, 'Jawa Timur')).toContainText('12');
  await expect(page.getByText('npm run parked -- redrive')).toBeVisible();
  await expect(page.getByText('npm run rebuild -- status --accept')).toBeVisible();
  await expect(page.getByText(say('layanan ini punya lipatan 2', 'this service has fold 2'))).toBeVisible();
  await look(page, 'pipeline-behind');

  // By keyboard: held still while it is read, then on again.
  await page.locator('#renews').focus();
  await page.keyboard.press('Space');
  isBroken = false;
  await page.clock.runFor(30_000);
  await expect(page.getByText('npm run parked -- redrive')).toBeVisible();
  await page.keyboard.press('Space');
  await page.clock.runFor(10_000);
  await expect(page.getByRole('status')).toContainText(
    say('Semua layanan terdengar', 'Every service is heard'),
  );
});

test('where status itself does not answer, the page says where to look', async ({ page, say }) => {
  await page.route('**/v1/pipeline', (route) => route.fulfill({ status: 503, json: {} }));
  await signIn(page, 'admin');
  await page.goto('/pengelola/pipa');
  await expect(page.getByRole('alert')).toContainText(say('Sistem sedang sibuk', 'The system is busy'));
  await expect(page.getByRole('link', { name: '/health' })).toBeVisible();
  await look(page, 'pipeline-away');
});

test('nobody else is shown it', async ({ page, say }) => {
  await signIn(page, 'dinas-wonosobo');
  await page.goto('/kementerian/pipa');
  await expect(
    page.getByRole('heading', {
      name: say('Halaman ini bukan untuk peran Anda', 'This page is not for your role'),
    }),
  ).toBeVisible();
});

function row(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
}

/** The service's own answer, as of a bad day. */
function broken(pipeline: Pipeline): Pipeline {
  const [long, now] = ['2026-03-01T02:00:00.000Z', '2026-03-04T01:59:59.000Z'];
  const lagSeconds = 3 * 86_400;
  return {
    ...pipeline,
    asOf: long,
    behind: ['training', 'placement'],
    parked: 8,
    services: pipeline.services.map((each) => {
      switch (each.service) {
        case 'placement':
          return {
            ...each,
            watermark: long,
            lastTick: long,
            lagSeconds,
            waiting: 1_240,
            oldestWaitingSeconds: 7_400,
          };
        case 'training':
          return { ...each, watermark: long, lastTick: now, lagSeconds, parked: 8 };
        default:
          return each;
      }
    }),
    aside: [
      { topic: 'pmi.training.v1', reason: 'HANDLER_FAILED', events: 1, since: long },
      { topic: 'pmi.registration.restricted.v1', reason: 'BEHIND', events: 7, since: now },
    ],
    lateFacts: [{ service: 'training', facts: 2, since: long }],
    provinces: [
      { province: '33', villages: 8_000, silent: 0 },
      { province: '35', villages: 1_240, silent: 12 },
      { province: '53', villages: 300, silent: 41 },
    ],
    generation: { ...pipeline.generation, counts: false, ofCode: { fold: 2, measures: 1 } },
  };
}
