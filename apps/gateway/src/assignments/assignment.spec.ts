import { expect, test } from '@jest/globals';
import type { Role } from '@libs/access';
import { ScopeDoesNotFitRole } from './assignment.errors.js';
import { assertScopeFitsRole } from './assignment.js';

const check = (role: Role, areas: string[], orgId?: string) => () =>
  assertScopeFitsRole({ role, areas, ...(orgId && { orgId }) });

test.each<[Role, string[], string | undefined]>([
  ['PETUGAS_DESA', ['3307102004'], undefined],
  ['KEPALA_DESA', ['3307102004', '3307102005'], 'DESA-33-07-10-2004'],
  ['DINAS', ['3307'], 'DINAS-3307'],
  ['BP3MI', ['33'], 'BP3MI-JATENG'],
  ['P3MI', [], 'P3MI-DEMO-01'],
  ['LPK', [], 'LPK-DEMO-01'],
  ['LSP', [], 'LSP-DEMO-01'],
  ['PERWAKILAN', [], 'PERWAKILAN-TAIPEI'],
  ['KEMENTERIAN', [], undefined],
  ['PEMERIKSA_DUPLIKAT', [], undefined],
  ['ADMIN', [], undefined],
])('%s of %j %s is a scope', (role, areas, orgId) => {
  expect(check(role, areas, orgId)).not.toThrow();
});

test.each<[Role, string[], string | undefined]>([
  ['PETUGAS_DESA', [], undefined],
  ['PETUGAS_DESA', ['3307'], undefined],
  ['PETUGAS_DESA', ['3307102004', '33'], undefined],
  ['DINAS', ['33'], undefined],
  ['DINAS', [''], undefined],
  ['BP3MI', ['33'], undefined],
  ['BP3MI', ['3307'], 'BP3MI-JATENG'],
  ['P3MI', [], undefined],
  ['P3MI', ['33'], 'P3MI-DEMO-01'],
  ['PERWAKILAN', [], undefined],
  ['KEMENTERIAN', ['33'], undefined],
  ['PEMERIKSA_DUPLIKAT', ['33'], undefined],
  ['ADMIN', ['33'], undefined],
])('%s of %j %s is none', (role, areas, orgId) => {
  expect(check(role, areas, orgId)).toThrow(ScopeDoesNotFitRole);
});
