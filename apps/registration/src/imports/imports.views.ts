import { EXTERNAL_SYSTEM, IMPORT_UNDOING } from '@libs/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  CODED_FIELD,
  IMPORT_FIELD,
  IMPORT_STATE,
  KNOWN_BY,
  REFUSAL,
  ROW_FATE,
  ROW_OUTCOME,
} from './import-codes.js';

export class ColumnView {
  @ApiProperty({ enum: IMPORT_FIELD })
  field!: string;

  @ApiProperty()
  column!: string;
}

export class FixedView {
  @ApiProperty({ enum: CODED_FIELD })
  field!: string;

  @ApiProperty()
  code!: string;
}

export class ValueView {
  @ApiProperty({ enum: CODED_FIELD })
  field!: string;

  @ApiProperty({ description: 'The word as it stands in the file' })
  told!: string;

  @ApiProperty()
  code!: string;
}

/** Which column and word of the file means what. */
export class MappingView {
  @ApiProperty({ enum: EXTERNAL_SYSTEM })
  system!: string;

  @ApiProperty({ type: [ColumnView] })
  columns!: readonly ColumnView[];

  @ApiProperty({ type: [FixedView] })
  fixed!: readonly FixedView[];

  @ApiProperty({ type: [ValueView] })
  values!: readonly ValueView[];
}

/** A word of the file that has no code: its rows are not imported until the office says what it means. */
export class UnmappedWord {
  @ApiProperty({ enum: CODED_FIELD })
  field!: string;

  @ApiProperty()
  told!: string;

  @ApiProperty()
  rows!: number;
}

/** Rows by what becomes of them: all of them together are the rows of the file, once it is judged. */
export class FateCounts {
  @ApiProperty({ description: 'New, and like nobody of the area' })
  new!: number;

  @ApiProperty({
    description: 'New, and like somebody of the area: imported, and the office is asked whether it is she',
  })
  check!: number;

  @ApiProperty({
    description:
      'Registered by her village with the same NIK, birth date and sex: number and state are written on her record',
  })
  linked!: number;

  @ApiProperty({ description: 'On the register already, or in the file before' })
  known!: number;

  @ApiProperty({ description: 'Not imported, each with its reason' })
  refused!: number;

  @ApiProperty({ description: 'On the register by this import' })
  imported!: number;

  @ApiProperty({ description: 'Taken back' })
  undone!: number;

  @ApiProperty({ description: 'Kept when it was undone: somebody has done something with them since' })
  kept!: number;

  @ApiProperty({ description: 'Came to something else than the preview had said' })
  changed!: number;
}

export class ImportLine {
  @ApiProperty({ format: 'uuid' })
  importId!: string;

  @ApiProperty()
  version!: number;

  @ApiProperty({ enum: IMPORT_STATE, description: 'JUDGING, IMPORTING and UNDOING go on by themselves' })
  state!: string;

  @ApiProperty({ description: 'Whose people: a kabupaten, kota or province' })
  area!: string;

  @ApiProperty()
  rows!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiPropertyOptional({ format: 'date-time' })
  finishedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  undoneAt?: string;
}

export class ImportRecord extends ImportLine {
  @ApiPropertyOptional({ type: [String], description: 'The header of the file; none when it is destroyed' })
  header?: readonly string[];

  @ApiPropertyOptional({ type: MappingView })
  mapping?: MappingView;

  @ApiProperty({ type: FateCounts })
  counts!: FateCounts;

  @ApiProperty({ description: 'Rows that the step under way has done' })
  done!: number;

  @ApiProperty({ description: 'Rows that the step under way has to do' })
  toDo!: number;

  @ApiProperty({ type: [UnmappedWord] })
  unmapped!: UnmappedWord[];

  @ApiPropertyOptional({ format: 'date-time', description: 'When the same file was imported before' })
  importedBefore?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  undoUntil?: string;

  @ApiPropertyOptional({ enum: IMPORT_UNDOING })
  undoReason?: string;
}

/** A row of the file, as a list may show it: no whole number. */
export class ImportRowLine {
  @ApiProperty({ description: 'As a spreadsheet counts; the header is 1' })
  line!: number;

  @ApiProperty({ enum: ROW_FATE })
  fate!: string;

  @ApiPropertyOptional({ enum: [...REFUSAL, ...KNOWN_BY] })
  reason?: string;

  @ApiPropertyOptional({ enum: IMPORT_FIELD, description: 'Where the reason stands' })
  field?: string;

  @ApiPropertyOptional({ description: 'Its column in this file' })
  column?: string;

  @ApiPropertyOptional({
    enum: ROW_FATE,
    description: 'What the preview had said, where it came to something else',
  })
  previewed?: string;

  @ApiPropertyOptional({ enum: ROW_OUTCOME })
  outcome?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'Her record, where she is on the register by this import',
  })
  workerId?: string;

  @ApiPropertyOptional()
  name?: string;

  @ApiPropertyOptional({ description: 'First four and last two digits' })
  nik?: string;

  @ApiPropertyOptional({ description: 'As it stands in the file, or its code on the register' })
  village?: string;
}
