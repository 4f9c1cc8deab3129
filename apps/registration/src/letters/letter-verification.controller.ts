import { Public } from '@libs/access';
import { Controller, Get, Headers, Param } from '@nestjs/common';
import { ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { LetterVerification } from './verify-letter/letter-verification.view.js';
import { VerifyLetter } from './verify-letter/verify-letter.js';

/** Asked without a sign-in; the gateway bounds how often one address may (its README). */
@ApiTags('public')
@Controller('v1/public/letters')
export class LetterVerificationController {
  constructor(private readonly verifyLetter: VerifyLetter) {}

  @Get(':code')
  @Public()
  @ApiSecurity({})
  @ApiOkResponse({ type: LetterVerification })
  verify(
    @Param('code') code: string,
    @Headers() headers: Readonly<Record<string, string>>,
  ): Promise<LetterVerification> {
    return this.verifyLetter.execute(code, headers['x-network']);
  }
}
