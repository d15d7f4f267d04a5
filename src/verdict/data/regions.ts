/**
 * Region codes of clouds, which say where a server stands. Sources: the providers' own lists, "AWS
 * Regions", Alibaba Cloud "Regions and zones", Google Cloud "Regions and zones", Azure "regions
 * list", Tencent Cloud "Regions and availability zones", Huawei Cloud "Regions and endpoints" (2026).
 * A code that means different countries to different clouds stands only under the cloud's domains.
 */
type Regions = Readonly<Record<string, string>>;

/** Country → codes that mean it to every cloud that has them. */
export const regions: Regions = {
  AE: 'me-east-1 uaenorth uaecentral',
  AU: 'ap-southeast-4 australia-southeast1 australia-southeast2 australiaeast australiasoutheast australiacentral',
  BE: 'europe-west1 belgiumcentral',
  BH: 'me-south-1',
  BR: 'sa-east-1 southamerica-east1 brazilsouth brazilsoutheast sa-saopaulo',
  CA: 'ca-central-1 ca-west-1 northamerica-northeast1 northamerica-northeast2 canadacentral canadaeast na-toronto',
  CH: 'eu-central-2 europe-west6 switzerlandnorth switzerlandwest',
  CL: 'southamerica-west1 chilecentral',
  CN:
    'cn-north-1 cn-north-4 cn-north-9 cn-northwest-1 cn-east-2 cn-east-3 cn-south-1 cn-southwest-2 ' +
    'cn-hangzhou cn-shanghai cn-beijing cn-shenzhen cn-qingdao cn-zhangjiakou cn-huhehaote ' +
    'cn-wulanchabu cn-heyuan cn-guangzhou cn-chengdu cn-nanjing cn-fuzhou cn-wuhan ' +
    'ap-beijing ap-shanghai ap-guangzhou ap-chengdu ap-chongqing ap-nanjing ' +
    'chinanorth chinanorth2 chinanorth3 chinaeast chinaeast2 chinaeast3',
  DE: 'eu-central-1 europe-west3 europe-west10 germanywestcentral germanynorth eu-frankfurt',
  ES: 'eu-south-2 europe-southwest1 spaincentral',
  FI: 'europe-north1',
  FR: 'eu-west-3 europe-west9 francecentral francesouth',
  GB: 'eu-west-2 europe-west2 uksouth ukwest',
  HK: 'ap-east-1 cn-hongkong asia-east2 eastasia ap-hongkong',
  ID: 'asia-southeast2 indonesiacentral ap-jakarta',
  IE: 'northeurope',
  IL: 'il-central-1 me-west1 israelcentral',
  IN: 'ap-south-1 ap-south-2 asia-south1 asia-south2 centralindia southindia westindia ap-mumbai',
  IT: 'eu-south-1 europe-west8 europe-west12 italynorth',
  JP: 'ap-northeast-1 ap-northeast-3 asia-northeast1 asia-northeast2 japaneast japanwest ap-tokyo',
  KR: 'ap-northeast-2 asia-northeast3 koreacentral koreasouth ap-seoul',
  MX: 'mx-central-1 northamerica-south1 mexicocentral na-south-1',
  MY: 'malaysiawest',
  NL: 'europe-west4 westeurope',
  NO: 'norwayeast norwaywest',
  NZ: 'newzealandnorth',
  PL: 'europe-central2 polandcentral',
  QA: 'me-central1 qatarcentral',
  RU: 'eu-moscow ru-northwest-2',
  SA: 'me-central2',
  SE: 'eu-north-1 europe-north2 swedencentral swedensouth',
  SG: 'ap-southeast-1 asia-southeast1 southeastasia ap-singapore',
  TH: 'ap-southeast-7 asia-southeast3 ap-bangkok',
  TW: 'ap-east-2 asia-east1',
  US:
    'us-east-1 us-east-2 us-west-1 us-west-2 us-gov-east-1 us-gov-west-1 ' +
    'us-central1 us-east1 us-east4 us-east5 us-south1 us-west1 us-west2 us-west3 us-west4 ' +
    'eastus eastus2 westus westus2 westus3 centralus northcentralus southcentralus westcentralus ' +
    'na-siliconvalley na-ashburn',
  ZA: 'af-south-1 africa-south1 southafricanorth southafricawest',
};

/** Domain of a cloud → country → codes that mean it there; before what holds for all. */
export const regionsBelow: Readonly<Record<string, Regions>> = {
  'amazonaws.com': {
    AE: 'me-central-1',
    AU: 'ap-southeast-2',
    ID: 'ap-southeast-3',
    IE: 'eu-west-1',
    MY: 'ap-southeast-5',
    NZ: 'ap-southeast-6',
  },
  'aliyuncs.com': {
    AU: 'ap-southeast-2',
    MY: 'ap-southeast-3',
    ID: 'ap-southeast-5',
    PH: 'ap-southeast-6',
    GB: 'eu-west-1',
    SA: 'me-central-1',
  },
  'myhuaweicloud.com': { HK: 'ap-southeast-1', TH: 'ap-southeast-2', SG: 'ap-southeast-3' },
};

/**
 * Words in host names that name a country without a cloud behind them. They say whom a host is for,
 * and often where it stands. Two letters only where no English word, product or common abbreviation
 * is spelt so: `in`, `id`, `my`, `me`, `sa` and their like are none. Sources: the hosts of Xiaomi
 * (`tracking.rus.miui.com`), OPPO (`dragate-sg.…`) and ByteDance (`…-sg.…`) as public lists have them.
 */
export const countryWords: Regions = {
  BR: 'brazil',
  CN: 'cn china',
  DE: 'germany',
  HK: 'hk hongkong',
  ID: 'indonesia',
  IN: 'india',
  JP: 'jp japan',
  KR: 'kr korea',
  RU: 'ru rus russia',
  SG: 'sg singapore',
  TW: 'tw taiwan',
};

/** The same below the domains of one company. Huawei names its sites so (agconnect-services.json). */
export const countryWordsBelow: Readonly<Record<string, Regions>> = {
  'hicloud.com': { CN: 'drcn', RU: 'drru' },
  'dbankcloud.cn': { CN: 'drcn', RU: 'drru' },
  'dbankcloud.com': { CN: 'drcn', RU: 'drru' },
  'dbankcloud.ru': { CN: 'drcn', RU: 'drru' },
};
