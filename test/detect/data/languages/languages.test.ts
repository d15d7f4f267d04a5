import assert from 'node:assert/strict';
import { languages } from '../../../../src/detect/data/languages';
import type { EntityId } from '../../../../src/detect/model';
import { aliases } from '../../../../src/detect/registry';
import { findInJson } from '../../exchange';

type Body = Readonly<Record<string, unknown>>;

/** Bodies whose first leaf is the entity, by language. */
const hits: Readonly<Record<string, readonly (readonly [EntityId, Body])[]>> = {
  chinese: [
    ['phone', { shoujihaoma: '13800138000' }],
    ['phone', { 手机号码: '13800138000' }],
    ['phone', { 收货人电话: '13800138000' }],
    ['email', { youxiang_dizhi: 'wang@mail.example' }],
    ['person_name', { 真实姓名: '王小明' }],
    ['national_id', { 身份证号码: '11010519491231002X' }],
    ['date_of_birth', { chusheng_riqi: '1987-04-12' }],
    ['postal_address', { 收货地址: '北京市朝阳区建国路88号' }],
    ['precise_location', { weidu: 39.90812, jingdu: 116.39751 }],
    ['coarse_location', { 所在城市: '北京' }],
    ['device_id', { shebeihao: 'a1b2c3d4e5f60718' }],
    ['device_model', { 手机型号: 'MI 9' }],
    ['os_version', { xitong_banben: '11.0.2' }],
    ['password', { 登录密码: 'tr0ub4dor' }],
    ['otp', { duanxin_yanzhengma: '482913' }],
    ['username', { 用户名: 'wangxm_88' }],
    ['search_query', { 搜索关键词: '附近的医院' }],
    ['incognito_flag', { 无痕模式: true }],
    ['carrier', { 运营商: '中国移动' }],
  ],
  russian: [
    ['phone', { номер_телефона: '+79161234567' }],
    ['phone', { nomerTelefona: '+79161234567' }],
    ['email', { электронная_почта: 'orlova@mail.example' }],
    ['person_name', { фамилия: 'Орлова' }],
    ['person_name', { otchestvo: 'Сергеевна' }],
    ['date_of_birth', { data_rozhdeniya: '12.04.1987' }],
    ['postal_address', { адрес_доставки: 'ул. Ленина, д. 5, кв. 12' }],
    ['postal_code', { 'почтовый индекс': '190000' }],
    ['passport', { номерПаспорта: '4509123456' }],
    ['precise_location', { широта: 55.75123, долгота: 37.61845 }],
    ['coarse_location', { город: 'Казань' }],
    ['device_model', { модель_устройства: 'Redmi 9' }],
    ['device_id', { идентификатор_устройства: 'a1b2c3d4e5f60718' }],
    ['password', { parol: 'tr0ub4dor' }],
    ['otp', { код_подтверждения: '482913' }],
    ['search_query', { поисковая_фраза: 'купить велосипед' }],
    ['payment_card', { номер_карты: '4111111111111111' }],
    ['health', { диагноз: 'J45.0' }],
  ],
  spanish: [
    ['phone', { numero_de_telefono: '+34612345678' }],
    ['email', { correoElectrónico: 'ana.ruiz@mail.example' }],
    ['person_name', { primer_apellido: 'Ruiz' }],
    ['person_name', { nombre: 'Ana', apellidos: 'Ruiz' }],
    ['date_of_birth', { fechaDeNacimiento: '1987-04-12' }],
    ['postal_address', { dirección_envío: 'Calle Mayor 12, 3B' }],
    ['postal_code', { codigo_postal: '28013' }],
    ['precise_location', { latitud: 40.41678, longitud: -3.70379 }],
    ['coarse_location', { ciudad: 'Madrid' }],
    ['password', { contraseña: 'tr0ub4dor' }],
    ['device_model', { modelo_telefono: 'Moto G7' }],
    ['device_id', { id_dispositivo: 'a1b2c3d4e5f60718' }],
    ['user_id', { numero_cliente: '48151623' }],
    ['otp', { codigo_verificacion: '482913' }],
    ['payment_card', { numero_tarjeta: '4111111111111111' }],
    ['search_query', { termino_de_busqueda: 'zapatos rojos' }],
    ['health', { grupo_sanguineo: 'A+' }],
  ],
  german: [
    ['phone', { mobilnummer: '+4915123456789' }],
    ['email', { 'E-Mail-Adresse': 'anna.weber@mail.example' }],
    ['person_name', { nachname: 'Weber' }],
    ['person_name', { Kontoinhaber: 'Anna Weber' }],
    ['date_of_birth', { geboren_am: '12.04.1987' }],
    ['postal_address', { lieferadresse: 'Lange Gasse 12' }],
    ['postal_code', { postleitzahl: '50667' }],
    ['precise_location', { breitengrad: 50.93753, längengrad: 6.96028 }],
    ['coarse_location', { wohnort: 'Köln' }],
    ['password', { neuesPasswort: 'tr0ub4dor' }],
    ['device_model', { gerätemodell: 'Pixel 7' }],
    ['device_id', { geraete_id: 'a1b2c3d4e5f60718' }],
    ['user_id', { kundennummer: '48151623' }],
    ['username', { benutzername: 'anna_w' }],
    ['iban', { kontonummer: 'DE89370400440532013000' }],
    ['search_query', { suchanfrage: 'rote Schuhe' }],
    ['special_category', { konfession: 'evangelisch' }],
  ],
  portuguese: [
    ['phone', { numero_celular: '+5511987654321' }],
    ['email', { correio_eletronico: 'joana@mail.example' }],
    ['person_name', { sobrenome: 'Silveira' }],
    ['person_name', { nome_da_mae: 'Maria Silveira' }],
    ['date_of_birth', { dataNascimento: '12/04/1987' }],
    ['postal_address', { endereço: 'Rua das Flores, 12' }],
    ['postal_code', { cep: '01310-100' }],
    ['national_id', { numero_cpf: '529.982.247-25' }],
    ['coarse_location', { cidade: 'São Paulo' }],
    ['password', { nova_senha: 'tr0ub4dor' }],
    ['device_model', { modelo_aparelho: 'Moto G7' }],
    ['device_id', { id_do_dispositivo: 'a1b2c3d4e5f60718' }],
    ['otp', { codigo_de_verificacao: '482913' }],
    ['payment_card', { numero_do_cartao: '4111111111111111' }],
    ['search_query', { termo_de_busca: 'sapatos vermelhos' }],
  ],
  french: [
    ['phone', { numero_de_telephone: '+33612345678' }],
    ['email', { adresse_email: 'claire@mail.example' }],
    ['person_name', { prénom: 'Claire' }],
    ['person_name', { nom_de_famille: 'Moreau' }],
    ['date_of_birth', { dateDeNaissance: '12/04/1987' }],
    ['postal_address', { adresse_livraison: '12 rue des Lilas' }],
    ['postal_code', { code_postal: '75011' }],
    ['coarse_location', { ville: 'Lyon' }],
    ['password', { mdp: 'tr0ub4dor' }],
    ['device_model', { modele_telephone: 'Pixel 7' }],
    ['device_id', { identifiant_appareil: 'a1b2c3d4e5f60718' }],
    ['user_id', { numero_client: '48151623' }],
    ['username', { pseudo: 'claire_m' }],
    ['payment_card', { numero_de_carte: '4111111111111111' }],
    ['search_query', { terme_recherche: 'chaussures rouges' }],
    ['gender', { sexe: 'femme' }],
  ],
};

/** Bodies in which nothing personal stands, though their words come close. */
const traps: readonly Body[] = [
  { nombre_producto: 'Silla azul' },
  { producto_nombre: 'Silla azul' },
  { producto: { nombre: 'Silla azul' } },
  { numero_pedido: '48151623' },
  { nombre_archivo: 'informe' },
  { nomer_zakaza: '48151623' },
  { номер_заказа: '48151623' },
  { название_товара: 'Стул' },
  { номер_версии: '12' },
  { shebei: 'a1b2c3' },
  { banbenhao: '11.0.2' },
  { 商品名称: '蓝色椅子' },
  { 文件名: '报告' },
  { 产品: { 名称: '椅子' } },
  { produktname: 'Blauer Stuhl' },
  { artikelnummer: '48151623' },
  { dateiname: 'bericht' },
  { loesung: 'tr0ub4dor' },
  { passwort_vergessen: true },
  { nome_produto: 'Cadeira' },
  { arquivo_nome: 'relatorio' },
  { nom_fichier: 'rapport' },
  { nom: 'page_accueil' },
  { numero_commande: '48151623' },
  { diagnostic: 'ok' },
  { telefono_soporte: '+34912345678' },
  { 客服电话: '4008001234' },
  { id: '48151623' },
  { name: 'shebei' },
];

describe('keys in other languages', () => {
  for (const [language, bodies] of Object.entries(hits)) {
    it(`name entities in ${language}`, () => {
      for (const [entity, body] of bodies) {
        const step = `json:/${Object.keys(body)[0]!}`;
        const found = findInJson(body).find(({ path }) => path[0] === step);
        assert.equal(found?.entity, entity, JSON.stringify(body));
      }
    });
  }

  it('leave alone words that only come close', () => {
    for (const body of traps) {
      const found = findInJson(body).map(({ entity }) => entity);
      assert.deepEqual(found, [], JSON.stringify(body));
    }
  });

  it('are many in each language, for most kinds, and each can be reached', () => {
    assert.deepEqual(Object.keys(languages).sort(), Object.keys(hits).sort());
    for (const [language, keys] of Object.entries(languages)) {
      const names = Object.values(keys).flatMap(({ strong, plain, weak }) => [
        ...(strong ?? []),
        ...(plain ?? []),
        ...(weak ?? []),
      ]);
      assert.ok(names.length >= 180, `${language} ${String(names.length)}`);
      assert.ok(Object.keys(keys).length >= 35, language);
      for (const [entity, { strong, plain, weak }] of Object.entries(keys)) {
        for (const name of [...(strong ?? []), ...(plain ?? []), ...(weak ?? [])]) {
          const { matches } = aliases.read(name);
          assert.ok(
            matches.some(({ rule }) => rule.entity === entity),
            `${language} ${entity} ${name}`,
          );
        }
      }
    }
  });
});
