import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { CannotStart } from './process.js';

/** What a server writes, from this start on: so that a failure is explained by its own words and not by old ones. */
export class ServerLog {
  /** @param from where in the file this start begins: its end, if not given */
  constructor(
    readonly file: string,
    private readonly from = existsSync(file) ? statSync(file).size : 0,
  ) {}

  /** For `stdio`. The file is opened by us, so that a server of another user need not be able to. */
  writing<T>(use: (descriptor: number) => T): T {
    const descriptor = openSync(this.file, 'a', 0o600);
    try {
      return use(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }

  text(): string {
    return readFileSync(this.file).subarray(this.from).toString('utf8');
  }

  /** Why `what` did not start, with what to do where we know it. */
  explain(what: string, folder: string): CannotStart {
    const text = this.text();
    if (/No space left on device|ENOSPC/.test(text)) return diskIsFull(folder);
    const causes = text
      .split('\n')
      .filter((line) => /FATAL|PANIC|ERROR|Error|Exception|Caused by/.test(line));
    const cause = (causes.at(-1) ?? text.trim().split('\n').at(-1) ?? '').trim().replace(/\.$/, '');
    return new CannotStart(
      `${what} does not start on ${folder}: ${cause || 'it says nothing'}. See ${this.file}; ` +
        'if the data there is broken and may be lost, `npm start -- --fresh` begins empty.',
    );
  }
}

export function diskIsFull(folder: string): CannotStart {
  return new CannotStart(
    `The disk that holds ${folder} is full: free about 1 GB there, then start again; nothing has been lost.`,
  );
}
