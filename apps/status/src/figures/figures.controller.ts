import { Permit, type Caller } from '@libs/access';
import { DEFINITIONS } from '@libs/journey';
import { languageOf } from '@libs/http';
import { By } from '@libs/service';
import { Controller, Get, Headers, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { AskFigure } from './ask-figure/ask-figure.js';
import { AskFigureRequest } from './ask-figure/ask-figure.request.js';
import { FigureAnswer } from './ask-figure/ask-figure.views.js';
import { CountStates, CountStatesRequest, StateCounts } from './count-states.js';
import { FigureFile, FigureFileRequest } from './figure-file/figure-file.js';
import { Definitions } from './definitions.views.js';
import { ChangeExplained, ExplainChange } from './explain-change/explain-change.js';
import { ExplainChangeRequest } from './explain-change/explain-change.request.js';

@ApiTags('figures')
@Controller('v1/figures')
export class FiguresController {
  constructor(
    private readonly countStates: CountStates,
    private readonly askFigure: AskFigure,
    private readonly figureFile: FigureFile,
    private readonly explainChange: ExplainChange,
  ) {}

  @Get('states')
  @Permit('figures:read')
  @ApiOkResponse({ type: StateCounts })
  states(@Query() request: CountStatesRequest, @By() by: Caller): Promise<StateCounts> {
    return this.countStates.execute(request, by);
  }

  /** The catalogue: every figure there is, with what it counts. */
  @Get()
  @Permit('figure:ask')
  @ApiOkResponse({ type: Definitions })
  definitions(): Definitions {
    return { definitions: DEFINITIONS };
  }

  /** A figure by its definition, broken down as asked. */
  @Get(':id')
  @Permit('figure:ask')
  @ApiOkResponse({ type: FigureAnswer })
  ask(@Param('id') id: string, @Query() request: AskFigureRequest, @By() by: Caller): Promise<FigureAnswer> {
    return this.askFigure.execute(id, request, by);
  }

  /** The same as a file for a spreadsheet, with its explanations. */
  @Get(':id/file')
  @Permit('figure:ask')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id') id: string,
    @Query() request: FigureFileRequest,
    @Headers() headers: Readonly<Record<string, string>>,
    @By() by: Caller,
  ): Promise<StreamableFile> {
    const { content, type, name } = await this.figureFile.make(id, request, languageOf(headers), by);
    return new StreamableFile(content, { type, disposition: `attachment; filename="${name}"` });
  }

  /** What has changed since a figure was printed, and because of which events. */
  @Get(':id/changes')
  @Permit('figure:ask')
  @ApiOkResponse({ type: ChangeExplained })
  changes(
    @Param('id') id: string,
    @Query() request: ExplainChangeRequest,
    @By() by: Caller,
  ): Promise<ChangeExplained> {
    return this.explainChange.execute(id, request, by);
  }
}
