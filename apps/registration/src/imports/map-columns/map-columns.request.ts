import { EXTERNAL_SYSTEM } from '@libs/contracts';
import { NestedList } from '@libs/http';
import { IsIn, IsString, Matches, MaxLength } from 'class-validator';
import {
  CODED_FIELD,
  FIXED_FIELD,
  IMPORT_FIELD,
  type CodedField,
  type ImportField,
} from '../import-codes.js';

const CODE = /^[A-Z0-9_]{1,40}$/;

export class ColumnRequest {
  @IsIn(IMPORT_FIELD)
  field!: ImportField;

  /** As it stands in the header. */
  @IsString()
  @MaxLength(200)
  column!: string;
}

export class FixedRequest {
  @IsIn(FIXED_FIELD)
  field!: (typeof FIXED_FIELD)[number];

  @Matches(CODE)
  code!: string;
}

export class ValueRequest {
  @IsIn(CODED_FIELD)
  field!: CodedField;

  /** The word as it stands in the file. */
  @IsString()
  @MaxLength(100)
  told!: string;

  @Matches(CODE)
  code!: string;
}

/** All that the office says of the file: it takes the place of what was guessed or said before, and is its guess next time. */
export class MapColumnsRequest {
  /** Whose number EXTERNAL_ID is. */
  @IsIn(EXTERNAL_SYSTEM)
  system!: string;

  @NestedList(() => ColumnRequest, { max: IMPORT_FIELD.length })
  columns!: ColumnRequest[];

  /** The same for every row of a file that has no column for it. */
  @NestedList(() => FixedRequest, { max: FIXED_FIELD.length })
  fixed!: FixedRequest[];

  /** What words of the file mean. */
  @NestedList(() => ValueRequest, { max: 500 })
  values!: ValueRequest[];
}
