import { RULE_OUTCOME, SCREENING_DECISION } from '@libs/contracts';
import { EXPLANATIONS, type Bilingual, type Decision, type RedFlagCode, type ResultCode } from '@libs/rules';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Worker } from '../workers/worker.js';

class BilingualView {
  @ApiProperty({ description: 'Bahasa Indonesia' })
  id!: string;

  @ApiProperty({ description: 'English' })
  en!: string;
}

/** Why, what next, by which law: in both languages. */
class ExplainedView {
  @ApiPropertyOptional({ type: BilingualView })
  why?: BilingualView;

  @ApiPropertyOptional({ type: BilingualView })
  next?: BilingualView;

  @ApiPropertyOptional({ type: BilingualView, description: 'The article, or the source' })
  basis?: BilingualView;
}

export class RuleAdvice extends ExplainedView {
  @ApiProperty({ description: 'E01 to E16' })
  ruleId!: string;

  @ApiProperty({ enum: RULE_OUTCOME })
  outcome!: string;

  @ApiPropertyOptional()
  code?: string;
}

export class RedFlagAdvice extends ExplainedView {
  @ApiProperty({ description: 'RF01 to RF15' })
  code!: string;

  @ApiProperty()
  weight!: number;

  @ApiProperty({ description: 'Nobody has answered it yet' })
  standing!: boolean;
}

/** What the first look at a plan said (pemeriksaan awal): advice, which stops nobody from being registered. */
export class ScreeningView {
  @ApiProperty({ format: 'date' })
  judgedOn!: string;

  @ApiProperty({ enum: SCREENING_DECISION })
  decision!: string;

  @ApiProperty({ type: [RuleAdvice] })
  results!: RuleAdvice[];

  @ApiProperty({ type: [RedFlagAdvice], description: 'The signs that hold' })
  redFlags!: RedFlagAdvice[];

  @ApiProperty({ type: [String], description: 'Signs that nobody asked for, which are not clear' })
  notAssessed!: string[];

  @ApiProperty({ description: 'The weights of the signs that hold, together' })
  score!: number;
}

export function screeningOf(worker: Worker, { at, verdict }: Decision): ScreeningView {
  const { evaluation, redFlags } = verdict;
  const weights = new Map(redFlags?.results.map(({ code, weight }) => [code, weight]));
  return {
    judgedOn: at.on,
    decision: worker.screeningDecision ?? 'OPEN_QUESTIONS',
    results: evaluation.results.map(({ ruleId, outcome, code }) => ({
      ruleId,
      outcome,
      ...(code && { code, ...explained(code) }),
    })),
    redFlags: (redFlags?.raised ?? []).map((code: RedFlagCode) => ({
      code,
      weight: weights.get(code) ?? 0,
      standing: worker.redFlags.includes(code),
      ...explained(code),
    })),
    notAssessed: [...(redFlags?.notAssessed ?? [])],
    score: redFlags?.score ?? 0,
  };
}

function explained(code: ResultCode): Record<'why' | 'next' | 'basis', Bilingual> {
  const { why, next, basis } = EXPLANATIONS[code];
  return { why, next, basis };
}
