import { list } from '../../list';
import type { LanguageKeys } from '../languages';

/** French, with and without accents. */
export const french: LanguageKeys = {
  email: {
    strong: list(`
      courriel, adresse mail, adresse email, adresse electronique, adresse courriel,
      email du client, mel
    `),
    plain: ['adresse de messagerie'],
  },
  phone: {
    strong: list(`
      telephone, numero de telephone, numero telephone, num telephone,
      telephone portable, telephone mobile, numero portable, numero de portable,
      tel portable, telephone fixe, numero mobile
    `),
    plain: ['portable', 'gsm'],
  },
  person_name: {
    strong: list(`
      prenom, prenoms, nom de famille, nom complet, nom prenom, nom et prenom,
      nom de naissance, nom de jeune fille, nom du client, nom client, nom du titulaire,
      nom du patient, nom du contact, nom usuel, titulaire de la carte
    `),
    plain: ['destinataire'],
    weak: ['nom', 'titulaire'],
  },
  date_of_birth: {
    strong: list(`
      date de naissance, date naissance, anniversaire, naissance
    `),
  },
  age: {
    plain: ['age client', 'age du client'],
  },
  gender: {
    strong: ['genre utilisateur'],
    plain: ['sexe', 'civilite'],
  },
  postal_address: {
    strong: list(`
      adresse postale, adresse de livraison, adresse livraison, adresse de facturation,
      adresse facturation, domicile, numero et rue, adresse du client, adresse complete,
      numero de rue
    `),
    plain: ['adresse', 'rue'],
  },
  postal_code: {
    strong: ['code postal', 'codepostal', 'cp ville'],
  },
  national_id: {
    strong: list(`
      numero de securite sociale, numero securite sociale, numero secu, nir,
      numero carte identite, carte d identite, carte identite, numero identite,
      numero fiscal, numero d identite, cni numero
    `),
  },
  passport: {
    strong: ['passeport', 'numero de passeport', 'numero passeport'],
  },
  driver_licence: {
    strong: list(`
      permis de conduire, numero de permis, numero permis de conduire, permis conduire
    `),
  },
  coarse_location: {
    plain: list(`
      ville, pays, departement, code pays, commune, nom de la ville
    `),
    weak: ['canton', 'lieu'],
  },
  precise_location: {
    strong: list(`
      coordonnees gps, coordonnees geographiques, geolocalisation, localisation,
      position gps
    `),
  },
  ip_address: {
    strong: ['adresse ip', 'ip du client', 'ip client'],
  },
  user_id: {
    strong: list(`
      id utilisateur, identifiant utilisateur, identifiant client, id client,
      numero client, numero de client, code client, numero adherent, numero d adherent,
      id compte
    `),
  },
  username: {
    plain: list(`
      nom utilisateur, nom d utilisateur, pseudo, pseudonyme, utilisateur
    `),
    weak: ['identifiant', 'compte'],
  },
  password: {
    strong: list(`
      mot de passe, motdepasse, mdp, nouveau mot de passe, ancien mot de passe,
      confirmation mot de passe, mot passe
    `),
  },
  otp: {
    strong: list(`
      code de verification, code verification, code sms, code de confirmation,
      code a usage unique, code de securite sms
    `),
  },
  auth_token: {
    strong: list(`
      jeton, jeton acces, jeton d acces, jeton de connexion
    `),
  },
  session_id: {
    strong: ['identifiant de session', 'id de session', 'identifiant session'],
  },
  device_id: {
    strong: list(`
      id appareil, identifiant appareil, identifiant de l appareil, id terminal,
      identifiant terminal
    `),
  },
  device_model: {
    strong: list(`
      modele appareil, modele de l appareil, modele telephone, modele du telephone,
      marque appareil, marque telephone, fabricant appareil, modele terminal
    `),
  },
  device_name: {
    strong: list(`
      nom appareil, nom de l appareil, nom du terminal, nom de l ordinateur
    `),
  },
  os_version: {
    strong: list(`
      version du systeme, version systeme, version os, version android
    `),
  },
  serial_number: {
    plain: ['numero de serie', 'numero serie', 'num serie'],
  },
  carrier: {
    strong: ['operateur mobile', 'operateur telephonique', 'operateur reseau'],
    weak: ['operateur'],
  },
  network_type: {
    strong: list(`
      type de reseau, type reseau, type de connexion, type connexion
    `),
  },
  screen: {
    strong: list(`
      resolution ecran, resolution de l ecran, largeur ecran, hauteur ecran,
      taille ecran
    `),
  },
  battery: {
    strong: ['batterie', 'niveau de batterie', 'niveau batterie'],
  },
  locale: {
    strong: ['langue systeme', 'langue du systeme', 'langue appareil'],
    plain: ['langue'],
  },
  timezone: {
    strong: ['fuseau horaire'],
  },
  ssid: {
    strong: list(`
      nom wifi, nom du wifi, nom du reseau wifi, reseau wifi
    `),
  },
  search_query: {
    strong: list(`
      terme de recherche, terme recherche, texte recherche, requete de recherche,
      mots recherches, mot recherche
    `),
    plain: ['recherche', 'mot cle', 'mots cles'],
  },
  browsing_url: {
    strong: list(`
      url visitee, page visitee, site visite, adresse de la page
    `),
  },
  incognito_flag: {
    strong: list(`
      navigation privee, mode prive, mode incognito, est incognito
    `),
  },
  payment_card: {
    strong: list(`
      numero de carte, numero carte, carte bancaire, numero de carte bancaire,
      carte de credit, numero cb
    `),
  },
  card_security_code: {
    strong: list(`
      code de securite, cryptogramme, cryptogramme visuel, code cvv,
      code de verification carte
    `),
  },
  iban: {
    strong: list(`
      compte bancaire, numero de compte, numero compte, coordonnees bancaires
    `),
    plain: ['rib'],
  },
  health: {
    strong: list(`
      maladie, symptomes, medicament, medicaments, traitement medical,
      allergies alimentaires, grossesse, enceinte, tension arterielle, groupe sanguin,
      antecedents medicaux, frequence cardiaque
    `),
    weak: ['diagnostic', 'handicap'],
  },
  special_category: {
    strong: list(`
      orientation sexuelle, origine ethnique, opinions politiques, opinion politique,
      croyances religieuses, appartenance syndicale, syndicat, religion du client
    `),
    plain: ['ethnie', 'croyance'],
  },
  contacts: {
    strong: list(`
      carnet d adresses, carnet adresses, liste de contacts, repertoire telephonique
    `),
  },
  sms: {
    strong: ['texte sms', 'message sms', 'contenu sms'],
  },
  call_log: {
    strong: list(`
      journal d appels, journal appels, historique des appels, duree appel
    `),
  },
  calendar: {
    plain: list(`
      calendrier, agenda, rendez vous, evenements calendrier
    `),
  },
  clipboard: {
    strong: list(`
      presse papier, presse papiers, pressepapiers, texte copie
    `),
  },
  installed_apps: {
    strong: ['applications installees', 'apps installees', 'liste des applications'],
  },
  media_listened: {
    plain: list(`
      chanson, titre de la chanson, artiste, morceau
    `),
  },
  media_watched: {
    plain: list(`
      titre du film, titre de la video, titre video, episode serie
    `),
  },
};
