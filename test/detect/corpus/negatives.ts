/**
 * Values that look personal and are not: `key value` a line, by family. A line that begins with `{` is a
 * whole body. None of them may be found.
 */
export const negatives: Readonly<Record<string, string>> = {
  'event ids': `
event_id 5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c11
eventId 9b2d4f60-8a71-4c3d-9e4f-5a6b7c8d9e0f
$insert_id k3n5m7p9r1t3v5x7
insert_id 5f0c9a52-2f6b-4dbe-9b6e-0f3f8a0b4c12
messageId ajs-f0a3b2c14d5e4f60a1b2c3d4e5f60718
message_id <CAF1234abcd@mail.gmail.com.invalid-host-name->
_track_id 234567812
trace_id 4bf92f3577b34da6a3ce929d0e0e4736
traceId 80f198ee56343ba864fe8b2a57d3eff7
span_id 00f067aa0ba902b7
parent_span_id e457b5a2e4d86bd1
request_id f0a3b2c1-4d5e-4f60-a1b2-c3d4e5f60718
requestId 7b64c1d0e2f34a5b
X-Request-ID 2c3d4e5f-6a7b-4c8d-9e0f-1a2b3c4d5e6f
correlation_id 3d4e5f6a-7b8c-4d9e-8f0a-1b2c3d4e5f6a
batch_id 4e5f6a7b-8c9d-4e0f-9a1b-2c3d4e5f6a7b
log_id 2020050108031101019217806322
nonce 8f14e45fceea167a5a36dedd4bea2543
salt 9f3ca1b2c3d44b62
iv 00112233445566778899aabbccddeeff
impression_id 5f6a7b8c-9d0e-4f1a-8b2c-3d4e5f6a7b8c
bid_id 6a7b8c9d-0e1f-4a2b-9c3d-4e5f6a7b8c9d
auction_id 80ce30c53c16e6ede735f123ef6e32361bfc7b22
view_id aa0b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d
page_view_id bb0b1c2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d
crash_id 6131a2b3c4d5e6f708192a3b
transaction_trace 4bf92f3577b34da6
operation_id 7c8d9e0f-1a2b-4c3d-8e4f-5a6b7c8d9e0f
job_id 1c2d3e4f5a6b7c8d
task_uuid 8d9e0f1a-2b3c-4d4e-9f5a-6b7c8d9e0f1a
snapshot_id snap-0a1b2c3d4e5f60718
`,
  'vendor keys': `
appkey 5d0c5d2f570df3f1f2000c4e
app_key a1b2c3d4e5f60718293a4b5c
app_token 2fm9gkqubvpc
write_key aB3kLm2pQ7rT5vXyZ8nC4hJ6
writeKey b7Qx2LmZ9tVw4KpR8sYcT1uN
sdk_key 8d0c1f2e3a4b4c5d
site_key 6LcABCDEAAAAAOq1w2e3r4t5y6u7i8o9p0
measurement_id G-4X7Y1Z2ABC
tracking_id UA-123456-7
project_id demo-project-1a2b3
client_id 1033501218-abcdefg.apps.example
public_key pk_test_51H8example
publishable_key pk_live_51H8abcDEF
app_id 1:402233445566:android:9a8b7c6d5e4f3a2b
appId 8250eaf6-1a58-489e-b136-7c74a864b434
organization_id o-88271
workspace_id T01ABCDEF
ad_unit_id ca-app-pub-3940256099942544/6300978111
placement_id 123456789012345_234567890123456
campaign_id 120330000000
creative_id cr_99182
`,
  times: `
timestamp 1588312991
ts 1588312991402
time 1588312991402
created_at 2020-05-01T08:03:11Z
updated_at 2020-05-01
date 1987-04-12
expires 1893456000
expires_in 86400
expiry 2026-12-31
ttl 3600
max-age 31536000
duration 31022
elapsed_ms 8123
uploaded 20200501100311
server_time 1588312991402123
last_sync 2020-05-01 10:03:11
day 01.05.2020
build_date 2020-04-12
released 1999-12-31
start_ts 1588312000
event_time 2020-05-01T10:03:11.402+02:00
schedule 10:30-12:45
cron 0 12 * * 1
copyright 1998-2020
year 1999
`,
  versions: `
version 1.2.3.4
app_version 10.1.20.3
sdk_version 4.2.1
lib_version 12.0.3.0
build 8.1.0.4212
firmware 04.70.12.1
chrome 81.0.4044.129
version_code 150504
min_version 5.0
api_version v2.5
schema 1-0-4
engine 536.36
protocol HTTP/1.1
driver 27.20.100.8280
node v20.20.2
node_version 20.11.1
release com.shop.example@5.12.0+512
revision 88172
dll_version 10.0.19041.1
gradle 7.4.2
`,
  hashes: `
commit 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
sha 2fd4e1c67a2d28fced849ee1bb76e7391b93eb12
etag 33a64df551425fcc55e4d42a148795d9f25f89d4
checksum 1f3870be274f6c49b3e31a0c6728957f
md5 9e107d9d372bb6826bd81d3542a419d6
file_md5 9e107d9d372bb6826bd81d3542a419d6
sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
apk_sha256 7b3d979ca8330a94fa7e9e1b466d8b99e0bcdea1ec90596c0dcc8d7ef6b4300c
integrity sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC
signature 30450221008f14e45fceea167a5a36dedd4bea2543
sign 8f14e45fceea167a5a36dedd4bea2543
crc -1203945512
crc32 cbf43926
digest e3b0c44298fc1c149afbf4c8996fb924
content_hash d41d8cd98f00b204e9800998ecf8427e
geohash_precision 7
hash_algorithm sha256
cache_key 1f3870be274f6c49b3e31a0c6728957f
fingerprint d41d8cd98f00b204e9800998ecf8427e
thumbprint AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01
asset_hash 9f86d081884c7d65
chunk main.4f2a1b9c.chunk.js
`,
  'empty ids': `
gaid 00000000-0000-0000-0000-000000000000
idfa 00000000-0000-0000-0000-000000000000
advertising_id 00000000-0000-0000-0000-000000000000
imei 000000000000000
imei unknown
imei null
mac 02:00:00:00:00:00
mac 00:00:00:00:00:00
mac_address ff:ff:ff:ff:ff:ff
android_id 9774d56d682e549c
android_id 0000000000000000
oaid 00000000000000000000000000000000
serial unknown
serialno UNKNOWN
device_id undefined
user_id null
user_id 0
user_id anonymous
email null
email none
phone N/A
phone 0000000000
first_name undefined
last_name -
ssid <unknown ssid>
bssid 02:00:00:00:00:00
carrier unknown
push_token null
password ********
password null
token null
access_token undefined
name {{user.name}}
email {{email}}
email \${user.email}
phone %s
address [ADDRESS]
city (not set)
lat 0
ip 0.0.0.0
ip 127.0.0.1
iccid null
imsi 000000000000000
username <username>
age null
iban XX00
dob 0000-00-00
zip 0
`,
  'flags about personal data': `
email_verified true
has_email true
phone_verified false
is_phone_valid true
email_required true
show_password false
password_required true
password_min_length 8
password_strength strong
password_changed_at 2020-05-01T10:00:00Z
reset_password_url https://collector.example/reset
email_opt_in 1
email_template welcome_v2
email_count 3
phone_code_length 6
enable_location true
location_permission granted
location_enabled true
contacts_permission denied
has_contacts true
clipboard_enabled true
allow_contacts true
gps_enabled true
wifi_enabled true
microphone granted
camera_permission denied
age_restricted true
age_limit 18
gender_required false
name_required true
address_count 2
user_count 48151623
device_count 12
session_count 17
session_timeout 1800
session_duration 31022
token_type Bearer
token_expired false
card_type visa
card_brand mastercard
card_count 2
iban_required true
search_enabled true
incognito_supported 1
is_incognito false
private_mode off
keyboard_height 280
screenshot_enabled true
imei_permission denied
ip_version 4
ip_type residential
mac_supported true
ssid_hidden false
cookie_enabled true
cookies_accepted true
user_agent_parsed true
`,
  'form words': `
email_label E-mail
placeholder name@company.com
email_placeholder you@example.com
hint user@example.com
support example@example.com
label_password Password
{"errors":{"password":"is too short","email":"is invalid","phone":"is required"}}
{"labels":{"first_name":"First name","last_name":"Last name","address":"Address"}}
{"validation":{"email":"required","zip":"required"}}
{"columns":["email","phone","name"]}
{"fields":{"email":"string","imei":"string","age":"integer"}}
{"schema":{"password":{"type":"string"}}}
{"i18n":{"contacts":"Contacts","calendar":"Calendar","clipboard":"Clipboard"}}
{"permissions":{"contacts":"granted","location":"denied"}}
{"translations":{"gender":"Gender","birthday":"Birthday"}}
{"required":["username","password"]}
{"sort":"name","order":"asc","field":"email"}
{"columnName":"phone","width":120}
{"messages":{"otp":"Enter the code"}}
{"error":{"code":"40411","message":"Not found"}}
`,
  'names of things': `
event_name Signup
name page_view
name checkout_started
app_name Weather Now
file_name report.pdf
screen HomeScreen
product_name_id p-1
{"app":{"name":"Calculator","version":"2.1"}}
{"product":{"name":"Blue Chair","sku":"BC-1"}}
{"campaign":{"name":"Spring Sale"}}
{"browser":{"name":"Chrome","version":"81"}}
{"os":{"name":"Android"}}
{"sdk":{"name":"analytics-android","version":"1.0"}}
{"plugin":{"name":"Lottie"}}
{"feature":{"name":"dark_theme","enabled":true}}
{"library":{"name":"okhttp","version":"3"}}
{"category":{"name":"Shoes"}}
{"event":{"name":"Purchase","value":1}}
{"package":{"name":"left-pad","version":"1.3.0"}}
{"field":{"name":"title"}}
{"network":{"name":"instagram"}}
{"item":{"name":"Coffee","qty":2}}
class_name MainActivity
method_name onCreate
function_name handleClick
table_name users
bucket_name media-eu
region_name us-east-1
theme_name solarized
font_name Roboto
hostname_verifier strict
thread_name OkHttp Dispatcher
tag_name div
`,
  urls: `
icon_url https://images.net/i/1.png
avatar_url https://images.net/u/881.jpg
image https://images.net/p/cover.webp
url https://cdn.images.net/lib/app.js
url https://static.images.net/app.css
url https://collector.example/v1/config
url https://api.collector.example/v2/users
url /relative/path?x=1
endpoint https://events.vendor.net/track
callback_url https://merchant.net/hook
redirect_uri https://app.net/oauth/cb
webhook https://hooks.vendor.net/T01/B02
privacy_policy https://vendor.net/privacy
terms_url https://vendor.net/terms
download_url https://files.vendor.net/a.apk
logo https://vendor.net/logo.svg
feed https://vendor.net/feed.xml
docs https://docs.vendor.net/guide
schema_url https://schemas.vendor.net/v1
url http://localhost:3000/debug
url https://127.0.0.1:8443/
font https://fonts.vendor.net/roboto.woff2
stream https://vod.vendor.net/live.m3u8
update_url https://update.vendor.net/v1/check
base_url https://api.vendor.net
socket wss://rt.vendor.net/ws
deeplink_scheme myapp://home
store_url https://play.google.com/store/apps/details?id=com.shop.example
`,
  numbers: `
order 4111111111111112
id 4111111111111111
id 48151623
id 356938035643808
seed 123456789012347
count 15551234567
serial 2023110901
ttl_ns 1588312991402000000
offset 4915123456789
size 79161234567
bytes 13800138000
views 4930901820
score 0.9871
ratio 1.7777
scale 52.52001
x 12.345
y 40.123
bid 0.32
price_floor 0.05
{"x":52.52001,"y":13.40495}
{"min":52.52001,"max":55.75124}
{"rect":{"x":10.5,"y":20.25,"w":300,"h":250}}
{"touch":{"x":512.331,"y":1120.871}}
{"player":{"x":12.4455,"y":88.1234,"z":3.2}}
{"accelerometer":{"x":0.12345,"y":9.81234,"z":0.54321}}
{"price":52.52001,"cost":13.40495}
{"lat":120,"ttfb":88}
{"latency":12.345,"long":true}
{"width":300,"height":250,"format":"banner"}
{"image":{"width":640,"height":480}}
{"video":{"width":1920,"height":1080,"bitrate":4500}}
{"thumbnail":{"w":120,"h":90}}
{"chart":{"min":0,"max":100,"step":5}}
{"pagination":{"page":2,"per_page":50,"total":881}}
{"stats":{"mean":12.5,"p95":99.1}}
{"levels":[1,2,3,5,8,13]}
{"matrix":[0.12345,0.23456,0.34567,0.45678]}
{"range":[52.52,13.40]}
{"weights":[12.34567,45.67891,78.91234]}
path M12.5,3.25L4.75,10.5
d M52.52001,13.40495 L55.75124,37.61842
viewBox 0 0 24 24
color #3c286d
bgcolor 3C286D
rgba 12,34,56
cvss 9.8
lines 120-145
isbn 9783161484100
ean 4006381333931
upc 036000291452
vat DE136695976
swift_len 11
port 8443
pid 10322
uid 1000
gid 1000
errno 111
http_status 404
`,
  'words that double': `
orientation portrait
orientation landscape-primary
race true
race_condition detected
party_size 4
union_type tagged
condition new
health ok
health_check passing
steps_total_ui 3
state loading
state open
region us-east-1
zone checkout
location /home
location header
address 0x7ffee3c1
addr 0x1f3a
street_view enabled
position absolute
position 3
title Settings
track click
channel stable
channel googleplay
station idle
handle null
operator eq
operator AND
network instagram
connection keep-alive
model gpt-large
model logistic
brand Nike
agent Smith
browser_support full
display flex
display none
screen home
resolution fixed
density compact
battery_saver_hint none
language_level B2
volume_discount 10
platform_fee 2.5
memory_type heap
pin left
pin_to_top true
code ACADEMIC-1999
code SAVE20
code 200
ticket_type adult
card summary_large_image
pan left
sin 0.5
key shift
key Enter
keys 12
secret false
pass true
passed 12
login true
contact sales
contacts 5
calls 12
sms true
message hello world
text Buy now
body hello
clip rect
paste true
note thanks
subject_line_test B
folder true
folder_id 17
package left-pad
package_size 120
app main
apps 4
status_bar true
settings_version 3
song_count 12
artist_id 881
playlist_id 37i9dQZF1DXcBWIGoYBM5M
album_art https://images.net/a/1.png
query {viewer{id}}
query SELECT * FROM events
q 0.8
search false
s 3
keyword_id 88
term_id 12
ref 3
referrer_policy no-referrer
source map
campaign true
value 12
total 17
amount_of_items 3
price_list default
quantity 2
order asc
receipt true
dose_of_fun high
weight bold
weight 400
height auto
mood_board https://images.net/m/1.png
pulse_animation true
age 86400
sex_education true
gender_neutral true
zip application/zip
zip true
city_count 3
country_list EU
province_id 12
`,
  'public secrets': `
csrf_token a81bc81bdead4e5dabff90865d1e13b1
xsrf-token 9f3c7a52e61b4b62a81bc81b
authenticity_token aB3kLm2pQ7rT5vXyZ8nC4hJ6gF0sA9dL
next_page_token CAoQAA8888aB3kLm2pQ7rT5vX
page_token CAoQAA
continuation 4qmFsgKPARIYVUNfeDVYRzFPVjJQNnVaWjVGU005VHRn
cursor eyJpZCI6MTIzfQ
access_key_id AKIAIOSFODNN7EXAMPLE
api_key your-api-key-here
api_key YOUR_API_KEY
api_key <API_KEY>
secret xxxxxxxx
token_symbol USDT
token Mixed
design_token color.primary.500
key_id 2020-05-key-1
kid 9f3c7a52e61b4b62
cert -----BEGIN CERTIFICATE-----
captcha_token 03AGdBq25SxXT
recaptcha 03AGdBq27Q1w2e3r4t5y6u7i8o9p0
`,
  code: `
stack at com.shop.example.CartFragment.onClick(CartFragment.java:88)
frame https://collector.example/static/app.js:1:22331
module webpack:///src/index.ts
import @scope/name@1.2.3
git git@github.com:owner/name.git
icon sprite@2x.png
selector a[href^="mailto:"]
regex ^[\\w.]+@[\\w.]+$
css .a{color:#3c286d;width:12.345px}
html <div class="x">Hello</div>
sql INSERT INTO t VALUES (1,2)
mime image/svg+xml
charset utf-8
accept text/html,application/xhtml+xml;q=0.9
uuid_format xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx
template Hello {{name}}, your order {{id}} ships today
user_pointer 0x7ffee3c1a2b4
hex deadbeefcafebabe
bytes_hex 89504e470d0a1a0a0000000d49484452
mnemonic_length 12
abi_type uint256
wei 1000000000000000000
jq .items[] | select(.id==1)
log 2020-05-01 10:03:11 INFO Started in 12.3 s
command npm run build
glob **/*.ts
semver ^4.17.21
cidr 10.0.0.0/8
dns 8.8.8.8
dns_server 1.1.1.1
server_ip_version 10.0.0.1.2
upstream 10.0.3.17:8080
`,
};

/** Each line as a family and a body. */
export function negativeBodies(): readonly { readonly family: string; readonly body: unknown }[] {
  return Object.entries(negatives).flatMap(([family, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => {
        if (line.startsWith('{')) return { family, body: JSON.parse(line) as unknown };
        const space = line.indexOf(' ');
        const value = line.slice(space + 1);
        const isLiteral = /^(?:-?(?:0|[1-9]\d{0,14})(?:\.\d+)?|true|false|null)$/.test(value);
        return {
          family,
          body: { [line.slice(0, space)]: isLiteral ? (JSON.parse(value) as unknown) : value },
        };
      }),
  );
}
