import { Building2 } from 'lucide-react';
import { useState } from 'react';
import { initialsOf, toneOf } from '../lib/initials';

interface AvatarProps {
  name: string;
  /** What its colour comes from; stays the same when the name changes. */
  seed: string;
  photo?: string | null;
  company?: boolean;
  size?: 'small' | 'medium' | 'large';
}

/** A contact's picture, or its initials on a colour of its own. Says nothing to screen readers: the name stands beside it. */
export function Avatar({ name, seed, photo, company, size = 'medium' }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  const shown = photo && broken !== photo;
  return (
    <span className={`avatar ${size} tone-${toneOf(seed)}`} aria-hidden>
      {shown ? (
        <img src={photo} alt="" loading="lazy" decoding="async" onError={() => setBroken(photo)} />
      ) : company ? (
        <Building2 size={18} />
      ) : (
        initialsOf(name)
      )}
    </span>
  );
}
