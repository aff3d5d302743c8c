import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/formats';
import { Button } from '../../ui/Button';
import { suggestAgain, useApart } from './duplicates';

/** Whom the owner called two people; remembered until they say otherwise. */
export function Apart() {
  const { t } = useTranslation('duplicates');
  const format = useFormats();
  const { data } = useApart();
  const [open, setOpen] = useState(false);
  if (!data?.length) return null;
  return (
    <details className="section" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('apart', { count: data.length })}</summary>
      <ul className="pair-list">
        {data.map((each) => {
          const names = format.list(each.contacts.map((contact) => contact.name || t('nameless')));
          return (
            <li key={each.pair}>
              <span className="text pair-text">{names}</span>
              <Button
                variant="quiet"
                onPress={() => suggestAgain(each.pair)}
                aria-label={t('suggestAgainOf', { names })}
              >
                {t('suggestAgain')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
