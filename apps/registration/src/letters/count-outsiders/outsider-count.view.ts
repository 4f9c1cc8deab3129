import { ApiProperty } from '@nestjs/swagger';

/** One village in one month: void letters are not counted. */
export class OutsiderCount {
  @ApiProperty()
  villageCode!: string;

  @ApiProperty()
  villageName!: string;

  @ApiProperty({ description: 'All letters printed in the month' })
  letters!: number;

  @ApiProperty({ description: 'To people whose identity card is from another kecamatan' })
  outsiders!: number;

  @ApiProperty({ description: 'Of those, from another kabupaten or kota' })
  otherKabupaten!: number;

  @ApiProperty({ description: 'So many that the district asks the village about it' })
  alarm!: boolean;
}
