import { t } from '@lingui/core/macro';

/** The part of a village by which its people tell each other apart: "Dusun Krajan, RT 02". */
export function whereWords({ hamlet, rt }: { hamlet?: string | undefined; rt?: string | undefined }): string {
  return [hamlet && t`Dusun ${hamlet}`, rt && t`RT ${rt}`].filter(Boolean).join(', ');
}
