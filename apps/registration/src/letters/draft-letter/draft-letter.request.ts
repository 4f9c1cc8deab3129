import { SIGNER_RELATION } from '@libs/contracts';
import { IsId, IsPlainText, Nested } from '@libs/http';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { DOMICILE_EVIDENCE, type DomicileEvidence } from '../village-letter.js';

/** Who of the family makes the statement, as it is printed under it. */
export class SignerRequest {
  @IsPlainText({ max: 100 })
  name!: string;

  @IsOptional()
  @Matches(/^\d{16}$/)
  nik?: string;

  @IsOptional()
  @IsPlainText({ max: 120 })
  address?: string;
}

/** A family permit that is to be printed here. */
export class DraftLetterRequest {
  /** Minted on the device; made here where absent. */
  @IsOptional()
  @IsId()
  letterId?: string;

  @IsIn(SIGNER_RELATION)
  signerRelation!: string;

  @Nested(() => SignerRequest)
  signer!: SignerRequest;

  /** The village of the address on her identity card; what the register knows where absent, else this village. */
  @IsOptional()
  @Matches(/^\d{6}[1-3]\d{3}$/)
  cardVillage?: string;

  /** By which paper she is served here, where her card is from elsewhere. */
  @IsOptional()
  @IsIn(DOMICILE_EVIDENCE)
  evidence?: DomicileEvidence;
}
