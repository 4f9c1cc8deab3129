import { EntitySchema } from 'typeorm';
import { Recruiter } from './recruiter.js';
import { RecruiterReply } from './recruiter-reply.js';
import { RecruiterReport } from './recruiter-report.js';

export const RecruiterSchema = new EntitySchema<Recruiter>({
  name: 'recruiter',
  target: Recruiter,
  columns: {
    id: { type: 'uuid', primary: true },
    code: { type: 'text' },
    regency: { name: 'regency_code', type: 'text' },
    kind: { type: 'text' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});

export const RecruiterReportSchema = new EntitySchema<RecruiterReport>({
  name: 'recruiter_report',
  target: RecruiterReport,
  columns: {
    id: { type: 'uuid', primary: true },
    recruiterId: { name: 'recruiter_id', type: 'uuid' },
    village: { name: 'village_code', type: 'text' },
    source: { type: 'text' },
    toldOn: { name: 'told_on', type: 'date' },
    flags: { type: 'text', array: true },
    lostCase: { name: 'lost_case', type: 'text', nullable: true },
    workerId: { name: 'worker_id', type: 'uuid', nullable: true },
    p3miId: { name: 'p3mi_id', type: 'text', nullable: true },
    dataKey: { name: 'data_key', type: 'bytea' },
    told: { type: 'bytea' },
    // Written, and read by no request.
    nameKey: { name: 'name_key', type: 'bytea', select: false },
    phoneKey: { name: 'phone_key', type: 'bytea', nullable: true, select: false },
    state: { type: 'text' },
    endReason: { name: 'end_reason', type: 'text', nullable: true },
    endedOn: { name: 'ended_on', type: 'date', nullable: true },
    endedRole: { name: 'ended_role', type: 'text', nullable: true },
    endedBy: { name: 'ended_by', type: 'text', nullable: true },
    version: { type: 'integer' },
    role: { type: 'text' },
    officer: { type: 'text' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});

export const RecruiterReplySchema = new EntitySchema<RecruiterReply>({
  name: 'recruiter_reply',
  target: RecruiterReply,
  columns: {
    id: { type: 'uuid', primary: true },
    reportId: { name: 'report_id', type: 'uuid' },
    saidOn: { name: 'said_on', type: 'date' },
    said: { type: 'bytea' },
    role: { type: 'text' },
    officer: { type: 'text' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz' },
  },
});
