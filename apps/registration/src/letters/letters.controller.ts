import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CountOutsiders, CountOutsidersRequest } from './count-outsiders/count-outsiders.js';
import { OutsiderCount } from './count-outsiders/outsider-count.view.js';
import { DraftLetter } from './draft-letter/draft-letter.js';
import { DraftLetterRequest } from './draft-letter/draft-letter.request.js';
import { FindLetters, FindLettersRequest } from './find-letters/find-letters.js';
import { LetterSheet } from './letter-sheet/letter-sheet.js';
import { PrintLetter, PrintLetterRequest } from './print-letter/print-letter.js';
import { RecordSignature, RecordSignatureRequest } from './record-signature/record-signature.js';
import { LetterLine, LetterRecord } from './village-letter.views.js';
import { VoidLetter, VoidLetterRequest } from './void-letter/void-letter.js';

@ApiTags('letters')
@Controller('v1')
export class LettersController {
  constructor(
    private readonly draftLetter: DraftLetter,
    private readonly printLetter: PrintLetter,
    private readonly recordSignature: RecordSignature,
    private readonly voidLetter: VoidLetter,
    private readonly letterSheet: LetterSheet,
    private readonly letters: FindLetters,
    private readonly countOutsiders: CountOutsiders,
  ) {}

  @Post('workers/:id/letters')
  @Permit('letter:write')
  @ApiCreatedResponse({ type: LetterRecord })
  async draft(
    @Param('id', IdPipe) workerId: string,
    @Body() request: DraftLetterRequest,
    @Commanding() by: Commander,
  ): Promise<LetterRecord> {
    return this.letters.get(await this.draftLetter.execute(workerId, request, by), by);
  }

  @Get('workers/:id/letters')
  @Permit('letter:read')
  @ApiPage(LetterLine)
  async ofWorker(
    @Param('id', IdPipe) workerId: string,
    @By() by: Caller,
  ): Promise<{ items: readonly LetterLine[] }> {
    return { items: await this.letters.ofWorker(workerId, by) };
  }

  /** The register of letters (R6). */
  @Get('letters')
  @Permit('letter:read')
  @ApiPage(LetterLine)
  find(@Query() request: FindLettersRequest, @By() by: Caller): Promise<Page<LetterLine>> {
    return this.letters.find(request, by);
  }

  /** What of them went to people from elsewhere, village by village (X5). */
  @Get('letters/outsiders')
  @Permit('letter:oversee')
  @ApiPage(OutsiderCount)
  async outsiders(
    @Query() request: CountOutsidersRequest,
    @By() by: Caller,
  ): Promise<{ items: readonly OutsiderCount[] }> {
    return { items: await this.countOutsiders.execute(request, by) };
  }

  @Get('letters/:id')
  @Permit('letter:read')
  @ApiOkResponse({ type: LetterRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<LetterRecord> {
    return this.letters.get(id, by);
  }

  /** The form to be signed by hand; asked for as often as it must be printed. */
  @Get('letters/:id/sheet')
  @Permit('letter:read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async sheet(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<StreamableFile> {
    const { pdf, fileName } = await this.letterSheet.draw(id, by);
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="${fileName}"`,
    });
  }

  @Post('letters/:id/printing')
  @HttpCode(200)
  @Permit('letter:write')
  @ApiOkResponse({ type: LetterRecord })
  async print(
    @Param('id', IdPipe) id: string,
    @Body() request: PrintLetterRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<LetterRecord> {
    await this.printLetter.execute(id, request, version, by);
    return this.letters.get(id, by);
  }

  @Post('letters/:id/family-signature')
  @HttpCode(200)
  @Permit('letter:write')
  @ApiOkResponse({ type: LetterRecord })
  async signed(
    @Param('id', IdPipe) id: string,
    @Body() request: RecordSignatureRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<LetterRecord> {
    await this.recordSignature.execute(id, request, version, by);
    return this.letters.get(id, by);
  }

  @Post('letters/:id/voiding')
  @HttpCode(200)
  @Permit('letter:write')
  @ApiOkResponse({ type: LetterRecord })
  async void(
    @Param('id', IdPipe) id: string,
    @Body() request: VoidLetterRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<LetterRecord> {
    await this.voidLetter.execute(id, request, version, by);
    return this.letters.get(id, by);
  }
}
