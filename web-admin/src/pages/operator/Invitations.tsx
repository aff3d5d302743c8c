import { Mail, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { useSayProblem } from '../../lib/useSayProblem';
import { Button, IconButton } from '../../ui/Button';
import { CopyText } from '../../ui/CopyText';
import { Failed, Loading, Section } from '../../ui/Page';
import { invitationLink, useInvitations } from './operator';

export function Invitations() {
  const { t } = useTranslation('operator');
  const { list, make } = useInvitations();
  const problem = useSayProblem();
  return (
    <Section
      lead={t('invitations.lead')}
      actions={
        <Button
          variant="primary"
          icon={Mail}
          onPress={() => make.mutate(undefined, { onError: problem })}
          isDisabled={make.isPending}
        >
          {t('invitations.make')}
        </Button>
      }
    >
      {make.data && (
        <div className="card operator-invitation" role="status">
          <CopyText label={t('invitations.link')} text={invitationLink(make.data.code)} />
          <p className="hint">{t('invitations.once')}</p>
        </div>
      )}
      {list.error ? (
        <Failed error={list.error} retry={list.refetch} />
      ) : !list.data ? (
        <Loading />
      ) : list.data.length === 0 ? (
        <p className="hint">{t('invitations.none')}</p>
      ) : (
        <Open />
      )}
    </Section>
  );
}

function Open() {
  const { t } = useTranslation('operator');
  const format = useFormats();
  const problem = useSayProblem();
  const { list, withdraw } = useInvitations();
  return (
    <ul className="operator-open">
      {list.data?.map((each) => (
        <li key={each.invitation}>
          <span>
            {t(`accounts.roles.${each.role}`)}
            <code className="hint"> {each.invitation.slice(0, 8)}</code>
          </span>
          <span className="hint">{t('invitations.until', { when: format.moment(each.expiresAt) })}</span>
          <IconButton
            label={t('invitations.withdraw', { id: each.invitation.slice(0, 8) })}
            icon={Trash2}
            onPress={() => withdraw.mutate(each.invitation, { onError: problem })}
          />
        </li>
      ))}
    </ul>
  );
}
