import { t } from '@lingui/core/macro';

/** The part of a village by which its people tell each other apart: "Dusun Krajan, RT 02". */
export function whereWords({ hamlet, rt }: { hamlet?: string | undefined; rt?: string | undefined }): string {
  return [hamlet && t`Dusun ${hamlet}`, rt && t`RT ${rt}`].filter(Boolean).join(', ');
}

/** A name with what tells it from the same name next door: "Siti, binti Ahmad". */
export function nameWords({
  name,
  motherInitial,
}: {
  name: string;
  motherInitial?: string | undefined;
}): string {
  return motherInitial ? `${name}, ${motherInitial}` : name;
}
