import { AppWindow, Laptop, Monitor, Smartphone, Tablet } from 'lucide-react';

const ICONS = { phone: Smartphone, tablet: Tablet, pc: Laptop, browser: AppWindow, other: Monitor };

export function DeviceIcon({ kind, size = 22 }: { kind: string; size?: number }) {
  const Icon = ICONS[kind as keyof typeof ICONS] ?? Monitor;
  return <Icon size={size} strokeWidth={1.6} aria-hidden />;
}
