import { dotted } from '@libs/reference';
import { h, type JSX } from 'preact';
import { getArea } from '../client/areas.js';
import type { AreaView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';

/** A place as people call it, with its code; the code alone until the name is there, or where it cannot be had. */
export function Place({ code }: { code: string }): JSX.Element {
  const load = useLoad(() => getArea(code), [code]);
  const number = <span class="digits secondary small">{dotted(code)}</span>;
  if (load.state !== 'ready') return number;
  return (
    <span>
      {placeName(load.data)} {number}
    </span>
  );
}

/** For facts that are written without markup. */
export function place(code: string): JSX.Element {
  return h(Place, { code });
}

/** "Kuripan, Watumalang, Kabupaten Wonosobo": the province is what everybody knows. */
function placeName({ name, within }: Pick<AreaView, 'name' | 'within'>): string {
  return [
    name,
    ...within
      .slice(1)
      .toReversed()
      .map((area) => area.name),
  ].join(', ');
}
