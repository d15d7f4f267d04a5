/** One telemetry body or URL of a vendor, on a host that says nothing, and what its schema must tell. */
export interface VendorExample {
  /** Name of the vendor as people say it. */
  readonly vendor: string;
  readonly body?: unknown;
  /** Query of the URL. */
  readonly query?: string;
  /** `entity@last step of the path` of findings that the schema must be a reason of. */
  readonly tells: readonly string[];
}

export const uuid = '3f2c6a1e-8d47-4b90-a6c5-1e9d70b2f438';
export const apple = '3F2C6A1E-8D47-4B90-A6C5-1E9D70B2F438';
export const hex = '9a8b7c6d5e4f3021';
export const hash = 'ab12'.repeat(16);
export const email = 'anna.weber@mail.example';
