import type { ComponentType, JSX } from 'preact';
import { Problem, Unreachable } from '../client/problem.js';
import { useLoad } from '../client/use-load.js';
import { Failure } from '../form/failure.js';
import { Crashed } from '../public/crashed.js';
import { whoAmI } from '../session/session.js';
import { Skeleton } from '../ui/skeleton.js';
import type { ScreenProps } from './screen.js';

/** A part of the application that is a bundle of its own. */
export interface Part<Props extends object = ScreenProps> {
  (props: Props): JSX.Element;
  /** Fetches it without asking whether the server is there: for the moment after the server has answered. */
  fetch: () => Promise<void>;
}

/** A part that is fetched when it is first opened, if not before, and once more where that failed. */
export function partOf<Props extends object = ScreenProps>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): Part<Props> {
  let Screen: ComponentType<Props> | undefined;
  let coming: Promise<void> | undefined;

  const arrive = async (): Promise<void> => {
    Screen = (await load()).default;
  };
  const fetch = (): Promise<void> =>
    (coming ??= arrive().catch((error: unknown) => {
      coming = undefined;
      throw error;
    }));

  // Many browsers keep a failed import for the life of the page (whatwg/html#6768), and with it would keep the
  // officer from the part until she reloads and loses her form: without signal it is not even tried.
  const open = async (): Promise<void> => {
    if (!coming) await whoAmI();
    await fetch();
  };

  function FetchedPart(props: Props): JSX.Element {
    const { reload, ...fetched } = useLoad(open, []);
    if (Screen) return <Screen {...props} />;
    if (fetched.state !== 'failed') return <Skeleton />;
    const { error } = fetched;
    if (error instanceof Unreachable || error instanceof Problem)
      return <Failure error={error} onRetry={reload} />;
    // The server answers and the file does not come: its version may be gone, and only loading anew helps then.
    return <Crashed onRetry={reload} />;
  }
  return Object.assign(FetchedPart, { fetch });
}
