import { list } from '../../list';
import type { LanguageKeys } from '../languages';

/** Spanish, with and without accents. */
export const spanish: LanguageKeys = {
  email: {
    strong: list(`
      correo, correo electronico, direccion de correo, correo del usuario,
      correo contacto, email del cliente
    `),
  },
  phone: {
    strong: list(`
      telefono, numero de telefono, numero telefono, telefono movil, telefono celular,
      celular, numero de celular, telefono fijo, telefono contacto, telefono de contacto
    `),
    plain: ['movil', 'tel movil', 'num telefono'],
  },
  person_name: {
    strong: list(`
      apellido, apellidos, primer apellido, segundo apellido, apellido paterno,
      apellido materno, nombre completo, nombre y apellidos, primer nombre,
      segundo nombre, nombre apellido, nombre titular, nombre del titular,
      nombre cliente, nombre del cliente, nombre paciente, nombre contacto,
      titular de la tarjeta
    `),
    plain: ['nombres'],
  },
  date_of_birth: {
    strong: list(`
      fecha nacimiento, fecha de nacimiento, fec nacimiento, fecha nac, cumpleanos,
      nacimiento
    `),
  },
  age: {
    strong: ['edad', 'edad del usuario'],
  },
  gender: {
    strong: ['genero', 'genero del usuario'],
    plain: ['sexo'],
  },
  postal_address: {
    strong: list(`
      direccion, direccion postal, direccion de envio, direccion envio,
      direccion de entrega, direccion de facturacion, domicilio, direccion del cliente,
      direccion de casa
    `),
    plain: ['calle', 'calle y numero'],
  },
  postal_code: {
    strong: ['codigo postal', 'cod postal', 'cp postal'],
  },
  national_id: {
    strong: list(`
      numero de identidad, documento de identidad, documento nacional,
      cedula de identidad, numero de documento, numero documento, clave curp,
      numero de seguridad social, numero seguridad social, nss, identificacion fiscal,
      numero dni, dni nie, cedula ciudadania
    `),
    plain: ['cedula', 'documento identidad'],
  },
  passport: {
    strong: ['pasaporte', 'numero de pasaporte', 'numero pasaporte'],
  },
  driver_licence: {
    strong: list(`
      licencia de conducir, permiso de conducir, carnet de conducir, licencia conducir,
      numero de licencia de conducir
    `),
  },
  coarse_location: {
    plain: list(`
      ciudad, provincia, pais, localidad, municipio, poblacion, comunidad autonoma,
      codigo pais
    `),
    weak: ['estado', 'comuna'],
  },
  precise_location: {
    strong: list(`
      latitud, longitud, coordenadas, ubicacion, geolocalizacion, ubicacion gps
    `),
  },
  ip_address: {
    strong: ['direccion ip', 'ip cliente', 'ip del usuario'],
  },
  user_id: {
    strong: list(`
      id usuario, id de usuario, identificador de usuario, id cliente, id del cliente,
      numero de cliente, numero cliente, numero de socio, codigo cliente, usuario id,
      id cuenta, numero de cuenta de usuario
    `),
  },
  username: {
    plain: list(`
      nombre de usuario, nombre usuario, usuario, apodo, alias usuario
    `),
    weak: ['cuenta'],
  },
  password: {
    strong: list(`
      contrasena, contrasenia, clave de acceso, clave acceso, clave usuario,
      palabra clave de acceso, nueva contrasena, confirmar contrasena, clave secreta
    `),
  },
  otp: {
    strong: list(`
      codigo de verificacion, codigo verificacion, codigo sms, codigo de confirmacion,
      clave dinamica, codigo de un solo uso
    `),
  },
  auth_token: {
    strong: ['token de acceso', 'token acceso', 'ficha de acceso'],
  },
  device_id: {
    strong: list(`
      id dispositivo, id del dispositivo, identificador dispositivo,
      identificador del dispositivo
    `),
  },
  device_model: {
    strong: list(`
      modelo dispositivo, modelo del dispositivo, modelo de telefono, modelo telefono,
      modelo movil, marca dispositivo, marca del dispositivo, marca telefono,
      fabricante dispositivo
    `),
  },
  device_name: {
    strong: ['nombre dispositivo', 'nombre del dispositivo', 'nombre del equipo'],
  },
  os_version: {
    strong: list(`
      version sistema operativo, version del sistema, version de android, version so
    `),
  },
  serial_number: {
    plain: ['numero de serie', 'numero serie', 'num serie'],
    weak: ['serie'],
  },
  carrier: {
    strong: list(`
      operadora movil, operador movil, operador telefonico, compania telefonica
    `),
    weak: ['operadora'],
  },
  network_type: {
    strong: list(`
      tipo de red, tipo red, tipo de conexion, tipo conexion
    `),
  },
  screen: {
    strong: list(`
      resolucion de pantalla, resolucion pantalla, ancho pantalla, alto pantalla,
      ancho de pantalla, alto de pantalla
    `),
  },
  battery: {
    strong: list(`
      bateria, nivel de bateria, nivel bateria, porcentaje bateria
    `),
  },
  locale: {
    strong: ['idioma del sistema', 'idioma dispositivo'],
    plain: ['idioma', 'lengua'],
  },
  timezone: {
    strong: ['zona horaria', 'huso horario'],
  },
  ssid: {
    strong: ['nombre wifi', 'nombre de la red wifi', 'red wifi'],
  },
  search_query: {
    strong: list(`
      termino de busqueda, termino busqueda, texto de busqueda, texto busqueda,
      consulta de busqueda, palabra buscada
    `),
    plain: ['busqueda', 'buscar'],
  },
  browsing_url: {
    strong: list(`
      url visitada, pagina visitada, sitio visitado, direccion de la pagina
    `),
  },
  incognito_flag: {
    strong: list(`
      modo incognito, navegacion privada, modo privado, es incognito
    `),
  },
  payment_card: {
    strong: list(`
      numero tarjeta, numero de tarjeta, num tarjeta, tarjeta de credito,
      tarjeta credito, tarjeta debito, numero de la tarjeta
    `),
  },
  card_security_code: {
    strong: list(`
      codigo de seguridad, codigo seguridad, codigo de seguridad tarjeta, codigo cvv
    `),
  },
  iban: {
    strong: list(`
      cuenta bancaria, numero de cuenta, numero cuenta, numero de cuenta bancaria
    `),
    plain: ['cuenta corriente'],
  },
  health: {
    strong: list(`
      diagnostico, enfermedad, sintomas, medicamento, medicacion, alergias, embarazo,
      embarazada, presion arterial, tipo de sangre, grupo sanguineo, historia clinica,
      discapacidad, frecuencia cardiaca
    `),
  },
  special_category: {
    strong: list(`
      religion del usuario, orientacion sexual, etnia, origen etnico,
      afiliacion politica, ideologia politica, sindicato, afiliacion sindical,
      creencias religiosas
    `),
    plain: ['raza'],
  },
  contacts: {
    strong: list(`
      contactos, lista de contactos, libreta de direcciones, agenda telefonica
    `),
  },
  sms: {
    strong: list(`
      texto sms, mensaje sms, mensajes de texto, mensaje de texto
    `),
  },
  call_log: {
    strong: ['registro de llamadas', 'historial de llamadas', 'duracion llamada'],
  },
  calendar: {
    plain: ['calendario', 'eventos del calendario', 'citas'],
  },
  clipboard: {
    strong: ['portapapeles', 'texto copiado'],
  },
  installed_apps: {
    strong: ['aplicaciones instaladas', 'apps instaladas', 'lista de aplicaciones'],
  },
  media_listened: {
    plain: list(`
      cancion, titulo de la cancion, artista, nombre cancion
    `),
  },
  media_watched: {
    plain: list(`
      pelicula, titulo del video, titulo pelicula, episodio
    `),
  },
};
