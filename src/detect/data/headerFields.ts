import type { EntityId } from '../model';
import { list } from '../list';

/** Header fields that carry an entity by their definition or by wide custom. */
export const headerEntities: ReadonlyMap<string, EntityId> = new Map<string, EntityId>([
  ['authorization', 'auth_token'],
  ['proxy-authorization', 'auth_token'],
  ['x-auth-token', 'auth_token'],
  ['x-access-token', 'auth_token'],
  ['x-session-token', 'auth_token'],
  ['x-amz-security-token', 'auth_token'],
  ['x-api-key', 'api_key'],
  ['x-goog-api-key', 'api_key'],
  ['user-agent', 'user_agent'],
  ['x-requested-user-agent', 'user_agent'],
  ['x-forwarded-for', 'ip_address'],
  ['x-real-ip', 'ip_address'],
  ['x-client-ip', 'ip_address'],
  ['true-client-ip', 'ip_address'],
  ['cf-connecting-ip', 'ip_address'],
  ['forwarded', 'ip_address'],
  ['accept-language', 'locale'],
  ['content-language', 'locale'],
  ['referer', 'browsing_url'],
  ['from', 'email'],
  ['x-msisdn', 'phone'],
  ['x-up-calling-line-id', 'phone'],
  ['x-up-subno', 'user_id'],
  ['sec-ch-ua-model', 'device_model'],
  ['sec-ch-ua-platform-version', 'os_version'],
  ['sec-ch-ua-platform', 'device_trait'],
  ['sec-ch-ua-arch', 'device_trait'],
  ['device-memory', 'device_trait'],
  ['dpr', 'screen'],
  ['viewport-width', 'screen'],
  ['sec-ch-viewport-width', 'screen'],
  ['ect', 'network_type'],
  ['x-android-id', 'android_id'],
  ['x-device-id', 'device_id'],
  ['x-user-id', 'user_id'],
]);

/** Fields of the protocol itself: their values look like ids and tokens and name nobody. */
export const protocolFields: ReadonlySet<string> = new Set(
  list(`
  accept, accept-encoding, accept-ranges, access-control-allow-headers, age, allow,
  access-control-allow-origin, access-control-expose-headers, access-control-request-headers,
  alt-svc, cache-control, connection, content-disposition, content-encoding, date,
  content-length, content-md5, content-security-policy, content-type, etag, expect,
  content-security-policy-report-only, expect-ct, expires, feature-policy, host, if-match,
  if-modified-since, if-none-match, if-range, keep-alive, last-modified, link, nel, origin, p3p,
  permissions-policy, pragma, priority, range, report-to, server, retry-after, sec-ch-ua,
  sec-ch-ua-mobile, sec-fetch-dest, sec-fetch-mode, via, vary, sec-fetch-site, sec-fetch-user,
  sec-websocket-accept, sec-websocket-key, server-timing, strict-transport-security, te,
  timing-allow-origin, trailer, transfer-encoding, warning, traceparent, tracestate, upgrade,
  upgrade-insecure-requests, x-amz-cf-id, x-amz-cf-pop, x-amz-id-2, x-amz-request-id,
  x-amzn-requestid, x-amzn-trace-id, x-b3-spanid, x-cache, x-b3-traceid, x-cache-hits,
  x-cloud-trace-context, x-content-type-options, x-csrf-token, x-correlation-id,
  x-frame-options, x-powered-by, x-request-id, x-runtime, x-served-by, x-timer, x-trace-id,
  x-xss-protection, x-xsrf-token, cf-ray, x-goog-hash, x-amz-date, x-goog-generation,
  x-github-request-id, x-fb-debug, x-guploader-uploadid, set-cookie2, x-amz-version-id,
  x-azure-ref, x-rollbar-access-token, x-ms-request-id, x-varnish, x-edge-location, location
`),
);
