import {
  Activity,
  ArrowLeftRight,
  ChartNoAxesColumn,
  Clock,
  Copy,
  GitMerge,
  type LucideIcon,
  MonitorSmartphone,
  Settings,
  Trash2,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export interface Place {
  /** Its name in the dictionary and in the address. */
  id: string;
  path: string;
  icon: LucideIcon;
  page: LazyExoticComponent<ComponentType>;
  operatorOnly?: boolean;
}

const place = (
  id: string,
  icon: LucideIcon,
  load: () => Promise<{ default: ComponentType }>,
  path = `/${id}`,
): Place => ({
  id,
  path,
  icon,
  page: lazy(load),
});

/** The pages of the side navigation, in groups, each loaded when it is first opened. A page may have further paths below its own. */
export const PLACES: readonly (readonly Place[])[] = [
  [
    place('contacts', UserRound, () => import('../pages/contacts/ContactsPage')),
    place('groups', UsersRound, () => import('../pages/groups/GroupsPage')),
  ],
  [
    place('files', ArrowLeftRight, () => import('../pages/files/FilesPage')),
    place('duplicates', Copy, () => import('../pages/duplicates/DuplicatesPage')),
    place('trash', Trash2, () => import('../pages/trash/TrashPage')),
    place('conflicts', GitMerge, () => import('../pages/conflicts/ConflictsPage')),
    place('time-machine', Clock, () => import('../pages/time-machine/TimeMachinePage')),
  ],
  [
    place('devices', MonitorSmartphone, () => import('../pages/devices/DevicesPage')),
    place('activity', Activity, () => import('../pages/activity/ActivityPage')),
    place('settings', Settings, () => import('../pages/settings/SettingsPage')),
    {
      ...place('operator', ChartNoAxesColumn, () => import('../pages/operator/OperatorPage')),
      operatorOnly: true,
    },
  ],
];
