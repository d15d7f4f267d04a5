import type { Vendor } from './vendor';

/**
 * Unity Ads: query of the configuration and auction endpoints (paths as in TrackHAR, CC0; names
 * from unity-ads-android).
 */
export const unityAds: Vendor = {
  id: 'unity-ads',
  name: 'Unity Ads',
  marks: [
    ['advertisingtrackingid', 'devicemake'],
    ['advertisingtrackingid', 'devicemodel'],
    ['analyticsuserid', 'analyticssessionid'],
  ],
  urlMarks: ['.unityads.unity3d.com/'],
  fields: {
    gaid: ['advertisingtrackingid'],
    idfa: ['advertisingtrackingid'],
    user_id: ['analyticsuserid'],
    session_id: ['analyticssessionid'],
    device_model: ['devicemake', 'devicemodel'],
    network_type: ['connectiontype', 'networktype'],
    screen: ['screenwidth', 'screenheight', 'screendensity', 'screensize'],
    device_trait: ['rooted', 'platform', 'freememory', 'freespaceinternal'],
    os_version: ['osversion', 'apilevel'],
    locale: ['language'],
    carrier: ['networkoperator', 'networkoperatorname'],
    battery: ['batterylevel', 'batterystatus'],
    timezone: ['timezone'],
    installation_id: ['idfi', 'auid'],
    idfv: ['vendoridentifier'],
  },
  others: ['bundleid', 'sdkversion', 'gameid', 'sdkversionname', 'apiversion'],
};
