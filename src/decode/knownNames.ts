/**
 * Names that fields of telemetry have everywhere: several of them in one payload are no chance. Used
 * where letters are all there is to tell a coding by.
 */
export const knownNames: ReadonlySet<string> = new Set(
  `id uid uuid user user_id userid username name email phone password token session session_id sid
  device device_id deviceid did imei imsi oaid gaid idfa idfv android_id mac model brand manufacturer
  os os_version osversion platform app app_id appid app_name app_version appversion package version
  build sdk sdk_version lib lib_version locale language lang country region timezone carrier network
  network_type screen screen_width screen_height width height ip lat lng lon latitude longitude
  location time timestamp ts date created_at event events event_name action type category label value
  key data payload params properties content message status code result error title url path page
  referrer referer query channel source target distinct_id track_id anonymous_id client_id request_id`.split(
    /\s+/,
  ),
);
