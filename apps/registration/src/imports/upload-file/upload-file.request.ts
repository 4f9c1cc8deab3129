import { IsId } from '@libs/http';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';

/** Parts of a file, and pieces of a part: as many as a body may hold of them, together far more than a file may. */
export const MOST_PARTS = 100;
export const MOST_PIECES = 100;
export const PIECE_LETTERS = 10_000;

export class OpenImportRequest {
  /** Minted by the browser, so that a repeat opens the same; made here where absent. */
  @IsOptional()
  @IsId()
  importId?: string;

  /** One of the areas of the office, where it has several; the first where absent. */
  @IsOptional()
  @Matches(/^\d{2}(\d{2})?$/)
  area?: string;
}

export class UploadPartRequest {
  /** From 0 on. A part that is sent again takes the place of what was sent before. */
  @IsInt()
  @Min(0)
  @Max(MOST_PARTS - 1)
  part!: number;

  /** The text of this part, cut anywhere between two characters. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PIECES)
  @IsString({ each: true })
  @MaxLength(PIECE_LETTERS, { each: true })
  pieces!: string[];
}

export class ReadFileRequest {
  /** How many parts the file has. */
  @IsInt()
  @Min(1)
  @Max(MOST_PARTS)
  parts!: number;
}
