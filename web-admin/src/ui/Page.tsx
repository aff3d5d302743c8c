import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../i18n/ProblemText';
import { Button } from './Button';

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of an ordinary page: heading, what can be done, content of a readable width. */
export function Page({ title, lead, actions, children }: PageProps) {
  useTitle(title);
  return (
    <div className="page">
      <header className="page-header">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export function useTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Cardea`;
  }, [title]);
}

interface SectionProps {
  title?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ title, lead, actions, children }: SectionProps) {
  return (
    <section className="section" aria-label={title}>
      {(title || actions) && (
        <header className="section-header">
          {title && <h2>{title}</h2>}
          {actions && <div className="page-actions">{actions}</div>}
        </header>
      )}
      {lead && <p className="hint">{lead}</p>}
      {children}
    </section>
  );
}

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

export function Empty({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon size={40} strokeWidth={1.4} aria-hidden />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}

const NOTICE_ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert };

interface NoticeProps {
  tone?: keyof typeof NOTICE_ICONS;
  children: ReactNode;
  action?: ReactNode;
}

export function Notice({ tone = 'info', children, action }: NoticeProps) {
  const Icon = NOTICE_ICONS[tone];
  return (
    <div className={`notice ${tone}`} role={tone === 'error' ? 'alert' : undefined}>
      <Icon size={20} aria-hidden />
      <div className="notice-text">{children}</div>
      {action}
    </div>
  );
}

/** Tells what went wrong with loading, and offers to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Notice tone="error" action={retry && <Button onPress={retry}>{t('tryAgain')}</Button>}>
      {text(error)}
    </Notice>
  );
}

export function Loading() {
  const { t } = useTranslation();
  return (
    <div className="loading" role="status" aria-label={t('loading')}>
      <span className="spinner" aria-hidden />
    </div>
  );
}

export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <ProgressBar aria-label={label} value={done} maxValue={Math.max(total, 1)} className="progress">
      {({ percentage, valueText }) => (
        <>
          <span className="progress-label">
            <span>{label}</span>
            <span>{valueText}</span>
          </span>
          {/* The one inline style the policy allows: set by script. */}
          <span className="progress-track">
            <span className="progress-fill" style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
