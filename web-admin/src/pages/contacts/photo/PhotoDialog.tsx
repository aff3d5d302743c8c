import { ImageUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Contact, deletePhoto, photoOf, putPhoto } from '../../../api/contacts';
import { say } from '../../../app/toasts';
import { useBulk } from '../../../people/useBulk';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Cropper } from './Cropper';

/** The picture of a contact: seen large, replaced, cut, removed. */
export function PhotoDialog({ person, onClose }: { person: Contact; onClose: () => void }) {
  const { t } = useTranslation('contacts');
  const { attempt } = useBulk();
  const [picture, setPicture] = useState<ImageBitmap>();
  const choose = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    try {
      setPicture(await createImageBitmap(file));
    } catch {
      say(t('photo.unreadable'), { tone: 'error' });
    }
  };
  const save = async (photo: Blob) => {
    if (await attempt(() => putPhoto(person.uuid, photo))) onClose();
  };
  const remove = async () => {
    if (await attempt(() => deletePhoto(person.uuid))) onClose();
  };
  return (
    <Dialog title={t('photo.title')} isOpen onClose={onClose}>
      {picture ? (
        <Cropper picture={picture} onCancel={() => setPicture(undefined)} onCut={(photo) => void save(photo)} />
      ) : (
        <div className="stack photo-now">
          {person.photo && <img src={photoOf(person)} alt={t('photo.of', { name: person.name.full.slice(0, 100) })} />}
          <div className="row">
            <FileTrigger acceptedFileTypes={['image/*']} onSelect={(files) => void choose(files)}>
              <Button variant="primary" icon={ImageUp}>
                {t(person.photo ? 'photo.other' : 'photo.choose')}
              </Button>
            </FileTrigger>
            {person.photo && (
              <Button icon={Trash2} onPress={() => void remove()}>
                {t('photo.remove')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}
