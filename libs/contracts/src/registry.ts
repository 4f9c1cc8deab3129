import { RelayTick } from './clock/relay-tick.v1.js';
import type { PublishedContract } from './contract.js';
import { EventParked } from './operations/event-parked.v1.js';
import { EventRedriven } from './operations/event-redriven.v1.js';
import { DistrictVerified } from './registration/district-verified.v1.js';
import { FamilyPermitGranted } from './registration/family-permit-granted.v1.js';
import { VillageVerified } from './registration/village-verified.v1.js';
import { WorkerRegistered } from './registration/worker-registered.v1.js';

/** The published language: every version of every kind of event that was ever on the log. None is ever taken out. */
export const CONTRACTS: readonly PublishedContract[] = [
  WorkerRegistered,
  FamilyPermitGranted,
  VillageVerified,
  DistrictVerified,
  EventParked,
  EventRedriven,
  RelayTick,
];

const byType = new Map(CONTRACTS.map((contract) => [contract.type, contract]));

export function contractOf(type: string): PublishedContract | undefined {
  return byType.get(type);
}
