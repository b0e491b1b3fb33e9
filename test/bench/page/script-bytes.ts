import { PAGE_EXAMPLES } from '../../../src/page/page-kind-examples.ts';
import { BROWSERS, type Built, gzipSize, readManifest } from '../../built/built.ts';
import type { Driver } from '../../extension/driver/driver.ts';
import type { Figure } from '../figure.ts';
import { toListLandmarks } from './landmarks.ts';
import { isMatched } from './match-pattern.ts';
import { ELSEWHERE, toListRecords, toSamplePage } from './sample-pages.ts';
import { startTab, untilRest } from './start-tab.ts';

/** Bytes, gzip: what a CloudTrail page may load. */
const LIMITS = { page: 50 * 1024, mainWorld: 1.5 * 1024 };

const OTHER_SERVICES = ['ec2/home', 'opsworks/home', 'console/home', 's3/buckets', 'cloudwatch/home', 'cloudtrail'];

/** Addresses of the console that are not CloudTrail's, and addresses that only look like it. */
const OTHER_PAGES = [
  ELSEWHERE,
  ...OTHER_SERVICES.map((path) => `https://us-east-1.console.aws.amazon.com/${path}?region=us-east-1`),
  ...PAGE_EXAMPLES.elsewhere.map(({ href }) => href),
];

function measureBuilt(browser: Built): Figure[] {
  const scripts = readManifest(browser).content_scripts.map(({ js, world, matches }) => ({
    size: js.reduce((sum, path) => sum + gzipSize(browser, path), 0),
    mainWorld: world === 'MAIN',
    matches,
  }));
  const sum = (chosen: typeof scripts): number => chosen.reduce((total, { size }) => total + size, 0);
  const elsewhere = OTHER_PAGES.map((href) =>
    sum(scripts.filter(({ matches }) => matches.some((pattern) => isMatched(pattern, href)))),
  );
  return [
    { name: `${browser}: a CloudTrail page loads, gzip`, value: sum(scripts), unit: 'B', limit: LIMITS.page },
    {
      name: `${browser}: of it in the page's own world, gzip`,
      value: sum(scripts.filter(({ mainWorld }) => mainWorld)),
      unit: 'B',
      limit: LIMITS.mainWorld,
    },
    {
      name: `${browser}: the most that one of ${elsewhere.length} other pages loads`,
      value: Math.max(...elsewhere),
      unit: 'B',
      limit: 0,
    },
  ];
}

/** Characters of the extension's scripts in a live page that is not CloudTrail's. The same tab then shows some on CloudTrail. */
async function measureLive(driver: Driver): Promise<Figure> {
  const records = toListRecords();
  const page = toSamplePage('list', records);
  const started = await startTab(driver, page);
  const { tab, protocol } = started;
  let characters = 0;
  try {
    await protocol.send('Performance.enable', {});
    protocol.on('Debugger.scriptParsed', ({ url, length = 0 }) => {
      if (url.startsWith('chrome-extension:')) characters += length;
    });
    // Tells of the scripts that are there already, too.
    await protocol.send('Debugger.enable');
    const elsewhere = characters;
    await protocol.send('Page.navigate', { url: page.url });
    await untilRest(started, toListLandmarks(records), true);
    if (characters === elsewhere) throw new Error('Expected the extension to have scripts on CloudTrail, got none');
    return { name: 'chromium: scripts of the extension in a live EC2 page', value: elsewhere, unit: 'B', limit: 0 };
  } finally {
    await tab.close();
  }
}

/** What pages load of the extension: by the built manifests and files, and in a live page. */
export async function measureBytes(driver: Driver): Promise<Figure[]> {
  return [...BROWSERS.flatMap(measureBuilt), await measureLive(driver)];
}
