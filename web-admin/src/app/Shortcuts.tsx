import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Dialog } from '../ui/Dialog';

const HELP: readonly [string[], string][] = [
  [['/'], 'search'],
  [['n'], 'new'],
  [['↑', '↓'], 'move'],
  [['Space'], 'select'],
  [['Shift', '↑↓'], 'range'],
  [['Enter'], 'open'],
  [['Esc'], 'leave'],
  [['?'], 'help'],
];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Keys that work on every page: / search, n new contact, ? help. */
export function Shortcuts() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [help, setHelp] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]')) return;
      if (event.key === '?') setHelp(true);
      else if (event.key === 'n') navigate('/contacts/new');
      else if (event.key === '/') search(navigate);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate]);
  return (
    <Dialog title={t('keys.title')} isOpen={help} onClose={() => setHelp(false)}>
      <dl className="keys">
        {HELP.map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** A page's own search field carries data-search; a page without one sends to the contacts. */
function search(navigate: (to: string) => void) {
  const field = document.querySelector<HTMLInputElement>('[data-search]');
  if (field) field.select();
  else navigate('/contacts?focus=search');
}
