/** The element around a control, for links from the error summary. */
export const fieldId = (name: string) => `field-${name}`;
