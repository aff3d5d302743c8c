import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Choice';
import { Section } from '../../ui/Page';
import type { Doubt, Edit, Import, Policy } from './imports';

const AS_CHOSEN = 'as-chosen';

/** People who may be in the book already: each with whom it might be, and a decision. */
export function Unsure({ now, onEdit }: { now: Import; onEdit: (edit: Edit) => void }) {
  const { t } = useTranslation('import');
  const doubts = now.unsure ?? [];
  if (doubts.length === 0) return null;
  const more = (now.counts?.unsure ?? 0) - doubts.length;
  return (
    <Section title={t('unsure.title')} lead={t('unsure.lead')}>
      <ul className="import-unsure">
        {doubts.map((doubt) => (
          <One
            key={doubt.item}
            doubt={doubt}
            settings={now.settings}
            onDecide={(decision) => onEdit({ decisions: { [doubt.item]: decision } })}
          />
        ))}
      </ul>
      {more > 0 && <p className="hint">{t('unsure.more', { count: more })}</p>}
    </Section>
  );
}

interface OneProps {
  doubt: Doubt;
  settings: Import['settings'];
  onDecide: (decision: { policy: Policy; into?: string } | null) => void;
}

function One({ doubt, settings, onDecide }: OneProps) {
  const { t } = useTranslation('import');
  const decided = settings.decisions?.[doubt.item];
  const options = [
    { id: AS_CHOSEN, label: t('unsure.asChosen', { policy: t(`policy.${settings.unsure}`) }) },
    ...doubt.candidates.flatMap(({ uuid, name }) => [
      { id: `merge ${uuid}`, label: t('unsure.same', { name }) },
      { id: `update ${uuid}`, label: t('unsure.sameUpdate', { name }) },
    ]),
    { id: 'keep-both', label: t('unsure.both') },
    { id: 'skip', label: t('unsure.skip') },
  ];
  const choose = (id: string) => {
    const [policy, into] = id.split(' ') as [Policy, string | undefined];
    onDecide(id === AS_CHOSEN ? null : { policy, into });
  };
  return (
    <li>
      <div>
        <strong>
          <bdi>{doubt.name}</bdi>
        </strong>
        <span className="hint"> {t('preview.row', { row: doubt.row })}</span>
        <ul className="import-candidates">
          {doubt.candidates.map(({ uuid, name, why }) => (
            <li key={uuid}>
              {t('unsure.mayBe')} <bdi>{name}</bdi> <span className="tag">{t(`unsure.why.${why}`)}</span>
            </li>
          ))}
        </ul>
      </div>
      <Select
        label={t('unsure.decision', { name: doubt.name })}
        hideLabel
        value={decided ? [decided.policy, decided.into].filter(Boolean).join(' ') : AS_CHOSEN}
        options={options}
        onChange={choose}
      />
    </li>
  );
}
