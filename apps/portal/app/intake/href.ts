import { confirmHref, homeHref } from '../home/href.ts';

/** A field of the page on which a customer confirms what is known. */
export function fieldHref(onboardingId: string, field: string | undefined): string {
  const place = field === undefined ? '' : `#${encodeURIComponent(fieldId(field))}`;
  return `${confirmHref(onboardingId)}${place}`;
}

/** Where the page keeps what is being typed. */
export function keptHref(onboardingId: string): string {
  return `${homeHref(onboardingId)}/kept`;
}

/** The intake as a file. */
export function intakeFileHref(onboardingId: string): string {
  return `${homeHref(onboardingId)}/intake.json`;
}

/** The element of a field. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** The intake on paper. */
export function printHref(onboardingId: string): string {
  return `${homeHref(onboardingId)}/intake`;
}
