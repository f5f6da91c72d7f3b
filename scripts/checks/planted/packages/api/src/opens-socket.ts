import { request } from 'node:https';

export const broken = request;
