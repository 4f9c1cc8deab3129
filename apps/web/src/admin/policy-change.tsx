import { newId } from '@libs/kernel';
import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso/router';
import { decideChange, getPolicyChange } from '../client/policy.js';
import type { PolicyChangeView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Failure } from '../form/failure.js';
import { Loaded } from '../form/loaded.js';
import { timeWords } from '../locale/format.js';
import { usePerson } from '../session/session.js';
import { Alert } from '../ui/alert.js';
import { Button, Buttons } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { SummaryList } from '../ui/summary-list.js';
import { announce } from '../ui/toast.js';
import { CHANGE_STATE_WORDS } from '../words/policy.js';
import { wordOf } from '../words/words.js';
import { factsOf } from './policy-facts.js';

/** One proposed change: what it says, whom it would touch, and the decision of the second person. */
export function PolicyChange(): JSX.Element {
  const changeId = useRoute().params['changeId'] ?? '';
  const load = useLoad((signal) => getPolicyChange(changeId, signal), [changeId]);
  return (
    <Page
      narrow
      title={t`Usulan perubahan kebijakan`}
      back={{ href: '/pengelola/usulan', text: t`Usulan perubahan` }}
    >
      <Loaded load={load}>{(change) => <Change change={change} />}</Loaded>
    </Page>
  );
}

interface ChangeProps {
  change: PolicyChangeView;
}

function Change({ change }: ChangeProps): JSX.Element {
  const { subject } = usePerson();
  const waits = change.state === 'PROPOSED';
  return (
    <>
      <section class="card">
        <SummaryList facts={[...factsOf(change), ...historyOf(change)]} />
      </section>
      {change.touches && <Touched kind={change.kind} touches={change.touches} />}
      {waits && <Decision change={change} own={change.proposedBy === subject} />}
    </>
  );
}

function historyOf({ state, proposedAt, decidedAt, supersedes }: PolicyChangeView) {
  return [
    ...(supersedes ? [{ term: t`Mengoreksi`, value: t`baris yang ternyata salah` }] : []),
    { term: t`Diusulkan`, value: timeWords(proposedAt) },
    { term: t`Keadaan`, value: wordOf(CHANGE_STATE_WORDS, state) },
    ...(decidedAt ? [{ term: t`Diputuskan`, value: timeWords(decidedAt) }] : []),
  ];
}

interface TouchedProps {
  kind: PolicyChangeView['kind'];
  touches: NonNullable<PolicyChangeView['touches']>;
}

/** What it would do to journeys that have not left. */
function Touched({ kind, touches }: TouchedProps): JSX.Element {
  const { bound, held, released, unclear, warned = 0 } = touches;
  if (kind === 'COST') {
    return (
      <Alert
        sentiment={warned > 0 ? 'warning' : 'informative'}
        title={t`Bila disetujui hari ini: ${warned} perjalanan diberi peringatan biaya`}
      >
        <p>{t`${released} tidak lagi diberi peringatan, ${unclear} belum dapat dinilai, dari ${bound} perjanjian dengan biaya ini yang belum berangkat.`}</p>
        <p>{t`Peringatan biaya tidak menahan siapa pun.`}</p>
      </Alert>
    );
  }
  return (
    <Alert
      sentiment={held > 0 ? 'warning' : 'informative'}
      title={t`Bila disetujui hari ini: ${held} perjalanan ditahan`}
    >
      {kind === 'PARAMETERS' ? (
        <>
          <p>{t`${released} terbuka lagi, ${unclear} belum dapat dinilai, dari ${bound} yang belum berangkat dan tersebut dalam baris ini.`}</p>
          <p>{t`Yang sudah selesai proses ditahan untuk ditinjau dan diberi tahu satu kali; yang lain dinilai dengan angka ini saat diputuskan.`}</p>
        </>
      ) : (
        <>
          <p>{t`${released} terbuka lagi, ${unclear} belum dapat dinilai, dari ${bound} yang belum berangkat ke negara ini.`}</p>
          <p>{t`Setiap perjalanan yang tersentuh diperiksa ulang dan diberi tahu satu kali.`}</p>
        </>
      )}
    </Alert>
  );
}

/** Each button keeps its key: pressed twice it is one decision. */
function Decision({ change, own }: ChangeProps & { own: boolean }): JSX.Element {
  const { route } = useLocation();
  const keys = useRef({ approval: newId(), rejection: newId() });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const decide = async (decision: 'approval' | 'rejection', done: string): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { changeId, version } = change;
      await decideChange(changeId, decision, { idempotencyKey: keys.current[decision], version });
      announce(done);
      route('/pengelola/usulan', true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="stack">
      {own && (
        <Alert sentiment="informative" title={t`Menunggu orang kedua`}>
          <p>{t`Anda yang mengusulkan. Minta pengelola lain memeriksa dan memutuskan.`}</p>
        </Alert>
      )}
      <Failure error={failure} />
      <Buttons>
        {!own && (
          <Button busy={busy} onClick={() => void decide('approval', t`Perubahan berlaku.`)}>
            {t`Setujui`}
          </Button>
        )}
        <Button
          variant="secondary"
          busy={busy}
          onClick={() => void decide('rejection', own ? t`Usulan ditarik.` : t`Usulan ditolak.`)}
        >
          {own ? t`Tarik usulan` : t`Tolak`}
        </Button>
      </Buttons>
    </section>
  );
}
