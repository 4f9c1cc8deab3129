/** A row of `destination_policy` as `PolicyRow` (libs/rules). */
export const POLICY_ROW = `jsonb_strip_nulls(jsonb_build_object(
  'id', id, 'country', country, 'scheme', scheme, 'employerType', employer_type, 'jobGroup', job_group,
  'status', status, 'validFrom', valid_from, 'validTo', valid_to,
  'recordedAt', to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'supersededAt', to_char(superseded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'legalBasis', legal_basis, 'note', note, 'sourceUrl', source_url, 'confidence', confidence))`;
