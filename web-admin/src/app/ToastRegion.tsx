import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../lib/store';
import { Button, IconButton } from '../ui/Button';
import { dismiss, hold, release, type Toast, toasts } from './toasts';

export function ToastRegion() {
  const { t } = useTranslation();
  const shown = useStore(toasts);
  return (
    <section
      className="toasts"
      aria-label={t('notices')}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      <div aria-live="polite">
        {shown.map((toast) => (
          <ToastItem key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const { id, text, tone, action } = toast;
  return (
    <div className="toast" data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      <span className="toast-text">{text}</span>
      {action && (
        <Button
          variant="quiet"
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('close')} icon={X} onPress={() => dismiss(id)} />
    </div>
  );
}
