import type { Shape } from '../shape';
import { appAnalytics } from './appAnalytics';
import { attributionAndAds } from './attributionAndAds';
import { mobileSdks } from './mobileSdks';
import { mobileSystems } from './mobileSystems';
import { pushServices } from './pushServices';
import { servicesOfLife } from './servicesOfLife';
import { webForms } from './webForms';
import { webTrackers } from './webTrackers';

/** Every body that is written by hand in the shape a vendor documents. */
export const writtenShapes: readonly Shape[] = [
  ...mobileSdks,
  ...mobileSystems,
  ...webTrackers,
  ...webForms,
  ...pushServices,
  ...attributionAndAds,
  ...appAnalytics,
  ...servicesOfLife,
];
