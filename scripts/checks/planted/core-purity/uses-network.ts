export const broken = fetch('/');
