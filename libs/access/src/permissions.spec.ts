import { expect, test } from '@jest/globals';
import { PERMISSIONS, may, type Permission } from './permissions.js';
import { ROLES, type Role } from './roles.js';

const permissionsOf = (role: Role) => PERMISSIONS.filter((permission) => may(role, permission));
const rolesWith = (permission: Permission) => ROLES.filter((role) => may(role, permission));

test('a company signs, records and reports, and never clears its own candidate (X15)', () => {
  expect(permissionsOf('P3MI')).toEqual([
    'area:read',
    'names:read',
    'placement:read',
    'agreement:sign',
    'placement-document:record',
    'clearance:advise',
    'health:read',
    'policy:read',
    'departure:report',
  ]);
  expect(rolesWith('worker:clear')).toEqual(['BP3MI']);
});

test('health is told to who gathers the papers and who clears, and to no district that excepts a rule', () => {
  expect(rolesWith('health:read')).toEqual(['P3MI', 'BP3MI']);
  expect(rolesWith('rule:except')).toEqual(['DINAS', 'BP3MI']);
});

test('who trains does not certify (X15)', () => {
  expect(rolesWith('training:enrol')).toEqual(['LPK']);
  expect(rolesWith('competence:certify')).toEqual(['LSP']);
});

test('only offices look for candidates: a centre or certification body is told of its own', () => {
  expect(rolesWith('candidate:read')).toEqual(['DINAS', 'BP3MI']);
});

test('only the village head acknowledges and revokes a family permit and verifies for the village', () => {
  expect(rolesWith('family-permit:acknowledge')).toEqual(['KEPALA_DESA']);
  expect(rolesWith('family-permit:revoke')).toEqual(['KEPALA_DESA']);
  expect(rolesWith('village:verify')).toEqual(['KEPALA_DESA']);
  expect(rolesWith('registration:return')).toEqual(['KEPALA_DESA']);
  expect(rolesWith('district:verify')).toEqual(['DINAS']);
  expect(rolesWith('red-flag:clear')).toEqual(['KEPALA_DESA', 'DINAS']);
});

test('a record is corrected, and what it said before is read, by its village and district', () => {
  for (const permission of ['worker:correct', 'worker-history:read'] as const)
    expect(rolesWith(permission)).toEqual(['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS']);
});

test('a desk writes down papers, and never says itself that they hold', () => {
  expect(rolesWith('document:record')).toEqual(['PETUGAS_DESA', 'KEPALA_DESA']);
  expect(rolesWith('document:verify')).toEqual(['DINAS']);
});

test('whom the national system knows an office takes over, with its numbers, and nobody at a village or company', () => {
  expect(rolesWith('external-id:record')).toEqual(['DINAS', 'BP3MI']);
  expect(rolesWith('worker:import')).toEqual(['DINAS', 'BP3MI']);
});

test('who is abroad already is written down by her village', () => {
  expect(rolesWith('worker:record-abroad')).toEqual(['PETUGAS_DESA', 'KEPALA_DESA']);
});

test('offices decide who is registered twice, and never a desk; the ministry’s officer may nothing else with people', () => {
  expect(rolesWith('duplicate:decide')).toEqual(['DINAS', 'BP3MI', 'PEMERIKSA_DUPLIKAT']);
  expect(permissionsOf('PEMERIKSA_DUPLIKAT')).toEqual(['area:read', 'duplicate:decide', 'policy:read']);
});

test('the head or the district rejects; that somebody withdraws she tells her own village', () => {
  expect(rolesWith('registration:reject')).toEqual(['KEPALA_DESA', 'DINAS']);
  expect(rolesWith('registration:withdraw')).toEqual(['PETUGAS_DESA', 'KEPALA_DESA']);
});

test('what waits at a desk is told by its own officers', () => {
  expect(rolesWith('desk:report')).toEqual(['PETUGAS_DESA', 'KEPALA_DESA']);
});

test('letters are the village’s own, with the names that stand on them; so is its book of consultations', () => {
  for (const permission of [
    'consultation:read',
    'consultation:record',
    'letter:read',
    'letter:write',
    'letter:set-up',
  ] as const)
    expect(rolesWith(permission)).toEqual(['PETUGAS_DESA', 'KEPALA_DESA']);
  expect(rolesWith('letter:oversee')).toEqual(['KEPALA_DESA', 'DINAS']);
});

test('the ministry reads figures and journeys, never a name, and writes nothing', () => {
  expect(permissionsOf('KEMENTERIAN')).toEqual([
    'area:read',
    'policy:read',
    'policy-change:read',
    'journey:read',
    'figures:read',
    'figure:ask',
    'operations:read',
  ]);
});

test('journeys are read where the worker comes from, and by nobody who trains, tests, places or serves her abroad', () => {
  expect(rolesWith('journey:read')).toEqual(['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI', 'KEMENTERIAN']);
  expect(rolesWith('figures:read')).toEqual(['KEMENTERIAN']);
});

test('everybody who is signed in looks up places, and where one may go', () => {
  expect(rolesWith('area:read')).toEqual([...ROLES]);
  expect(rolesWith('policy:read')).toEqual([...ROLES]);
});

test('the administrator sees no person', () => {
  expect(permissionsOf('ADMIN')).toEqual([
    'area:read',
    'policy:read',
    'policy-change:read',
    'policy:change',
    'operations:read',
    'assignment:manage',
  ]);
});

test('every permission is held by some role, and every role holds one', () => {
  expect(PERMISSIONS.filter((permission) => rolesWith(permission).length === 0)).toEqual([]);
  expect(ROLES.filter((role) => permissionsOf(role).length === 0)).toEqual([]);
});

test('what is not in the table is nobody’s', () => {
  expect(may('ADMIN', 'worker:erase' as Permission)).toBe(false);
  expect(may('ROOT' as Role, 'worker:read')).toBe(false);
});

test('what is reported of a recruiter is read by the head, the district and BP3MI, never by a desk; an office writes down his answer', () => {
  expect(rolesWith('recruiter:report')).toEqual(['PETUGAS_DESA', 'KEPALA_DESA', 'DINAS', 'BP3MI']);
  expect(rolesWith('recruiter:read')).toEqual(['KEPALA_DESA', 'DINAS', 'BP3MI']);
  expect(rolesWith('recruiter-report:withdraw')).toEqual(['KEPALA_DESA', 'DINAS', 'BP3MI']);
  expect(rolesWith('recruiter:answer')).toEqual(['DINAS', 'BP3MI']);
  expect(rolesWith('recruiter-report:dismiss')).toEqual(['DINAS', 'BP3MI']);
});
