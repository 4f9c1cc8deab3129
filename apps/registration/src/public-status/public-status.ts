/** What has to happen next with a registration, by whom it is to be asked for. */
export const NEXT_STEPS = [
  'MENDING',
  'FAMILY_PERMIT',
  'VILLAGE_VERIFICATION',
  'DISTRICT_VERIFICATION',
  'TRAINING_AND_PLACEMENT',
] as const;

export const ASKED = ['VILLAGE', 'DISTRICT'] as const;

export interface NextStep {
  readonly nextStep?: (typeof NEXT_STEPS)[number];
  readonly ask: (typeof ASKED)[number];
}

export interface Standing {
  readonly state: string;
  /** The village has taken note of the family's permit, and it stands. */
  readonly permitStands: boolean;
  readonly permitRevoked: boolean;
  /** Taken over from the national system: the village has still to vouch for her. */
  readonly notKnownToVillage: boolean;
}

/** The same to everybody who asks: it rests on the state of the record, and on nothing that she has told. */
export function nextStepOf({ state, permitStands, permitRevoked, notKnownToVillage }: Standing): NextStep {
  const permit = { nextStep: 'FAMILY_PERMIT', ask: 'VILLAGE' } as const;
  const village = permitStands ? ({ nextStep: 'VILLAGE_VERIFICATION', ask: 'VILLAGE' } as const) : permit;
  switch (state) {
    case 'DRAFT':
      return { nextStep: 'MENDING', ask: 'VILLAGE' };
    case 'REGISTERED':
      return village;
    case 'VILLAGE_VERIFIED':
      return permitStands ? { nextStep: 'DISTRICT_VERIFICATION', ask: 'DISTRICT' } : permit;
    case 'DISTRICT_VERIFIED':
      if (notKnownToVillage) return village;
      return permitRevoked ? permit : { nextStep: 'TRAINING_AND_PLACEMENT', ask: 'DISTRICT' };
    default:
      return { ask: 'VILLAGE' };
  }
}
