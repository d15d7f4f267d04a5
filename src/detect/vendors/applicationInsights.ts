import { list } from '../list';
import type { Vendor } from './vendor';

/**
 * Azure Application Insights: telemetry items with `iKey`, `tags` and `data.baseData`
 * (learn.microsoft.com/azure/azure-monitor; names from ApplicationInsights-JS, ContextTagKeys).
 */
export const applicationInsights: Vendor = {
  id: 'application-insights',
  name: 'Application Insights',
  marks: [
    ['ikey', 'tags', 'data'],
    ['ikey', 'tags', 'time'],
    ['ikey', 'data', 'name'],
  ],
  urlMarks: ['dc.services.visualstudio.com/v2/track', '.applicationinsights.azure.com/'],
  fields: {
    cookie_id: ['aiuserid'],
    user_id: ['aiuserauthuserid', 'aiuseraccountid'],
    session_id: ['aisessionid'],
    device_id: ['aideviceid'],
    device_model: ['aidevicemodel', 'aideviceoemname'],
    device_trait: ['aidevicetype', 'aideviceos'],
    os_version: ['aideviceosversion'],
    locale: ['aidevicelocale'],
    ip_address: ['ailocationip'],
    coarse_location: ['ailocationcountry', 'ailocationcity', 'ailocationprovince'],
    browsing_url: ['basedata.url', 'basedata.uri', 'basedata.refuri'],
    screen: ['aidevicescreenresolution'],
    network_type: ['aidevicenetwork'],
  },
  others: list(`
      ikey, instrumentationkey, aioperationid, aioperationname, aioperationparentid,
      aiinternalsdkversion, aiinternalagentversion, aiapplicationver
    `),
};
