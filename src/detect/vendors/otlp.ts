import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * OpenTelemetry: OTLP in JSON, attributes as `key` and `value`, by the semantic conventions
 * (opentelemetry.io/docs/specs/semconv).
 */
export const otlp: Vendor = {
  id: 'otlp',
  name: 'OpenTelemetry',
  marks: [['resourcespans'], ['resourcelogs'], ['resourcemetrics']],
  urlMarks: ['/v1/traces', '/v1/logs'],
  fields: {
    device_id: ['deviceid', 'hostid'],
    device_model: ['devicemodelidentifier', 'devicemodelname', 'devicemanufacturer'],
    os_version: ['osversion', 'osdescription'],
    device_trait: ['osname', 'ostype', 'browserplatform'],
    user_id: ['userid', 'enduserid'],
    username: ['username'],
    person_name: ['userfullname'],
    email: ['useremail'],
    session_id: ['sessionid', 'sessionpreviousid'],
    ip_address: ['clientaddress', 'hostip', 'httpclientip'],
    installation_id: ['appinstallationid', 'enduserpseudoid'],
    user_agent: ['useragentoriginal', 'httpuseragent'],
    browsing_url: ['urlfull', 'httpurl'],
    device_name: ['hostname'],
    mac_address: ['hostmac'],
    carrier: ['networkcarriername', 'networkcarriermcc', 'networkcarriermnc'],
    network_type: ['networkconnectiontype', 'networkconnectionsubtype'],
    coarse_location: ['geolocalityname', 'geocountryisocode', 'geocontinentcode'],
    postal_code: ['geopostalcode'],
    locale: ['browserlanguage'],
    search_query: ['urlquery'],
  },
  others: list(`
      traceid, spanid, parentspanid, servicename, serviceinstanceid, servicenamespace,
      telemetrysdkname, telemetrysdkversion
    `),
};
