import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { Breakdown } from '@libs/journey';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DefinitionView } from '../../client/types.js';
import { monthWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import { Button, Buttons } from '../../ui/button.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ErrorSummary, type FieldComplaint } from '../../ui/error-summary.js';
import { RadioGroup } from '../../ui/radio-group.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { AreaPicker } from './area-picker.js';
import { CodePicker } from './code-picker.js';
import { BREAKDOWN_WORDS } from './figure-words.js';
import { MomentField } from './moment-field.js';
import { instantInJakarta, typedInJakarta } from './moments.js';
import { monthOf, monthsToChoose } from './months.js';
import { allows, type Filters, FILTERS, isAreaLevel, periodFault, type Question } from './question.js';

/** No more dimensions stand in one table. */
const DIMENSIONS = 4;
const MONTHS_BACK = 60;
const TOPS = [5, 10, 20, 50];

interface QuestionFormProps {
  definition: DefinitionView;
  question: Question;
  onAsk: (question: Question) => void;
}

/** What is asked of a figure; asked when it is sent, so that each question is one step of the way back. */
export function QuestionForm({ definition, question, onAsk }: QuestionFormProps): JSX.Element {
  const [asked, setAsked] = useState(question);
  const [asOf, setAsOf] = useState(question.asOf ? typedInJakarta(question.asOf) : '');
  const [complaints, setComplaints] = useState<readonly FieldComplaint[]>([]);
  const byDay = asked.from.length > 7;
  const change = (part: Partial<Question>): void => setAsked({ ...asked, ...part });
  const narrow = (filter: keyof Filters, codes: readonly string[]): void =>
    change({ filters: { ...asked.filters, [filter]: codes } });

  const send = (event: Event): void => {
    event.preventDefault();
    const found = complaintsOf(asked);
    setComplaints(found);
    if (found.length > 0) return;
    const { asOf: _, ...rest } = asked;
    const instant = instantInJakarta(asOf, question.asOf);
    onAsk({ ...rest, filters: tidy(asked.filters), ...(instant && { asOf: instant }) });
  };

  return (
    <form class="card stack no-print" onSubmit={send} noValidate aria-label={t`Pertanyaan`}>
      <ErrorSummary complaints={complaints} />
      <Period asked={asked} byDay={byDay} complaints={complaints} onChange={change} />
      <Breakdowns definition={definition} by={asked.by} onChange={(by) => change({ by })} />
      <div class="grid">
        <SelectDropdown
          filled
          name="against"
          label={t`Bandingkan dengan`}
          value={asked.against ?? 'none'}
          choices={[
            { value: 'none', label: t`Tanpa pembanding` },
            { value: 'year', label: t`Periode yang sama tahun lalu` },
            { value: 'period', label: t`Periode sebelumnya` },
          ]}
          onChange={(against) => setAsked(withAgainst(asked, against))}
        />
        <SelectDropdown
          filled
          name="top"
          label={t`Baris`}
          value={String(asked.top ?? 'all')}
          choices={[
            { value: 'all', label: t`Semua` },
            ...TOPS.map((top) => ({ value: String(top), label: t`${top} teratas dan sisanya` })),
          ]}
          onChange={(top) => setAsked(withTop(asked, Number(top)))}
        />
        <MomentField
          name="asOf"
          kind="datetime-local"
          label={t`Keadaan per (WIB)`}
          hint={t`Kosong: yang terbaru`}
          value={asOf}
          onChange={setAsOf}
        />
        {definition.counts === 'COHORT_BY_DAY' && (
          <MomentField
            name="endedBy"
            kind="date"
            label={t`Selesai sampai dengan`}
            value={asked.endedBy ?? ''}
            onChange={(endedBy) => change({ endedBy })}
          />
        )}
      </div>
      <details open={Object.keys(question.filters).length > 0 || question.areaCodes !== undefined}>
        <summary>{t`Saring`}</summary>
        <div class="grid">
          {FILTERS.filter((filter) => allows(definition.breakdowns, filter)).map((filter) =>
            filter === 'area' ? (
              <div key={filter} class="stack stack--tight">
                <AreaPicker chosen={asked.filters.area ?? []} onChange={(codes) => narrow('area', codes)} />
                {definition.counts !== 'MEDIAN_DAYS' && (
                  <Checkbox
                    name="areaCodes"
                    label={t`Hitung kode lama di bawah wilayah penerusnya, sampai kab/kota`}
                    value={asked.areaCodes === 'CURRENT'}
                    onChange={(wanted) => setAsked(withCurrent(asked, wanted))}
                  />
                )}
              </div>
            ) : (
              <CodePicker
                key={filter}
                filter={filter}
                measure={definition.measure}
                chosen={asked.filters[filter] ?? []}
                onChange={(codes) => narrow(filter, codes)}
              />
            ),
          )}
        </div>
      </details>
      <Buttons>
        <Button type="submit">{t`Tampilkan`}</Button>
      </Buttons>
    </form>
  );
}

interface PeriodProps {
  asked: Question;
  byDay: boolean;
  complaints: readonly FieldComplaint[];
  onChange: (part: Partial<Question>) => void;
}

function Period({ asked, byDay, complaints, onChange }: PeriodProps): JSX.Element {
  const { from, to } = asked;
  const months = monthsToChoose(monthOf(today()), MONTHS_BACK, [monthOf(from), monthOf(to)]).map((each) => ({
    value: each,
    label: monthWords(each),
  }));
  const field = (name: 'from' | 'to', label: string): JSX.Element =>
    byDay ? (
      <MomentField
        name={name}
        kind="date"
        label={label}
        value={asked[name]}
        error={complaints.find(({ field: at }) => at === name)?.text}
        onChange={(day) => onChange({ [name]: day })}
      />
    ) : (
      <SelectDropdown
        filled
        name={name}
        label={label}
        value={asked[name]}
        error={complaints.find(({ field: at }) => at === name)?.text}
        choices={months}
        onChange={(chosen) => onChange({ [name]: chosen })}
      />
    );
  return (
    <div class="grid">
      <RadioGroup
        name="unit"
        label={t`Periode`}
        value={byDay ? 'day' : 'month'}
        choices={[
          { value: 'month', label: t`Bulan` },
          { value: 'day', label: t`Hari` },
        ]}
        onChange={(unit) =>
          onChange(
            unit === 'day'
              ? { from: `${monthOf(from)}-01`, to: today() }
              : { from: monthOf(from), to: monthOf(to) },
          )
        }
      />
      {field('from', t`Dari`)}
      {field('to', t`Sampai`)}
    </div>
  );
}

interface BreakdownsProps {
  definition: DefinitionView;
  by: readonly Breakdown[];
  onChange: (by: Breakdown[]) => void;
}

/** One after the other: the next is offered when the one before is chosen. Of areas one level, since the finest says all. */
function Breakdowns({ definition, by, onChange }: BreakdownsProps): JSX.Element {
  const places = Math.min(by.length + 1, DIMENSIONS);
  const offered = (place: number): { value: string; label: string }[] => {
    const others = by.filter((_, each) => each !== place);
    const hasArea = others.some(isAreaLevel);
    return definition.breakdowns
      .filter((each) => !others.includes(each) && !(hasArea && isAreaLevel(each)))
      .map((each) => ({ value: each, label: i18n._(BREAKDOWN_WORDS[each]) }));
  };
  return (
    <div class="grid">
      {Array.from({ length: places }, (_, place) => {
        const nth = place + 1;
        return (
          <SelectDropdown
            filled
            key={place}
            name={`by-${nth}`}
            label={place === 0 ? t`Rinci menurut` : t`Rincian ke-${nth}`}
            value={by[place] ?? 'none'}
            choices={[{ value: 'none', label: t`Tanpa rincian` }, ...offered(place)]}
            onChange={(chosen) =>
              onChange(
                chosen === 'none' || chosen === ''
                  ? by.slice(0, place)
                  : [...by.slice(0, place), chosen as Breakdown, ...by.slice(place + 1)],
              )
            }
          />
        );
      })}
    </div>
  );
}

function complaintsOf({ from, to }: Question): FieldComplaint[] {
  switch (periodFault(from, to)) {
    case 'MISSING':
      return [{ field: from ? 'to' : 'from', text: t`Periode belum lengkap` }];
    case 'BACKWARDS':
      return [{ field: 'to', text: t`Akhir periode harus sesudah awalnya` }];
    default:
      return [];
  }
}

function withAgainst(question: Question, against: string): Question {
  const { against: _, ...rest } = question;
  return against === 'year' || against === 'period' ? { ...rest, against } : rest;
}

function withCurrent(question: Question, wanted: boolean): Question {
  const { areaCodes: _, ...rest } = question;
  return wanted ? { ...rest, areaCodes: 'CURRENT' } : rest;
}

function withTop(question: Question, top: number): Question {
  const { top: _, ...rest } = question;
  return top > 0 ? { ...rest, top } : rest;
}

function tidy(filters: Filters): Filters {
  return Object.fromEntries(
    Object.entries(filters)
      .map(([filter, codes]) => [filter, codes.filter(Boolean)] as const)
      .filter(([, codes]) => codes.length > 0),
  );
}
