export const right = new Intl.DateTimeFormat('en', { timeZone: 'UTC' });
