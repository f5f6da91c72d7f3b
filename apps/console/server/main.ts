import { runApp } from '@handrail/web/server/run-app';
import { createApp } from './app.ts';

await runApp({
  name: 'console',
  build: new URL('../build/', import.meta.url),
  createApp,
  port: (settings) => settings.port,
  portName: 'PORT',
});
