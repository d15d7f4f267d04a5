import type { Shape } from '../shape';
import { mobileSdks } from './mobileSdks';
import { mobileSystems } from './mobileSystems';
import { webForms } from './webForms';
import { webTrackers } from './webTrackers';

/** Every body that is written by hand in the shape a vendor documents. */
export const writtenShapes: readonly Shape[] = [
  ...mobileSdks,
  ...mobileSystems,
  ...webTrackers,
  ...webForms,
];
