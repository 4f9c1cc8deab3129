import { ScopedDataSource, type Caller } from '@libs/access';
import { CONSULTATION_CHANNEL, INFORMATION_TOPIC } from '@libs/contracts';
import { IsDay, page, PageRequest, positionOf, type Page } from '@libs/http';
import { isId, type Id } from '@libs/kernel';
import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { Consultation } from '../consultation.js';
import { ConsultationNotFound } from '../consultation.errors.js';
import { lineOf, recordOf, type ConsultationLine, type ConsultationRecord } from '../consultation.views.js';

export class FindConsultationsRequest extends PageRequest {
  /** First day. */
  @IsOptional()
  @IsDay()
  from?: string;

  /** Last day. */
  @IsOptional()
  @IsDay()
  to?: string;

  @IsOptional()
  @IsIn(INFORMATION_TOPIC)
  topic?: string;

  @IsOptional()
  @IsIn(CONSULTATION_CHANNEL)
  channel?: string;
}

@Injectable()
export class FindConsultations {
  constructor(private readonly db: ScopedDataSource) {}

  /** The book of the villages in scope, what was written last first. */
  async find(request: FindConsultationsRequest, by: Caller): Promise<Page<ConsultationLine>> {
    const { from, to, topic, channel, limit } = request;
    const [after] = positionOf(request, isId) ?? [];
    const found = await this.db.read(by, async (tx) => {
      const query = (await tx.manager())
        .createQueryBuilder(Consultation, 'c')
        .orderBy('c.id', 'DESC')
        .limit(limit + 1);
      if (from) query.andWhere('c.heldOn >= :from', { from });
      if (to) query.andWhere('c.heldOn <= :to', { to });
      if (topic) query.andWhere(':topic = any (c.topics)', { topic });
      if (channel) query.andWhere('c.channel = :channel', { channel });
      if (after) query.andWhere('c.id < :after', { after });
      return query.getMany();
    });
    return page(found.map(lineOf), request, ({ consultationId }) => [consultationId]);
  }

  async get(consultationId: Id, by: Caller): Promise<ConsultationRecord> {
    const found = await this.db.read(by, async (tx) =>
      (await tx.manager()).findOneBy(Consultation, { id: consultationId }),
    );
    if (!found) throw new ConsultationNotFound();
    return recordOf(found);
  }
}
