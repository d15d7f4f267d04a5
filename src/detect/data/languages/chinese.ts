import { list } from '../../list';
import type { LanguageKeys } from '../languages';

/** Chinese in pinyin, run together as programmers write it, and in characters. */
export const chinese: LanguageKeys = {
  email: {
    strong: list(`
      youxiang, youxiangdizhi, dianziyoujian, dianziyouxiang, 邮箱, 邮箱地址, 电子邮箱, 电子邮件, 用户邮箱,
      联系邮箱, 邮件地址
    `),
  },
  phone: {
    strong: list(`
      shouji, shoujihao, shoujihaoma, dianhua, dianhuahaoma, lianxidianhua,
      lianxifangshi, 手机, 手机号, 手机号码, 电话, 电话号码, 联系电话, 联系方式, 用户手机号, 注册手机号, 收货人电话, 收件人手机号,
      移动电话
    `),
    plain: ['zuoji', '座机', '固定电话'],
  },
  person_name: {
    strong: list(`
      xingming, zhenshixingming, yonghuxingming, shoujianren, shouhuoren, lianxiren, 姓名,
      真实姓名, 用户姓名, 客户姓名, 联系人, 联系人姓名, 收件人, 收货人, 持卡人, 姓氏, 名字
    `),
    plain: ['户主', '本人姓名'],
  },
  date_of_birth: {
    strong: list(`
      shengri, chushengriqi, chushengnianyue, 生日, 出生日期, 出生年月, 出生年月日
    `),
  },
  age: {
    strong: ['nianling', '年龄', '用户年龄'],
  },
  gender: {
    strong: ['xingbie', '性别', '用户性别'],
  },
  postal_address: {
    strong: list(`
      dizhi, xiangxidizhi, jiatingdizhi, shouhuodizhi, zhuzhi, 地址, 详细地址, 家庭地址, 家庭住址,
      收货地址, 住址, 通讯地址, 联系地址, 居住地址
    `),
  },
  postal_code: {
    strong: list(`
      youbian, youzhengbianma, 邮编, 邮政编码
    `),
  },
  national_id: {
    strong: list(`
      shenfenzheng, shenfenzhenghao, shenfenzhenghaoma, zhengjianhao, zhengjianhaoma,
      身份证, 身份证号, 身份证号码, 证件号, 证件号码, 居民身份证
    `),
  },
  passport: {
    strong: list(`
      huzhao, huzhaohao, huzhaohaoma, 护照, 护照号, 护照号码
    `),
  },
  driver_licence: {
    strong: list(`
      jiashizheng, jiashizhenghao, 驾驶证, 驾驶证号, 驾照, 驾照号
    `),
  },
  coarse_location: {
    plain: list(`
      chengshi, shengfen, guojia, suozaidi, chengshimingcheng, 城市, 省份, 国家, 所在地, 所在城市, 地区,
      城市名称
    `),
    weak: list(`
      sheng, shi, qu, 省, 市, 区, 县, 区县
    `),
  },
  precise_location: {
    strong: list(`
      weidu, jingdu, jingweidu, dingweixinxi, 纬度, 经度, 经纬度, 定位, 定位信息, 地理位置
    `),
  },
  ip_address: {
    strong: list(`
      ip dizhi, ip地址, 客户端ip, 用户ip
    `),
  },
  user_id: {
    strong: list(`
      yonghuid, yonghubianhao, huiyuanid, huiyuanhao, 用户id, 用户编号, 会员id, 会员号, 会员编号, 账号id
    `),
    plain: list(`
      zhanghao, 账号, 帐号, 账户
    `),
  },
  username: {
    strong: list(`
      yonghuming, nicheng, dengluming, 用户名, 登录名, 用户昵称, 账户名
    `),
    plain: ['昵称', '网名'],
  },
  password: {
    strong: list(`
      mima, denglumima, yonghumima, zhifumima, 密码, 登录密码, 支付密码, 交易密码, 口令
    `),
  },
  otp: {
    strong: list(`
      yanzhengma, duanxinyanzhengma, shoujiyanzhengma, 验证码, 短信验证码, 手机验证码, 动态码, 动态口令
    `),
  },
  auth_token: {
    strong: list(`
      lingpai, fangwenlingpai, 令牌, 访问令牌, 登录凭证
    `),
  },
  device_id: {
    strong: list(`
      shebeiid, shebeihao, shebeibianhao, shebeibiaoshi, shebeima, 设备id, 设备号, 设备编号, 设备标识,
      设备码, 设备唯一标识
    `),
  },
  device_model: {
    strong: list(`
      shebeixinghao, shoujixinghao, jixing, shebeipinpai, shoujipinpai, 设备型号, 手机型号, 机型,
      设备品牌, 手机品牌, 设备厂商
    `),
    plain: ['changshang', '手机厂商'],
  },
  device_name: {
    strong: list(`
      shebeimingcheng, shoujimingcheng, 设备名称, 手机名称, 设备名
    `),
  },
  os_version: {
    strong: list(`
      xitongbanben, xitongbanbenhao, 系统版本, 系统版本号, 操作系统版本, 安卓版本
    `),
  },
  serial_number: {
    strong: ['shebeixuliehao', '设备序列号', '手机序列号'],
    plain: ['xuliehao', '序列号'],
  },
  mac_address: {
    strong: ['mac地址', '网卡地址', '物理地址'],
  },
  carrier: {
    strong: ['yunyingshang', '运营商', '网络运营商'],
  },
  network_type: {
    strong: list(`
      wangluoleixing, lianwangfangshi, 网络类型, 联网方式, 网络状态
    `),
  },
  screen: {
    strong: list(`
      fenbianlv, pingmufenbianlv, pingmukuandu, pingmugaodu, 分辨率, 屏幕分辨率, 屏幕宽度, 屏幕高度
    `),
  },
  battery: {
    strong: list(`
      dianliang, dianchidianliang, 电量, 电池电量, 电池状态
    `),
  },
  locale: {
    strong: list(`
      yuyan, xitongyuyan, 语言, 系统语言, 手机语言
    `),
  },
  timezone: {
    strong: ['shiqu', '时区'],
  },
  ssid: {
    strong: list(`
      wifimingcheng, wifi名称, 无线名称, 无线网络名称
    `),
  },
  search_query: {
    strong: list(`
      sousuoci, sousuoguanjianci, sousuoneirong, 搜索词, 搜索关键词, 搜索内容, 查询词
    `),
    plain: ['guanjianci', '关键词', '关键字'],
  },
  browsing_url: {
    strong: list(`
      liulandizhi, fangwendizhi, 访问地址, 页面地址, 浏览地址, 网页地址, 访问网址
    `),
  },
  incognito_flag: {
    strong: list(`
      wuhen, wuhenmoshi, wuhenliulan, yinsimoshi, 无痕, 无痕模式, 无痕浏览, 隐私模式, 隐身模式
    `),
  },
  payment_card: {
    strong: list(`
      yinhangka, yinhangkahao, kahao, xinyongkahao, 银行卡, 银行卡号, 卡号, 信用卡号
    `),
  },
  card_security_code: {
    strong: ['anquanma', '安全码', '信用卡安全码'],
  },
  health: {
    strong: list(`
      zhenduan, jiwangshi, guominshi, xinlv, xueya, xuetang, xuexing, 诊断, 既往史, 过敏史, 病史,
      心率, 血压, 血糖, 血型, 疾病, 用药
    `),
  },
  special_category: {
    strong: list(`
      minzu, zongjiao, zongjiaoxinyang, zhengzhimianmao, 民族, 宗教, 宗教信仰, 政治面貌, 性取向
    `),
    plain: ['籍贯'],
  },
  contacts: {
    strong: list(`
      tongxunlu, lianxirenliebiao, 通讯录, 联系人列表, 好友列表
    `),
  },
  sms: {
    strong: list(`
      duanxin, duanxinneirong, 短信, 短信内容
    `),
  },
  call_log: {
    strong: ['tonghuajilu', '通话记录', '通话时长'],
  },
  calendar: {
    strong: list(`
      rili, richeng, 日历, 日程
    `),
  },
  clipboard: {
    strong: list(`
      jianqieban, jiantieban, 剪贴板, 剪切板, 粘贴板
    `),
  },
  installed_apps: {
    strong: list(`
      anzhuangliebiao, yingyongliebiao, 安装列表, 应用列表, 已安装应用
    `),
    plain: ['软件列表'],
  },
  media_listened: {
    plain: list(`
      gequ, geming, geshou, 歌曲, 歌名, 歌手, 专辑, 播放歌曲
    `),
  },
  media_watched: {
    plain: list(`
      shipinbiaoti, 视频标题, 影片名称, 剧名
    `),
  },
};
