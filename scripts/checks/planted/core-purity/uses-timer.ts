export const broken = setTimeout(() => undefined, 1);
