import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { findImports, uploadFile } from '../../client/imports.js';
import { usePages } from '../../client/paging.js';
import type { ImportLine } from '../../client/types.js';
import { Failure } from '../../form/failure.js';
import { Loaded } from '../../form/loaded.js';
import { numberWords, timeWords } from '../../locale/format.js';
import { usePerson } from '../../session/session.js';
import { ForRoles } from '../../shell/for-roles.js';
import { Button, ButtonLink, Buttons } from '../../ui/button.js';
import { type Column, DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { FileField } from '../../ui/file-field.js';
import { Page } from '../../ui/page.js';
import { Pagination } from '../../ui/pagination.js';
import { Progress } from '../../ui/progress.js';
import { IMPORT_STATE_WORDS } from '../../words/imports.js';
import { wordOf } from '../../words/words.js';

const MOST_BYTES = 5 * 1024 * 1024;

/** Files of the national system: a new one, and those before (domain.md §11: import with preview and undo). */
export function Imports(): JSX.Element {
  return (
    <ForRoles roles={['DINAS', 'BP3MI']} person={usePerson()}>
      <Page
        title={t`Impor dari Sisko P2MI`}
        lead={t`Unggah berkas CSV. Sebelum apa pun ditulis, Anda melihat apa yang akan terjadi dengan setiap baris.`}
      >
        <Upload />
        <Before />
      </Page>
    </ForRoles>
  );
}

function Upload(): JSX.Element {
  const { route } = useLocation();
  const [file, setFile] = useState<File>();
  const [complaint, setComplaint] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [sent, setSent] = useState<{ done: number; toDo: number }>();

  const send = async (): Promise<void> => {
    setFailure(undefined);
    const text = await textOf(file).catch((error: unknown) => error);
    if (typeof text !== 'string') return setComplaint(complaintOf(file));
    try {
      const { importId } = await uploadFile(text, (done, toDo) => setSent({ done, toDo }));
      route(`/tugas/impor/${importId}`);
    } catch (error) {
      setFailure(error);
      setSent(undefined);
    }
  };

  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!sent) void send();
      }}
    >
      <FileField
        name="file"
        label={t`Berkas CSV`}
        hint={t`UTF-8, dengan baris judul; pemisah koma atau titik koma. Paling besar 5 MB dan 20.000 baris.`}
        accept=".csv,text/csv"
        error={complaint}
        onChange={(chosen) => {
          setFile(chosen);
          setComplaint(undefined);
        }}
      />
      <Failure error={failure} />
      {sent && <Progress text={t`Sedang diunggah…`} {...sent} />}
      <Buttons>
        <Button type="submit" busy={sent !== undefined}>{t`Unggah dan periksa`}</Button>
      </Buttons>
    </form>
  );
}

/** Only UTF-8: guessing at another would turn names into other names. */
async function textOf(file: File | undefined): Promise<string | undefined> {
  if (!file || file.size > MOST_BYTES) return undefined;
  return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
}

function complaintOf(file: File | undefined): string {
  if (!file) return t`Pilih berkasnya dulu.`;
  if (file.size > MOST_BYTES)
    return t`Berkas ini lebih besar dari 5 MB. Bagi berkasnya, misalnya per kecamatan.`;
  return t`Berkas ini bukan UTF-8. Simpan ulang sebagai “CSV UTF-8”, lalu unggah lagi.`;
}

function Before(): JSX.Element {
  const { load, page, onPrevious, onNext } = usePages((after, signal) => findImports(after, signal), []);
  return (
    <section class="stack">
      <h2>{t`Impor sebelumnya`}</h2>
      <Loaded load={load}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t`Belum ada impor`} />
          ) : (
            <>
              <DataTable
                caption={t`Impor sebelumnya`}
                columns={columns()}
                rows={items}
                keyOf={({ importId }) => importId}
              />
              <Pagination page={page} onPrevious={onPrevious} onNext={onNext} />
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function columns(): Column<ImportLine>[] {
  return [
    { label: t`Diunggah`, role: 'title', cell: ({ createdAt }) => timeWords(createdAt) },
    { label: t`Baris`, role: 'number', cell: ({ rows }) => numberWords(rows) },
    { label: t`Keadaan`, cell: ({ state }) => wordOf(IMPORT_STATE_WORDS, state) },
    {
      label: t`Buka`,
      role: 'action',
      cell: ({ importId, createdAt }) => {
        const when = timeWords(createdAt);
        return (
          <ButtonLink
            variant="secondary"
            href={`/tugas/impor/${importId}`}
            label={t`Buka: ${when}`}
          >{t`Buka`}</ButtonLink>
        );
      },
    },
  ];
}
