import { Ellipsis, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { IconButton } from './Button';

export interface Action {
  id: string;
  label: string;
  icon?: LucideIcon;
  danger?: boolean;
  isDisabled?: boolean;
  run: () => void;
}

interface Props {
  actions: readonly Action[];
  /** Of the button with three dots, where no other button is given. */
  label?: string;
  children?: ReactElement;
}

/** A menu of things to do. */
export function ActionMenu({ actions, label = '', children }: Props) {
  return (
    <MenuTrigger>
      {children ?? <IconButton label={label} icon={Ellipsis} />}
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          onAction={(key) => actions.find((action) => action.id === key)?.run()}
          disabledKeys={actions.filter((action) => action.isDisabled).map((action) => action.id)}
        >
          {actions.map(({ id, label, icon: Icon, danger }) => (
            <MenuItem key={id} id={id} textValue={label} className={`menu-item ${danger ? 'danger' : ''}`}>
              {Icon && <Icon size={18} aria-hidden />}
              <span className="menu-text">{label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
