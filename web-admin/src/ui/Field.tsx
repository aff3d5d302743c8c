import type { ReactNode } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  type InputProps,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';

export interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  hint?: ReactNode;
  /** What is wrong with the value; shown below it and read out. */
  error?: string | null;
  lines?: number;
  placeholder?: string;
  input?: InputProps;
}

export function Field({ label, hint, error, lines, placeholder, input, ...props }: FieldProps) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(error)} validationBehavior="aria" className="field">
      <Label>{label}</Label>
      {lines ? (
        <TextArea rows={lines} placeholder={placeholder} className="input" />
      ) : (
        <Input {...input} placeholder={placeholder} className="input" />
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}
