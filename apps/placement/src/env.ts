import { ServiceEnv } from '@libs/service';
import { IsString, MinLength } from 'class-validator';

export class PlacementEnv extends ServiceEnv {
  /** 32 bytes, base64: wraps the keys under which numbers of papers are sealed. */
  @IsString()
  @MinLength(43)
  VAULT_KEK!: string;

  /** 32 bytes, base64: under it the number of a card becomes the hash that is told. */
  @IsString()
  @MinLength(43)
  VAULT_INDEX_KEY!: string;
}
