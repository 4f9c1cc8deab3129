import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { newId } from '@libs/kernel';
import { keepScan, scanHref, type ScanOf } from '../client/scans.js';
import type { ScanLine } from '../client/types.js';
import { Failure } from '../form/failure.js';
import { numberWords, timeWords } from '../locale/format.js';
import { Alert } from '../ui/alert.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { FileField } from '../ui/file-field.js';
import { Progress } from '../ui/progress.js';
import { dataUrlOf, shrunk, type Unfit } from './shrink.js';

interface ScanSectionProps {
  of: ScanOf;
  /** What the picture is of, as its heading and as what is said of it to those who do not see it. */
  title: string;
  /** The newest, where there is one. */
  scan: ScanLine | undefined;
  mayAdd: boolean;
  onKept: () => void;
}

/** The picture of a sheet or a paper: the one that is kept, and a newer one. */
export function ScanSection({ of, title, scan, mayAdd, onKept }: ScanSectionProps): JSX.Element | null {
  if (!scan && !mayAdd) return null;
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <p class="secondary" role="status">
        {scan ? keptWords(scan) : t`Pindaian belum ada.`}
      </p>
      {scan && <Kept of={of} title={title} scan={scan} />}
      {mayAdd && <Take key={scan?.scanId} of={of} again={scan !== undefined} onKept={onKept} />}
    </section>
  );
}

/** Fetched when it is asked for: it is personal, and large for a village's line. */
function Kept({ of, title, scan }: { of: ScanOf; title: string; scan: ScanLine }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const href = scanHref(of, scan.scanId);
  if (scan.contentType === 'application/pdf')
    return (
      <Buttons>
        <ButtonLink variant="secondary" href={href}>{t`Unduh pindaian (PDF)`}</ButtonLink>
      </Buttons>
    );
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t`Lihat pindaian`}</summary>
      {isOpen && <img class="scan" src={href} alt={title} />}
    </details>
  );
}

function keptWords({ recordedAt, bytes }: ScanLine): string {
  const when = timeWords(recordedAt);
  const size = sizeWords(bytes);
  return t`Disimpan ${when} (${size}).`;
}

interface Chosen {
  file: Blob;
  /** Of this file, for all attempts to send it. */
  key: string;
  /** Absent of a PDF. */
  preview?: string;
}

function Take({ of, again, onKept }: { of: ScanOf; again: boolean; onKept: () => void }): JSX.Element {
  const [chosen, setChosen] = useState<Chosen>();
  const [complaint, setComplaint] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [sent, setSent] = useState<{ done: number; toDo: number }>();

  const choose = async (file: File | undefined): Promise<void> => {
    setChosen(undefined);
    setComplaint(undefined);
    setFailure(undefined);
    if (!file) return;
    const small = await shrunk(file);
    if (typeof small === 'string') return setComplaint(complaintOf(small));
    const key = newId();
    const isPicture = small.type !== 'application/pdf';
    setChosen({ file: small, key, ...(isPicture && { preview: await dataUrlOf(small) }) });
  };

  const send = async ({ file, key }: Chosen): Promise<void> => {
    setFailure(undefined);
    setSent({ done: 0, toDo: file.size });
    try {
      await keepScan(of, file, key, (done, toDo) => setSent({ done, toDo }));
      onKept();
    } catch (error) {
      setFailure(error);
    } finally {
      setSent(undefined);
    }
  };

  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!chosen) setComplaint(t`Ambil fotonya atau pilih berkasnya dulu.`);
        else if (!sent) void send(chosen);
      }}
    >
      <FileField
        name="scan"
        label={chosen || again ? t`Foto ulang atau pilih berkas lain` : t`Ambil foto atau pilih berkas`}
        hint={t`Seluruh lembar, rata dan terang. Foto dikecilkan dulu; lokasi tempat memotret tidak ikut tersimpan. PDF paling besar 1 MB.`}
        accept="image/*,application/pdf"
        capture
        error={complaint}
        onChange={(file) => void choose(file)}
      />
      {chosen && <Preview chosen={chosen} />}
      <Failure error={failure} onRetry={() => chosen && void send(chosen)} />
      {sent && <Progress text={t`Sedang diunggah…`} {...sent} />}
      {chosen && (
        <Buttons>
          <Button variant="secondary" type="submit" busy={sent !== undefined}>
            {t`Simpan pindaian`}
          </Button>
        </Buttons>
      )}
    </form>
  );
}

function Preview({ chosen: { file, preview } }: { chosen: Chosen }): JSX.Element {
  const size = sizeWords(file.size);
  return (
    <>
      {preview && <img class="scan" src={preview} alt={t`Foto yang akan disimpan`} />}
      <Alert sentiment="informative" live="status" title={t`Belum tersimpan (${size})`}>
        <p>{t`Terbaca semua? Simpan. Bila buram atau terpotong, foto ulang.`}</p>
      </Alert>
    </>
  );
}

function complaintOf(unfit: Unfit): string {
  return unfit === 'TOO_LARGE'
    ? t`Berkas ini lebih besar dari 1 MB. Pindai hanya lembar ini, atau ambil fotonya.`
    : t`Berkas ini bukan foto atau PDF yang dapat dibaca. Ambil fotonya sekali lagi.`;
}

function sizeWords(bytes: number): string {
  const n = numberWords(Math.max(1, Math.round(bytes / 1000)));
  return t`${n} kB`;
}
