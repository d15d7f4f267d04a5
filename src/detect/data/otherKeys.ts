import { list } from '../list';
/**
 * Keys that name no personal data although their values look like it: ids of events and messages,
 * tracing, checksums, versions, paging, and the keys vendors hand out for public use in apps.
 */
export const otherKeys: readonly string[] = list(`
  event id, eventid, insert id, message id, msg id, track id, trace id, span id, request id,
  req id, correlation id, transaction trace, nonce, salt, iv, batch id, batch uuid, event uuid,
  message uuid, msg uuid, log id, log uuid, crash id, parent id, parent span id, traceparent,
  tracestate, baggage, sentry trace, view id, page view id, pageview id, impression id,
  bid id, auction id, request uuid, ad id token, creative id, campaign id, ad group id,
  adset id, line item id, tag id, placement id, ad unit id, unit id, slot id, zone id, site id,
  widget id, form id, experiment id, variant id, variation id, feature id, flag id, bucket id,
  rule id, revision, commit, commit id, git, build number, build id, build time, release, etag,
  checksum, crc, signature, sign, sig, integrity, fingerprints, version id, sdk version,
  app version, lib version, app ver, version name, version code, schema, app key, appkey,
  app token, app secret key id, app id, appid, application id, sdk key, write key, writekey,
  client key, public key, site key, measurement id, project id, org id, organization id,
  tenant id, workspace id, environment id, publishable key, client id, clientid,
  app instance key, tracking id, property id, csrf token, xsrf token, csrf, xsrf,
  authenticity token, request verification token, page token, next page token, next token,
  prev token, continuation, continuation token, cursor, sync token, cancel token, token type,
  grant type, captcha token, recaptcha, response token, recaptcha response, turnstile response,
  upload token, cache key, timestamp, time, ts, date, created, created at, updated, updated at,
  expires, expires in, expires at, expiry, ttl, max age, duration, elapsed, latency,
  content length, content type, content md, chunk id, module id, product id,
  sku, item id, category id, article id, post id, video id, image id, asset id, file id,
  document id, template id, theme id, icon id, color id, key id, kid, thumbprint, cert serial,
  certificate serial, serial no cert, certificate, error code, status code, reason code,
  error id, exception id, class id, object id, support email, support phone, help email,
  office phone, store phone, company email, company phone, company address, store address,
  hotline, contact us, amz credential, x amz credential, press email, legal email, feedback email
`);
