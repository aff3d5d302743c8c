import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Choice';
import { Section } from '../../ui/Page';
import type { Edit, Import } from './imports';

const CHARSETS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE', 'UTF-16BE', 'windows-1252', 'Shift_JIS', 'x-MacRoman'];
const SEPARATORS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const AUTOMATIC = 'automatic';
const HEADER_ROWS = 10;

/** How the bytes become cells, where the guess is wrong. */
export function ReadAs({ now, onEdit }: { now: Import; onEdit: (edit: Edit) => void }) {
  const { t } = useTranslation('import');
  const { file, settings } = now;
  if (!file) return null;
  const automatic = (what: string) => ({ id: AUTOMATIC, label: t('file.asFound', { what }) });
  const separator = (sign: string) => t(`separator.${SEPARATORS[sign as keyof typeof SEPARATORS] ?? 'comma'}`);
  const found = (chosen: unknown, what: string) =>
    chosen === undefined ? automatic(what) : { id: AUTOMATIC, label: t('file.automatic') };
  return (
    <Section title={t('file.readAs')}>
      <div className="files-choices">
        {file.charset && (
          <Select
            label={t('file.charset')}
            hint={t('file.charsetHint')}
            value={settings.charset ?? AUTOMATIC}
            options={[found(settings.charset, file.charset), ...CHARSETS.map((id) => ({ id, label: id }))]}
            onChange={(id) => onEdit({ charset: id === AUTOMATIC ? null : id })}
          />
        )}
        {file.separator && (
          <Select
            label={t('file.separator')}
            value={settings.separator ?? AUTOMATIC}
            options={[
              found(settings.separator, separator(file.separator)),
              ...Object.keys(SEPARATORS).map((id) => ({ id, label: separator(id) })),
            ]}
            onChange={(id) => onEdit({ separator: id === AUTOMATIC ? null : id })}
          />
        )}
        <Select
          label={t('file.headerRow')}
          value={settings.headerRow === undefined ? AUTOMATIC : String(settings.headerRow)}
          options={[
            found(
              settings.headerRow,
              file.headerRow === 0 ? t('file.noHeader') : t('file.rows', { row: file.headerRow }),
            ),
            { id: '0', label: t('file.noHeader') },
            ...Array.from({ length: HEADER_ROWS }, (_, index) => ({
              id: String(index + 1),
              label: t('file.rows', { row: index + 1 }),
            })),
          ]}
          onChange={(id) => onEdit({ headerRow: id === AUTOMATIC ? null : Number(id) })}
        />
      </div>
    </Section>
  );
}
