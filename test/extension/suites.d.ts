/** Imports every suite of this folder; made by the build. */
declare module 'payload-lens-suites' {
  export const suiteCount: number;
}
