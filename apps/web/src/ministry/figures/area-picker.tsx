import { t } from '@lingui/core/macro';
import { dotted } from '@libs/reference';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { findAreas } from '../../client/areas.js';
import { useLoad } from '../../client/use-load.js';
import { Failure } from '../../form/failure.js';
import { TextField } from '../../ui/text-field.js';
import { placeName } from '../../words/place.js';
import { Chips } from './chips.js';
import { codeName } from './figure-words.js';

/** Who types pauses longer than this when she is done. */
const PAUSE_MS = 400;

interface AreaPickerProps {
  chosen: readonly string[];
  onChange: (areas: readonly string[]) => void;
}

/** Areas of origin by name, of any level; several make a dapil. */
export function AreaPicker({ chosen, onChange }: AreaPickerProps): JSX.Element {
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const load = useLoad(
    (signal) => (wanted.length < 2 ? Promise.resolve([]) : findAreas(wanted, signal)),
    [wanted],
  );
  const found = load.state === 'ready' ? load.data.filter(({ code }) => !chosen.includes(code)) : [];
  return (
    <div class="stack stack--tight">
      <TextField
        name="area"
        kind="search"
        label={t`Daerah asal`}
        hint={t`Provinsi, kabupaten, kota, kecamatan, atau desa; beberapa sekaligus boleh`}
        value={text}
        onChange={setText}
        maxLength={60}
      />
      {load.state === 'failed' && <Failure error={load.error} onRetry={load.reload} />}
      <div role="status">
        {load.state === 'ready' && wanted.length > 1 && found.length === 0 && (
          <p class="secondary">{t`Tidak ada wilayah bernama “${wanted}”`}</p>
        )}
        {found.length > 0 && (
          <ul class="found">
            {found.map((area) => {
              const name = placeName(area);
              return (
                <li key={area.code}>
                  <button
                    type="button"
                    class="button button--tertiary"
                    onClick={() => {
                      onChange([...chosen, area.code]);
                      setText('');
                    }}
                  >
                    {name} ({dotted(area.code)})
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <Chips
        label={t`Daerah asal`}
        chosen={chosen.map((code) => ({ value: code, label: codeName('area', code, '') }))}
        onRemove={(code) => onChange(chosen.filter((each) => each !== code))}
      />
    </div>
  );
}
