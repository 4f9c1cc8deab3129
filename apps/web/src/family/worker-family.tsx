import { t } from '@lingui/core/macro';
import type { JSX } from 'preact';
import { familyOf } from '../client/family.js';
import type { FamilyMemberView } from '../client/types.js';
import { useLoad } from '../client/use-load.js';
import { Loaded } from '../form/loaded.js';
import { ButtonLink } from '../ui/button.js';
import { Tag } from '../ui/tag.js';
import { FAMILY_RELATION_WORDS, SCHOOL_STATUS_WORDS } from '../words/family.js';
import { wordOf } from '../words/words.js';

/** Who of her family her village knows, and who looks after the children. */
export function WorkerFamily({ workerId }: { workerId: string }): JSX.Element {
  const load = useLoad((signal) => familyOf(workerId, signal), [workerId]);
  return (
    <section class="card stack stack--tight">
      <h2>{t`Keluarga`}</h2>
      <Loaded load={load}>
        {(members) =>
          members.length === 0 ? (
            <p class="secondary">{t`Belum ada anggota keluarga yang dicatat.`}</p>
          ) : (
            <ul class="tasks">
              {members.map((member) => (
                <Member key={member.familyMemberId} member={member} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <div class="buttons">
        <ButtonLink variant="secondary" href={`/berkas/warga/${workerId}/keluarga`}>
          {t`Catat anggota keluarga`}
        </ButtonLink>
      </div>
    </section>
  );
}

function Member({ member }: { member: FamilyMemberView }): JSX.Element {
  const { familyMemberId, relation, name, birthYear, schoolStatus, isCaregiver } = member;
  const facts = [
    name,
    birthYear && t`lahir ${birthYear}`,
    schoolStatus && wordOf(SCHOOL_STATUS_WORDS, schoolStatus),
  ];
  return (
    <li>
      <span>
        <a href={`/berkas/keluarga/${familyMemberId}`}>{wordOf(FAMILY_RELATION_WORDS, relation)}</a>{' '}
        <span class="secondary small">{facts.filter(Boolean).join(', ')}</span>
      </span>
      {isCaregiver && <Tag sentiment="informative">{t`pengasuh`}</Tag>}
    </li>
  );
}
