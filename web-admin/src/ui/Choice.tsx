import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  Radio as AriaRadio,
  Select as AriaSelect,
  Switch as AriaSwitch,
  Button,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  RadioGroup,
  SelectValue,
  Text,
} from 'react-aria-components';

export interface Option<K extends Key = string> {
  id: K;
  label: string;
  hint?: string;
}

interface SelectProps<K extends Key> {
  label: string;
  /** Only for screen readers, where what stands beside says it. */
  hideLabel?: boolean;
  hint?: ReactNode;
  options: readonly Option<K>[];
  value: K | null;
  placeholder?: string;
  onChange: (chosen: K) => void;
  isDisabled?: boolean;
}

export function Select<K extends Key>({
  label,
  hideLabel,
  hint,
  options,
  value,
  placeholder,
  ...props
}: SelectProps<K>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => key !== null && props.onChange(key as K)}
      isDisabled={props.isDisabled}
      placeholder={placeholder}
      aria-label={hideLabel ? label : undefined}
    >
      {!hideLabel && <Label>{label}</Label>}
      <Button className="input select-button">
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              {({ isSelected }) => (
                <>
                  <span className="menu-text">
                    <span>{option.label}</span>
                    {option.hint && <span className="hint">{option.hint}</span>}
                  </span>
                  {isSelected && <Check size={16} aria-hidden />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  children?: ReactNode;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="checkbox-box" aria-hidden>
            {isIndeterminate ? <span className="checkbox-some" /> : isSelected && <Check size={14} strokeWidth={3} />}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

interface SwitchProps {
  isSelected: boolean;
  onChange: (on: boolean) => void;
  children: ReactNode;
  isDisabled?: boolean;
}

export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className="switch">
      <span className="switch-track" aria-hidden />
      {children}
    </AriaSwitch>
  );
}

interface RadiosProps<K extends string> {
  label: string;
  options: readonly Option<K>[];
  value: K;
  onChange: (chosen: K) => void;
  orientation?: 'horizontal' | 'vertical';
}

export function Radios<K extends string>({ label, options, orientation = 'vertical', ...props }: RadiosProps<K>) {
  return (
    <RadioGroup
      className="field radios"
      orientation={orientation}
      value={props.value}
      onChange={(chosen) => props.onChange(chosen as K)}
    >
      <Label>{label}</Label>
      {options.map((option) => (
        <AriaRadio key={option.id} value={option.id} className="radio">
          <span className="radio-dot" aria-hidden />
          <span className="menu-text">
            <span>{option.label}</span>
            {option.hint && <span className="hint">{option.hint}</span>}
          </span>
        </AriaRadio>
      ))}
    </RadioGroup>
  );
}
