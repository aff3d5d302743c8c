import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Link } from 'wouter';

type Variant = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  variant?: Variant;
  icon?: LucideIcon;
  children?: ReactNode;
}

/**
 * While it is pending a button keeps the focus and takes no second press. (React Aria's own way of saying so leaves an announcement
 * behind that names a button which may be gone.)
 */
export function Button({ variant = 'plain', icon: Icon, isPending, children, ...props }: ButtonProps) {
  const idle = isPending ? ({ onPress: undefined, type: 'button' } as const) : {};
  return (
    <AriaButton {...props} {...idle} className={`button ${variant}`} data-pending={isPending || undefined}>
      {isPending && <span className="spinner" aria-hidden />}
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  label: string;
  icon: LucideIcon;
}

/** A button with only an icon; its name is told by a tooltip and to screen readers. */
export function IconButton({ label, icon: Icon, variant = 'quiet', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={`button icon-button ${variant}`}>
        <Icon size={20} aria-hidden />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface LinkButtonProps {
  href: string;
  variant?: Variant;
  icon?: LucideIcon;
  children: ReactNode;
}

/** Looks like a button and goes to another page. */
export function LinkButton({ href, variant = 'plain', icon: Icon, children }: LinkButtonProps) {
  return (
    <Link href={href} className={`button ${variant}`}>
      {Icon && <Icon size={18} aria-hidden />}
      {children}
    </Link>
  );
}
