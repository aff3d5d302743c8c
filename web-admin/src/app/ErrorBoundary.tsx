import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../i18n/ProblemText';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Page';

interface Props {
  /** A change of it, such as another page, tries anew. */
  scope?: string;
  children: ReactNode;
}

export class ErrorBoundary extends Component<Props, { error: unknown; scope?: string }> {
  override state: { error: unknown; scope?: string } = { error: null, scope: this.props.scope };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: { error: unknown; scope?: string }) {
    return props.scope === state.scope ? null : { error: null, scope: props.scope };
  }

  override render() {
    const { error } = this.state;
    return error ? <Broken error={error} retry={() => this.setState({ error: null })} /> : this.props.children;
  }
}

function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  // A page's files are gone after an update of the service; only loading everything anew helps.
  const outdated = error instanceof TypeError && /import/i.test(error.message);
  return (
    <div className="page">
      <Notice
        tone="error"
        action={<Button onPress={outdated ? () => location.reload() : retry}>{t('tryAgain')}</Button>}
      >
        {text(error)}
      </Notice>
    </div>
  );
}
