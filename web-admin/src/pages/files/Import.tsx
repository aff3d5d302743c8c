import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useFormats } from '../../i18n/formats';
import { useProblemText } from '../../i18n/ProblemText';
import { Failed, Loading, Notice, Section } from '../../ui/Page';
import { DropFile } from './DropFile';
import { type Import as Found, MOST_BYTES, upload, useImports } from './imports';
import { StateChip } from './StateChip';

class TooLarge extends Error {}

/** Where a file comes in, and what has come in before. */
export function Import() {
  const { t } = useTranslation('import');
  const [, go] = useLocation();
  const problem = useProblemText();
  const receive = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > MOST_BYTES) throw new TooLarge();
      return upload(file);
    },
    onSuccess: (found) => go(`/files/imports/${found.import}`),
  });
  return (
    <div className="stack">
      <p className="lead">{t('lead')}</p>
      <DropFile onFile={(file) => receive.mutate(file)} busy={receive.isPending ? receive.variables.name : undefined} />
      {receive.isError && (
        <Notice tone="error">{receive.error instanceof TooLarge ? t('drop.tooLarge') : problem(receive.error)}</Notice>
      )}
      <Earlier />
    </div>
  );
}

function Earlier() {
  const { t } = useTranslation('import');
  const { data, error, refetch } = useImports();
  return (
    <Section title={t('list.title')}>
      {error ? (
        <Failed error={error} retry={refetch} />
      ) : !data ? (
        <Loading />
      ) : data.length === 0 ? (
        <p className="hint">{t('list.none')}</p>
      ) : (
        <ul className="import-list">
          {data.map((each) => (
            <EarlierOne key={each.import} each={each} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function EarlierOne({ each }: { each: Found }) {
  const { t } = useTranslation('import');
  const format = useFormats();
  const people = each.result ? each.result.added + each.result.changed : each.progress.total;
  return (
    <li>
      <Link href={`/files/imports/${each.import}`} className="import-list-row">
        <span className="import-list-name">{each.name}</span>
        <span className="hint">{format.moment(each.created)}</span>
        <span className="import-list-people hint">{people > 0 && t('list.people', { count: people })}</span>
        <StateChip state={each.state} />
      </Link>
    </li>
  );
}
