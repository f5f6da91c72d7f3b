import { remixApp } from '@handrail/web/bundle/remix-app';

// Unlike the console's, pages here take few parts of the kit, so that it is not one file of all of them.
export default remixApp(/\/packages\/web\/src\/|\/app\/(shell|words)\//);
