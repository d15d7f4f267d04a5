import type { EntityId } from '../../src/detect/model';

type Names = Readonly<Record<string, readonly EntityId[]>>;

const installation: readonly EntityId[] = ['installation_id', 'cookie_id', 'device_id'];
const session: readonly EntityId[] = ['session_id'];

/**
 * Ids that SDKs make and keep in memory or a database of their own, by SDK and by the end of the way
 * they are sent under.
 */
export const idNames: Readonly<Record<string, Names>> = {
  adjust: { web_uuid: installation },
  amplitude: { 'e.device_id': installation, 'e.session_id': session },
  'application-insights': { 'ai.user.accountId': ['user_id', ...installation] },
  braze: { device_id: installation },
  bugsnag: { 'sessions.id': session, 'session.id': session },
  'datadog-rum': { 'usr.anonymous_id': installation, 'session.id': session },
  datarangers: { localWebId: installation, web_id: installation },
  mparticle: {
    device_application_stamp: installation,
    mp_deviceid: installation,
    session_uuid: session,
    mpid: ['user_id', ...installation],
  },
  sentry: { sid: session },
  singular: { singular_instance_id: installation },
  snowplow: {
    duid: installation,
    sid: session,
    'data.userId': installation,
    'data.sessionId': session,
    'data.previousSessionId': session,
  },
  statsig: { sessionID: session, stableID: installation },
};

/** Names whose values may well be called personal and say little: they count for nothing. */
export function isOpenName(name: string): boolean {
  return /^(?:\$?title|page_?title|\$?pathname|path|host|hostname)$/i.test(name);
}
