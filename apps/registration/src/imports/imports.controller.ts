import { Permit, type Caller, type Commander } from '@libs/access';
import { ApiPage, IdPipe, IfMatch, languageOf, PageRequest, type Page } from '@libs/http';
import { By, Commanding } from '@libs/service';
import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { DecideImport, UndoImportRequest } from './decide-import/decide-import.js';
import { FindImports, FindRowsRequest } from './find-imports/find-imports.js';
import { ImportLine, ImportRecord, ImportRowLine } from './imports.views.js';
import { MapColumns } from './map-columns/map-columns.js';
import { MapColumnsRequest } from './map-columns/map-columns.request.js';
import { UploadFile } from './upload-file/upload-file.js';
import { OpenImportRequest, ReadFileRequest, UploadPartRequest } from './upload-file/upload-file.request.js';

/** Files of the national system (Sisko P2MI): uploaded, mapped, looked at, taken over, taken back. */
@ApiTags('imports')
@Controller('v1/imports')
export class ImportsController {
  constructor(
    private readonly upload: UploadFile,
    private readonly mapColumns: MapColumns,
    private readonly decide: DecideImport,
    private readonly imports: FindImports,
  ) {}

  @Post()
  @Permit('worker:import')
  @ApiCreatedResponse({ type: ImportRecord })
  async open(@Body() request: OpenImportRequest, @Commanding() by: Commander): Promise<ImportRecord> {
    return this.imports.get(await this.upload.open(request, by), by);
  }

  @Get()
  @Permit('worker:import')
  @ApiPage(ImportLine)
  find(@Query() request: PageRequest, @By() by: Caller): Promise<Page<ImportLine>> {
    return this.imports.find(request, by);
  }

  @Get(':id')
  @Permit('worker:import')
  @ApiOkResponse({ type: ImportRecord })
  get(@Param('id', IdPipe) id: string, @By() by: Caller): Promise<ImportRecord> {
    return this.imports.get(id, by);
  }

  /** A body holds one MB, so a file comes in parts: again and in any order, until it is read. */
  @Post(':id/parts')
  @HttpCode(200)
  @Permit('worker:import')
  @ApiOkResponse({ type: ImportRecord })
  async part(
    @Param('id', IdPipe) id: string,
    @Body() request: UploadPartRequest,
    @Commanding() by: Commander,
  ): Promise<ImportRecord> {
    await this.upload.keepPart(id, request, by);
    return this.imports.get(id, by);
  }

  /** The file is complete: at most 5 MB and 20,000 rows. Its columns are guessed. */
  @Post(':id/reading')
  @HttpCode(200)
  @Permit('worker:import')
  @ApiOkResponse({ type: ImportRecord })
  async read(
    @Param('id', IdPipe) id: string,
    @Body() request: ReadFileRequest,
    @Commanding() by: Commander,
  ): Promise<ImportRecord> {
    await this.upload.read(id, request, by);
    return this.imports.get(id, by);
  }

  /** Which column and word means what; from then on the rows are judged, and nothing else is written. */
  @Post(':id/mapping')
  @HttpCode(200)
  @Permit('worker:import')
  @ApiOkResponse({ type: ImportRecord })
  async map(
    @Param('id', IdPipe) id: string,
    @Body() request: MapColumnsRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<ImportRecord> {
    await this.mapColumns.execute(id, request, version, by);
    return this.imports.get(id, by);
  }

  @Get(':id/rows')
  @Permit('worker:import')
  @ApiPage(ImportRowLine)
  rows(
    @Param('id', IdPipe) id: string,
    @Query() request: FindRowsRequest,
    @By() by: Caller,
  ): Promise<Page<ImportRowLine>> {
    return this.imports.rows(id, request, by);
  }

  /** The rows that are not imported, with their reasons, to be mended and sent again. */
  @Get(':id/refused')
  @Permit('worker:import')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async refused(
    @Param('id', IdPipe) id: string,
    @By() by: Caller,
    @Headers() headers: Record<string, string>,
  ): Promise<StreamableFile> {
    const csv = await this.imports.refused(id, languageOf(headers), by);
    return new StreamableFile(Buffer.from(csv), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="tidak-diimpor.csv"',
    });
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Permit('worker:import')
  @ApiOkResponse({ type: ImportRecord })
  async confirm(
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<ImportRecord> {
    await this.decide.confirm(id, version, by);
    return this.imports.get(id, by);
  }

  /** Whoever was touched since stays, and is listed. */
  @Post(':id/undo')
  @HttpCode(200)
  @Permit('worker:import')
  @ApiOkResponse({ type: ImportRecord })
  async undo(
    @Param('id', IdPipe) id: string,
    @Body() request: UndoImportRequest,
    @IfMatch() version: number,
    @Commanding() by: Commander,
  ): Promise<ImportRecord> {
    await this.decide.undo(id, request, version, by);
    return this.imports.get(id, by);
  }
}
