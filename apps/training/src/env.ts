import { ServiceEnv } from '@libs/service';
import { IsString, MinLength } from 'class-validator';

export class TrainingEnv extends ServiceEnv {
  /** 32 bytes, base64: by which a certificate is known again without its number. */
  @IsString()
  @MinLength(43)
  VAULT_INDEX_KEY!: string;
}
