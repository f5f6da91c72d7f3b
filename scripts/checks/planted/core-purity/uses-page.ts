export const broken = document.title;
