import { advertisingExamples } from './advertisingExamples';
import { analyticsExamples } from './analyticsExamples';
import type { VendorExample } from './example';
import { webExamples } from './webExamples';

/** Invented bodies in the documented shape of each vendor's SDK. */
export const vendorExamples: readonly VendorExample[] = [
  ...advertisingExamples,
  ...analyticsExamples,
  ...webExamples,
];
