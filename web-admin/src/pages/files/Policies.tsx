import { useTranslation } from 'react-i18next';
import { Radios, Switch } from '../../ui/Choice';
import { Section } from '../../ui/Page';
import type { Edit, Import, Policy } from './imports';

/** What becomes of those whom the book has already, or may have. */
export function Policies({ now, onEdit }: { now: Import; onEdit: (edit: Edit) => void }) {
  const { t } = useTranslation('import');
  const option = (id: Policy, hint: string) => ({ id, label: t(`policy.${id}`), hint: t(`policy.${hint}`) });
  return (
    <Section>
      <div className="import-policies">
        <Radios
          label={t('policy.known')}
          value={now.settings.policy as Policy}
          options={[
            option('merge', 'mergeHint'),
            option('update', 'updateHint'),
            option('skip', 'skipHint'),
            option('keep-both', 'keep-bothHint'),
          ]}
          onChange={(policy) => onEdit({ policy })}
        />
        <Radios
          label={t('policy.unsure')}
          value={now.settings.unsure as Policy}
          options={[
            option('keep-both', 'keepUnsureHint'),
            option('merge', 'mergeHint'),
            option('update', 'updateHint'),
            option('skip', 'skipUnsureHint'),
          ]}
          onChange={(unsure) => onEdit({ unsure })}
        />
      </div>
      <Switch isSelected={now.settings.groups} onChange={(groups) => onEdit({ groups })}>
        {t('policy.groups')}
      </Switch>
    </Section>
  );
}
