import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import type { WorkerLine } from '../client/types.js';
import { Tag } from '../ui/tag.js';

/** The discreet mark of a record that nobody outside this village sees. */
export function OwnVillageOnly({
  record,
}: {
  record: Pick<WorkerLine, 'confidentiality'>;
}): JSX.Element | null {
  return record.confidentiality === 'RESTRICTED' ? <Tag>{t`hanya desa ini`}</Tag> : null;
}
