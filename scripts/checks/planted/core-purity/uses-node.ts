export const broken = process.env;
