import { FileUp } from 'lucide-react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';

const SUFFIXES = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.vcf', '.zip'];

interface DropFileProps {
  onFile: (file: File) => void;
  /** The name of the file that is on its way. */
  busy?: string;
}

export function DropFile({ onFile, busy }: DropFileProps) {
  const { t } = useTranslation('import');
  return (
    <DropZone
      className="drop"
      isDisabled={busy !== undefined}
      onDrop={async (event) => {
        const item = event.items.find((dropped) => dropped.kind === 'file');
        if (item?.kind === 'file') onFile(await item.getFile());
      }}
    >
      {busy === undefined ? (
        <>
          <FileUp size={36} strokeWidth={1.4} aria-hidden />
          <Text slot="label" className="drop-title">
            {t('drop.title')}
          </Text>
          <FileTrigger acceptedFileTypes={SUFFIXES} onSelect={(files) => files?.[0] && onFile(files[0])}>
            <Button variant="primary">{t('drop.choose')}</Button>
          </FileTrigger>
          <p className="hint">{t('drop.kinds')}</p>
        </>
      ) : (
        <div className="drop-busy" role="status">
          <span className="spinner" aria-hidden />
          <span>{t('drop.uploading', { name: busy })}</span>
        </div>
      )}
    </DropZone>
  );
}
