import type { JSX } from 'preact';
import { FAINT, PAPER } from './paper.js';

/** The pattern that `HATCH` names; once in each picture. */
export function HatchPattern(): JSX.Element {
  return (
    <defs>
      <pattern
        id="belum-melapor"
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="8" height="8" fill={PAPER} />
        <rect width="2" height="8" fill={FAINT} />
      </pattern>
    </defs>
  );
}
