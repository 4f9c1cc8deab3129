import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { monthWords } from '../../locale/format.js';
import { today } from '../../locale/today.js';
import { Button, Buttons } from '../../ui/button.js';
import { SelectDropdown } from '../../ui/select-dropdown.js';
import { MomentField } from './moment-field.js';
import { instantInJakarta, typedInJakarta } from './moments.js';
import { type Month, monthOf, monthsToChoose } from './months.js';

const MONTHS_BACK = 36;

interface MonthFormProps {
  label: string;
  month: Month;
  asOf: string | undefined;
  /** What is shown where no moment is given. */
  hint: string;
  onAsk: (asked: { bulan: Month; asOf: string | undefined }) => void;
}

/** Of which month, and as of when: asked together, so that changing the one never loses the other. */
export function MonthForm({ label, month, asOf, hint, onAsk }: MonthFormProps): JSX.Element {
  const [chosen, setChosen] = useState(month);
  const [moment, setMoment] = useState(asOf === undefined ? '' : typedInJakarta(asOf));
  const months = monthsToChoose(monthOf(today()), MONTHS_BACK, [month]);
  const send = (event: Event): void => {
    event.preventDefault();
    onAsk({ bulan: chosen, asOf: instantInJakarta(moment, asOf) });
  };
  return (
    <form class="card stack no-print" onSubmit={send} noValidate aria-label={t`Pertanyaan`}>
      <div class="grid">
        <SelectDropdown
          filled
          name="month"
          label={label}
          value={chosen}
          choices={months.map((each) => ({ value: each, label: monthWords(each) }))}
          onChange={setChosen}
        />
        <MomentField
          name="asOf"
          kind="datetime-local"
          label={t`Keadaan per (WIB)`}
          hint={hint}
          value={moment}
          onChange={setMoment}
        />
      </div>
      <Buttons>
        <Button type="submit">{t`Tampilkan`}</Button>
      </Buttons>
    </form>
  );
}
