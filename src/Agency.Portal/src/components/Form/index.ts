export { ApiForm } from './ApiForm';
export { SubmitButton } from './SubmitButton';
export { useApiForm, type ApiFormState } from './useApiForm';
