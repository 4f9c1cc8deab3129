import { SYSTEM } from '@libs/service';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { RECRUITER_CODE } from '../../recruiters/recruiter.js';

/** What is reported to have become of those whom somebody recruited (RF14): a number, whoever asks and whatever he may read. */
@Injectable()
export class LostCases {
  constructor(@InjectDataSource(SYSTEM) private readonly system: DataSource) {}

  /** @returns undefined where none was told of, which clears nobody, and of a company */
  async of(recruiterId: string): Promise<number | undefined> {
    if (!RECRUITER_CODE.test(recruiterId)) return undefined;
    const [reach] = await this.system.query<{ lost_cases: number }[]>(
      'select lost_cases from recruiter_reach($1)',
      [[recruiterId]],
    );
    return reach?.lost_cases || undefined;
  }
}
