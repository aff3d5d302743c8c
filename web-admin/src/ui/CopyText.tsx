import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';

const SAID_MS = 2000;

interface CopyTextProps {
  label: string;
  text: string;
}

/** A value to be typed or pasted somewhere else. */
export function CopyText({ label, text }: CopyTextProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className="copy-text">
      <span className="hint">{label}</span>
      <code className="text">{text}</code>
      <IconButton
        label={copied ? t('copied') : t('copy', { what: label })}
        icon={copied ? Check : Copy}
        onPress={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      />
    </div>
  );
}
