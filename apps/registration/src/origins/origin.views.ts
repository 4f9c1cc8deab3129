import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AreaView } from '../areas/area.views.js';

/** Somebody looked after her there: the village or the district has vouched for her; or it is merely written down. */
export const ORIGIN_STANDING = ['VOUCHED', 'WRITTEN'] as const;

export const ORIGIN_NEXT_STEP = [
  /** One village: it confirms, and a person of it tells the family. */
  'CONFIRM_WITH_VILLAGE',
  /** Several: their offices look which one it is before anybody travels. */
  'ASK_THE_OFFICES',
  /** None: the number alone tells where the first card was issued, and not where she is from. */
  'ASK_CIVIL_REGISTRY',
] as const;

export class Origin {
  @ApiProperty({ type: AreaView })
  village!: AreaView;

  @ApiProperty({ enum: ORIGIN_STANDING })
  standing!: (typeof ORIGIN_STANDING)[number];

  @ApiProperty({ format: 'date', description: 'Since when the village has known her' })
  since!: string;
}

/** Where somebody is from, as far as it is known; of herself nothing. */
export class OriginCheck {
  @ApiProperty({ type: [Origin], description: 'Villages that have her on the register, the surest first' })
  origins!: Origin[];

  @ApiPropertyOptional({
    type: AreaView,
    description: 'Where the number was first issued: often not where she lives',
  })
  numberIssuedIn?: AreaView;

  @ApiProperty({
    description: 'Whether the number was issued in another regency than any of the villages lies in',
  })
  differs!: boolean;

  @ApiProperty({ enum: ORIGIN_NEXT_STEP })
  nextStep!: (typeof ORIGIN_NEXT_STEP)[number];
}
