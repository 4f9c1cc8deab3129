import { msg, t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso/router';
import { decideImport, getImport, mapColumns } from '../../client/imports.js';
import type { ImportRecord } from '../../client/types.js';
import { useLoad } from '../../client/use-load.js';
import type { FieldSpec } from '../../form/field-spec.js';
import { Loaded } from '../../form/loaded.js';
import { StepForm } from '../../form/step-form.js';
import { numberWords, timeWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Alert } from '../../ui/alert.js';
import { Button, Buttons } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import { Progress } from '../../ui/progress.js';
import { IMPORT_STATE_WORDS, IMPORT_UNDOING_WORDS } from '../../words/imports.js';
import { oneOf, wordOf } from '../../words/words.js';
import { columnFields, toMapping } from './column-fields.js';
import { ImportRows } from './import-rows.js';
import { MappedWords } from './mapped-words.js';
import { UnmappedWords } from './unmapped-words.js';

const LIST = '/tugas/impor';
/** How often it is asked how far it has come. */
const ASK_AGAIN_MS = 1_000;

interface Of {
  file: ImportRecord;
  reload: () => void;
}

/** One file of the national system, from its columns to what became of its people. */
export function ImportPage(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Import />
    </ForRoles>
  );
}

function Import(): JSX.Element {
  const importId = useRoute().params['importId'] ?? '';
  const load = useLoad((signal) => getImport(importId, signal), [importId]);
  return (
    <Page title={t`Impor dari Sisko P2MI`} back={{ href: LIST, text: t`Semua impor` }}>
      <Loaded load={load}>{(file) => <Standing file={file} reload={load.reload} />}</Loaded>
    </Page>
  );
}

function Standing({ file, reload }: Of): JSX.Element {
  switch (file.state) {
    case 'UPLOADING':
      return (
        <Alert sentiment="warning" title={wordOf(IMPORT_STATE_WORDS, file.state)}>
          <p>{t`Unggah berkasnya sekali lagi. Yang belum selesai ini terhapus sendiri.`}</p>
        </Alert>
      );
    case 'READ':
      return <Columns file={file} reload={reload} />;
    case 'JUDGING':
    case 'IMPORTING':
    case 'UNDOING':
      return <UnderWay file={file} reload={reload} />;
    case 'PREVIEWED':
      return <Preview file={file} reload={reload} />;
    default:
      return <Result file={file} reload={reload} />;
  }
}

function Columns({ file, reload }: Of): JSX.Element {
  const rows = numberWords(file.rows);
  return (
    <StepForm
      fields={columnFields(file)}
      submitText={t`Periksa barisnya`}
      cancelHref={LIST}
      send={async (answers, idempotencyKey) => {
        const { importId, version } = file;
        await mapColumns(importId, toMapping(answers, file), { idempotencyKey, version });
        reload();
      }}
    >
      <h2>{t`Cocokkan kolom`}</h2>
      <p>{t`Berkas ini punya ${rows} baris. Periksa kolom mana berisi apa; pilihan Anda diingat untuk berkas berikutnya.`}</p>
    </StepForm>
  );
}

/** What goes on by itself: one may leave, and come back. */
function UnderWay({ file, reload }: Of): JSX.Element {
  useEffect(() => {
    const timer = setTimeout(reload, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [file]);
  const words = wordOf(IMPORT_STATE_WORDS, file.state);
  const [done, toDo] = [numberWords(file.done), numberWords(file.toDo)];
  return (
    <>
      <Progress text={t`${words}: ${done} dari ${toDo} baris`} done={file.done} toDo={file.toDo} />
      <p class="secondary">{t`Ini berjalan sendiri. Anda boleh meninggalkan halaman ini dan kembali nanti.`}</p>
    </>
  );
}

function Preview({ file, reload }: Of): JSX.Element {
  const [mapping, setMapping] = useState(false);
  const { counts, importId, version } = file;
  const [isNew, isLinked] = [counts.new + counts.check > 0, counts.linked > 0];
  const fresh = numberWords(counts.new + counts.check);
  const linked = numberWords(counts.linked);
  const taken = numberWords(counts.new + counts.check + counts.linked);
  if (mapping) return <Columns file={file} reload={reload} />;
  return (
    <>
      <ImportedBefore file={file} />
      {/* Judged anew, other words stand there: none may inherit what was chosen for one before. */}
      {file.unmapped.length > 0 && <UnmappedWords key={version} file={file} onMapped={reload} />}
      {file.mapping && file.mapping.values.length > 0 && <MappedWords file={file} onMapped={reload} />}
      <ImportRows file={file} />
      <Buttons>
        <Button variant="secondary" onClick={() => setMapping(true)}>{t`Ubah kolom`}</Button>
      </Buttons>
      <section class="card stack">
        <h2>{t`Impor?`}</h2>
        {!isNew && !isLinked && (
          <p>{t`Tidak ada orang baru di berkas ini: mengimpornya tidak mengubah apa pun.`}</p>
        )}
        {isNew && (
          <p>{t`${fresh} orang masuk daftar desanya sebagai terverifikasi dinas, dan desa diminta mengenalinya. Dapat dibatalkan selama 30 hari.`}</p>
        )}
        {isLinked && (
          <p>{t`${linked} orang sudah didaftarkan desanya: nomornya dicatat pada catatan itu, sebagai terverifikasi dinas. Dapat dibatalkan selama 30 hari.`}</p>
        )}
        <StepForm
          fields={[]}
          submitText={t`Impor ${taken} orang`}
          cancelHref={LIST}
          send={async (_, idempotencyKey) => {
            await decideImport(importId, 'confirmation', {}, { idempotencyKey, version });
            reload();
          }}
        />
      </section>
    </>
  );
}

function ImportedBefore({ file }: { file: ImportRecord }): JSX.Element | null {
  if (!file.importedBefore) return null;
  const when = timeWords(file.importedBefore);
  return (
    <Alert sentiment="informative" title={t`Berkas yang sama sudah diimpor`}>
      <p>{t`Pada ${when}. Yang sudah terdaftar tidak didaftarkan lagi.`}</p>
    </Alert>
  );
}

const UNDOING: readonly FieldSpec[] = [
  {
    kind: 'radio',
    name: 'reasonCode',
    label: msg`Mengapa impor ini dibatalkan?`,
    hint: msg`Yang belum disentuh siapa pun dikeluarkan dari daftar; yang lain tetap, dan disebutkan.`,
    choices: oneOf(IMPORT_UNDOING_WORDS),
  },
];

function Result({ file, reload }: Of): JSX.Element {
  const { state, counts, importId, version, undoUntil } = file;
  const imported = numberWords(counts.imported);
  const undone = numberWords(counts.undone);
  const kept = numberWords(counts.kept);
  return (
    <>
      {state === 'DONE' ? (
        <Alert sentiment="positive" title={t`${imported} orang diimpor`} live="status">
          {counts.changed > 0 && (
            <p>{t`Sebagian berubah sejak diperiksa: lihat “Berubah sejak diperiksa”.`}</p>
          )}
        </Alert>
      ) : (
        <Alert sentiment="informative" title={t`Impor dibatalkan`} live="status">
          <p>{t`${undone} orang dikeluarkan dari daftar, ${kept} tetap karena sudah ditangani.`}</p>
        </Alert>
      )}
      <ImportRows file={file} />
      {undoUntil && counts.imported > 0 && (
        <section class="card stack">
          <h2>{t`Batalkan impor`}</h2>
          <StepForm
            fields={UNDOING}
            submitText={t`Batalkan impor ini`}
            cancelHref={LIST}
            send={async (answers, idempotencyKey) => {
              await decideImport(importId, 'undo', answers, { idempotencyKey, version });
              reload();
            }}
          />
        </section>
      )}
    </>
  );
}
