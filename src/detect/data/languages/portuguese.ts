import { list } from '../../list';
import type { LanguageKeys } from '../languages';

/** Portuguese of Brazil and Portugal, with and without accents. */
export const portuguese: LanguageKeys = {
  email: {
    strong: list(`
      correio eletronico, endereco de email, endereco email, email do cliente,
      email do usuario
    `),
  },
  phone: {
    strong: list(`
      telefone, numero de telefone, numero telefone, telefone celular, celular,
      numero celular, telemovel, telefone fixo, telefone contato, telefone de contato,
      num telefone, contato telefone
    `),
    plain: ['fone', 'ddd telefone'],
  },
  person_name: {
    strong: list(`
      sobrenome, apelido de familia, nome completo, primeiro nome, ultimo nome,
      nome do cliente, nome cliente, nome do titular, nome titular, nome paciente,
      nome do contato, nome da mae, nome do pai, nome social
    `),
  },
  date_of_birth: {
    strong: list(`
      data nascimento, data de nascimento, dt nascimento, aniversario, nascimento,
      dta nascimento
    `),
  },
  age: {
    strong: ['idade'],
  },
  gender: {
    strong: ['genero'],
    plain: ['sexo'],
  },
  postal_address: {
    strong: list(`
      endereco, endereco completo, endereco de entrega, endereco entrega,
      endereco residencial, logradouro, morada, endereco de cobranca
    `),
    plain: ['rua', 'bairro'],
  },
  postal_code: {
    strong: ['cep', 'codigo postal', 'cep entrega'],
  },
  national_id: {
    strong: list(`
      cpf, cpf do cliente, numero cpf, num cpf, cpf cnpj, numero do cpf, numero do rg,
      titulo de eleitor, numero do documento, numero documento, carteira de identidade,
      numero de identidade, cartao de cidadao, numero de contribuinte, pis pasep,
      nis pis
    `),
  },
  passport: {
    strong: ['passaporte', 'numero do passaporte', 'numero passaporte'],
  },
  driver_licence: {
    strong: list(`
      carteira de motorista, cnh, numero da cnh, carta de conducao,
      habilitacao motorista
    `),
  },
  coarse_location: {
    plain: list(`
      cidade, municipio, pais, distrito, uf estado, codigo pais
    `),
    weak: list(`
      estado, uf, concelho, freguesia
    `),
  },
  precise_location: {
    strong: list(`
      latitude longitude, coordenadas, localizacao, geolocalizacao
    `),
  },
  ip_address: {
    strong: ['endereco ip', 'ip do cliente', 'ip usuario'],
  },
  user_id: {
    strong: list(`
      id usuario, id do usuario, id utilizador, identificador do usuario,
      codigo do cliente, codigo cliente, id cliente, id do cliente, numero do cliente,
      matricula, id conta
    `),
  },
  username: {
    plain: list(`
      nome de usuario, nome usuario, nome de utilizador, usuario, utilizador
    `),
    weak: ['apelido', 'conta'],
  },
  password: {
    strong: list(`
      senha, nova senha, senha atual, confirmar senha, senha de acesso, palavra passe,
      palavrapasse
    `),
  },
  otp: {
    strong: list(`
      codigo de verificacao, codigo verificacao, codigo sms, codigo de confirmacao,
      codigo de seguranca sms, codigo token
    `),
  },
  auth_token: {
    strong: ['token de acesso', 'token acesso', 'chave de acesso'],
  },
  device_id: {
    strong: list(`
      id dispositivo, id do dispositivo, identificador do dispositivo, id aparelho,
      id do aparelho
    `),
  },
  device_model: {
    strong: list(`
      modelo dispositivo, modelo do dispositivo, modelo do aparelho, modelo aparelho,
      modelo celular, modelo do celular, marca do aparelho, fabricante do aparelho,
      marca celular
    `),
  },
  device_name: {
    strong: ['nome dispositivo', 'nome do dispositivo', 'nome do aparelho'],
  },
  os_version: {
    strong: list(`
      versao do sistema, versao sistema operacional, versao android, versao so
    `),
  },
  serial_number: {
    plain: ['numero de serie', 'numero serie', 'num serie'],
  },
  carrier: {
    strong: ['operadora celular', 'operadora de telefonia'],
    weak: ['operadora'],
  },
  network_type: {
    strong: list(`
      tipo de rede, tipo rede, tipo de conexao, tipo conexao
    `),
  },
  screen: {
    strong: list(`
      resolucao da tela, resolucao tela, largura da tela, altura da tela, largura tela,
      altura tela, resolucao do ecra
    `),
  },
  battery: {
    strong: list(`
      bateria, nivel da bateria, nivel bateria, carga da bateria
    `),
  },
  locale: {
    strong: ['idioma do sistema', 'idioma dispositivo'],
    plain: ['idioma', 'lingua'],
  },
  timezone: {
    strong: ['fuso horario'],
  },
  ssid: {
    strong: ['nome wifi', 'nome da rede wifi', 'rede wifi'],
  },
  search_query: {
    strong: list(`
      termo de busca, termo busca, termo de pesquisa, texto de busca, texto busca,
      palavra buscada, termo pesquisado
    `),
    plain: ['busca', 'pesquisa'],
  },
  browsing_url: {
    strong: list(`
      url visitada, pagina visitada, site visitado, endereco da pagina
    `),
  },
  incognito_flag: {
    strong: list(`
      modo anonimo navegador, navegacao privada, navegacao anonima, modo incognito,
      aba anonima
    `),
  },
  payment_card: {
    strong: list(`
      numero cartao, numero do cartao, num cartao, cartao de credito, cartao credito,
      cartao debito
    `),
  },
  card_security_code: {
    strong: list(`
      codigo de seguranca, codigo seguranca, codigo de seguranca cartao, codigo cvv
    `),
  },
  iban: {
    strong: list(`
      conta bancaria, numero da conta, numero conta, conta corrente
    `),
    plain: ['chave pix'],
  },
  health: {
    strong: list(`
      diagnostico, doenca, sintomas, medicamento, remedio, alergias, gravidez, gestante,
      pressao arterial, tipo sanguineo, deficiencia, frequencia cardiaca,
      historico medico
    `),
  },
  special_category: {
    strong: list(`
      religiao, orientacao sexual, etnia, raca cor, filiacao partidaria,
      filiacao sindical, opiniao politica, crenca
    `),
    plain: ['raca'],
  },
  contacts: {
    strong: list(`
      contatos, lista de contatos, agenda de contatos, contactos
    `),
  },
  sms: {
    strong: ['texto sms', 'mensagem sms', 'mensagem de texto'],
  },
  call_log: {
    strong: ['registro de chamadas', 'historico de chamadas', 'duracao da chamada'],
  },
  calendar: {
    plain: ['calendario', 'compromissos', 'eventos do calendario'],
  },
  clipboard: {
    strong: ['area de transferencia', 'texto copiado'],
  },
  installed_apps: {
    strong: ['aplicativos instalados', 'apps instalados', 'lista de aplicativos'],
  },
  media_listened: {
    plain: list(`
      musica, nome da musica, cantor, artista
    `),
  },
  media_watched: {
    plain: list(`
      filme, titulo do video, titulo do filme, episodio
    `),
  },
};
