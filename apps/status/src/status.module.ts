import { ServiceModule, type ServiceEnv } from '@libs/service';
import { Module, type DynamicModule } from '@nestjs/common';
import { AskFigure } from './figures/ask-figure/ask-figure.js';
import { AreaEdition } from './figures/area-edition.js';
import { CountStates } from './figures/count-states.js';
import { ExplainChange } from './figures/explain-change/explain-change.js';
import { FigureFile } from './figures/figure-file/figure-file.js';
import { FiguresController } from './figures/figures.controller.js';
import { CoverageReader } from './freshness/coverage.js';
import { FreshnessController } from './freshness/freshness.controller.js';
import { FreshnessMetrics, FreshnessReader } from './freshness/freshness.js';
import { PipelineController } from './freshness/pipeline.controller.js';
import { TellPipeline } from './freshness/pipeline.js';
import { FindJourneys } from './journeys/find-journeys.js';
import { JourneysController } from './journeys/journeys.controller.js';
import { TellJourneys } from './journeys/tell-journeys.js';
import { LiveGeneration } from './projection/live-generation.js';
import { PublicFiguresController } from './public/public-figures.controller.js';
import { WarnOfVersions } from './versions/warn-of-versions.js';
import { TablesController } from './tables/tables.controller.js';
import { ProjectJourneys } from './projection/project-journeys.js';

@Module({})
export class StatusModule {
  static for(env: ServiceEnv): DynamicModule {
    return {
      module: StatusModule,
      imports: [ServiceModule.for({ name: 'status', env, entities: [] })],
      controllers: [
        ProjectJourneys,
        JourneysController,
        FiguresController,
        FreshnessController,
        PipelineController,
        TablesController,
        PublicFiguresController,
      ],
      providers: [
        LiveGeneration,
        FreshnessReader,
        FreshnessMetrics,
        WarnOfVersions,
        TellPipeline,
        CoverageReader,
        FindJourneys,
        TellJourneys,
        AreaEdition,
        CountStates,
        AskFigure,
        ExplainChange,
        FigureFile,
      ],
    };
  }
}
