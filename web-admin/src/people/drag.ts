import { type DragEvent, useState } from 'react';

const KIND = 'application/x-cardea-contacts';

export function startDrag(event: DragEvent, uuids: readonly string[]) {
  event.dataTransfer.setData(KIND, JSON.stringify(uuids));
  event.dataTransfer.effectAllowed = 'copy';
}

/** For what contacts can be dropped on; whoever drags nothing has the menus for the same. */
export function useDropOfContacts(onDrop: (uuids: string[]) => void) {
  const [isOver, setOver] = useState(false);
  const isOurs = (event: DragEvent) => event.dataTransfer.types.includes(KIND);
  return {
    isOver,
    props: {
      onDragOver(event: DragEvent) {
        if (!isOurs(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!isOurs(event)) return;
        event.preventDefault();
        onDrop(JSON.parse(event.dataTransfer.getData(KIND)) as string[]);
      },
    },
  };
}
