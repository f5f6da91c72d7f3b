/** The page on which a customer confirms what is known, at a field of it where given. */
export function confirmHref(onboardingId: string, field?: string): string {
  const place = field === undefined ? '' : `#${encodeURIComponent(fieldId(field))}`;
  return `/onboardings/${encodeURIComponent(onboardingId)}/confirm${place}`;
}

/** Where the page keeps what is being typed. */
export function keptHref(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}/kept`;
}

/** The intake as a file. */
export function intakeFileHref(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}/intake.json`;
}

/** The element of a field. */
export function fieldId(field: string): string {
  return `field-${field.replaceAll('.', '-')}`;
}

/** The intake on paper. */
export function printHref(onboardingId: string): string {
  return `/onboardings/${encodeURIComponent(onboardingId)}/intake`;
}
