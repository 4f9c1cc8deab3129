import { occupationOf } from '@libs/reference';
import {
  scoreOf,
  type Asked,
  type Destination,
  type FamilyCase,
  type FamilyPermit,
  type MaritalStatus,
  type Paper,
} from '@libs/rules';
import type { Worker } from '../worker.js';

/** What is kept of her family beside the permit: sealed, and in other tables. */
export interface FamilyPapers {
  readonly maritalStatus?: MaritalStatus;
  readonly papers: readonly Paper[];
}

/** The permit as the village knows it. */
export function permitOf({ permitSigner, permitStands }: Worker): FamilyPermit | undefined {
  return permitSigner === null
    ? undefined
    : { signerRelation: permitSigner, knownByVillageHead: true, revoked: !permitStands };
}

/** What the head vouches for, as the register has it. */
export function villageAsked(worker: Worker, family: FamilyPapers): Asked {
  const { village, cardVillage, domicileEvidence, duplicateRefs, redFlags } = worker;
  return {
    step: 'VILLAGE',
    area: village,
    of: {
      ...familyCaseOf(worker, family),
      cardVillage: cardVillage ?? village,
      village,
      domicileEvidence,
      openDuplicate: duplicateRefs.length > 0,
      redFlagScore: scoreOf(redFlags),
    },
  };
}

/** What the district confirms, as the register has it. */
export function districtAsked(worker: Worker, family: FamilyPapers, externalIds: number): Asked {
  const { village, identityStatus } = worker;
  return {
    step: 'DISTRICT',
    area: village,
    of: { ...familyCaseOf(worker, family), identityStatus, externalIds },
  };
}

function familyCaseOf(worker: Worker, family: FamilyPapers): FamilyCase {
  const permit = permitOf(worker);
  return { intent: intentOf(worker), ...family, ...(permit && { familyPermit: permit }) };
}

function intentOf({ country, scheme, employerType, isco08 }: Worker): Destination {
  const jobGroup = isco08 === null ? undefined : occupationOf(isco08)?.group;
  return {
    country,
    ...(scheme && { scheme }),
    ...(employerType && { employerType }),
    ...(jobGroup && { jobGroup }),
  };
}
