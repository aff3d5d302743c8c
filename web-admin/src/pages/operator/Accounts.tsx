import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Failed, Loading } from '../../ui/Page';
import { bytes, type OperatorAccount, PAGE, useAccounts } from './operator';

const COLUMNS = ['login', 'role', 'contacts', 'devices', 'bytes', 'lastSeen', 'createdAt'] as const;

export function Accounts() {
  const { t } = useTranslation('operator');
  const [wanted, setWanted] = useState('');
  const [offset, setOffset] = useState(0);
  const { data, error, refetch } = useAccounts(useDeferredValue(wanted.trim()), offset);
  if (error) return <Failed error={error} retry={refetch} />;
  return (
    <div className="stack">
      <Field
        label={t('accounts.search')}
        type="search"
        value={wanted}
        onChange={(text) => {
          setWanted(text);
          setOffset(0);
        }}
      />
      {!data ? (
        <Loading />
      ) : (
        <>
          <div className="table-scroll">
            <table className="table operator-accounts">
              <thead>
                <tr>
                  {COLUMNS.map((column) => (
                    <th key={column} scope="col">
                      {t(`accounts.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.items.map((account) => (
                  <Row key={account.account} account={account} />
                ))}
              </tbody>
            </table>
          </div>
          <div className="row">
            <span className="hint">{t('accounts.total', { count: data.total })}</span>
            {data.total > PAGE && (
              <>
                <Button isDisabled={offset === 0} onPress={() => setOffset(Math.max(0, offset - PAGE))}>
                  {t('accounts.before')}
                </Button>
                <Button isDisabled={offset + PAGE >= data.total} onPress={() => setOffset(offset + PAGE)}>
                  {t('accounts.after')}
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Row({ account }: { account: OperatorAccount }) {
  const { t, i18n } = useTranslation('operator');
  const format = useFormats();
  return (
    <tr>
      <th scope="row" className="text">
        {account.login}
      </th>
      <td>{t(`accounts.roles.${account.role}`)}</td>
      <td>{format.number(account.contacts)}</td>
      <td>{format.number(account.devices)}</td>
      <td>{bytes(i18n.language, account.bytes)}</td>
      <td>{account.lastSeen ? format.ago(account.lastSeen) : '–'}</td>
      <td>{format.day(account.createdAt)}</td>
    </tr>
  );
}
