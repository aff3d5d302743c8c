import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { createStore, useStore } from '../lib/store';
import { Button, IconButton } from './Button';

interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** A dialog that has to be answered is left only by its buttons. */
  mustAnswer?: boolean;
  size?: 'small' | 'medium' | 'large';
  actions?: ReactNode;
  children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, mustAnswer, size = 'small', actions, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      isDismissable={!mustAnswer}
      isKeyboardDismissDisabled={mustAnswer}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`modal ${size}`}>
        <AriaDialog className="dialog" role={mustAnswer ? 'alertdialog' : 'dialog'}>
          <header className="dialog-header">
            <Heading slot="title">{title}</Heading>
            {!mustAnswer && <IconButton label={t('close')} icon={X} onPress={onClose} />}
          </header>
          <div className="dialog-body">{children}</div>
          {actions && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

interface Question {
  title: string;
  text: ReactNode;
  yes: string;
  no?: string;
  danger?: boolean;
  answer: (yes: boolean) => void;
}

const asked = createStore<Question | null>(null);

/** Asks before something that can't be undone easily; resolves to the answer. */
export function ask(question: Omit<Question, 'answer'>): Promise<boolean> {
  return new Promise((resolve) => {
    asked.set({
      ...question,
      answer(yes) {
        asked.set(null);
        resolve(yes);
      },
    });
  });
}

/** Stands once in the page and shows what `ask` asks. */
export function Questions() {
  const { t } = useTranslation();
  const question = useStore(asked);
  if (!question) return null;
  return (
    <Dialog
      title={question.title}
      isOpen
      onClose={() => question.answer(false)}
      actions={
        <>
          <Button onPress={() => question.answer(false)}>{question.no ?? t('cancel')}</Button>
          <Button variant={question.danger ? 'danger' : 'primary'} onPress={() => question.answer(true)} autoFocus>
            {question.yes}
          </Button>
        </>
      }
    >
      <div className="dialog-text">{question.text}</div>
    </Dialog>
  );
}
