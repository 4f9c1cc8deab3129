import { SYSTEM } from '@libs/service';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { isSame, OF_CODE, VERSION_COLUMNS, versionWords, type Versions } from './versions.js';

/** Says at the start that what answers was entered by another fold or other measures than this code has: a rebuild is due. */
@Injectable()
export class WarnOfVersions implements OnApplicationBootstrap {
  private readonly log = new Logger('Versions');

  constructor(@InjectDataSource(SYSTEM) private readonly system: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    const [live] = await this.system.query<({ n: number } & Versions)[]>(
      `select n, ${VERSION_COLUMNS} from generation where live`,
    );
    if (!live || isSame(live, OF_CODE)) return;
    this.log.warn(
      `Generation ${live.n} was entered with ${versionWords(live)}, this code has ${versionWords(OF_CODE)}: run npm run rebuild -- status`,
    );
  }
}
