import { list } from '../../list';
import type { LanguageKeys } from '../languages';

/** German, with umlauts and with the letters written instead of them. */
export const german: LanguageKeys = {
  email: {
    strong: list(`
      emailadresse, mailadresse, e mail adresse, kundenemail, kontaktemail, epost
    `),
    plain: ['mailanschrift'],
  },
  phone: {
    strong: list(`
      telefon, telefonnummer, telefonnr, tel nr, handy, handynummer, handynr,
      mobilnummer, mobiltelefon, mobilfunknummer, rufnummer, festnetz, festnetznummer,
      privattelefon
    `),
    plain: ['mobil', 'rueckrufnummer', 'rückrufnummer'],
  },
  person_name: {
    strong: list(`
      vorname, nachname, familienname, zuname, geburtsname, rufname, vollstaendiger name,
      vollständiger name, kundenname, kontoinhaber, karteninhaber, patientenname,
      empfaengername, empfängername, vor und nachname, inhabername
    `),
    plain: list(`
      empfaenger, empfänger, ansprechpartner, name vorname
    `),
  },
  date_of_birth: {
    strong: list(`
      geburtsdatum, geburtstag, geb datum, gebdatum, geboren am, geburtstermin
    `),
  },
  age: {
    strong: ['lebensalter', 'alter jahre', 'kundenalter'],
    plain: ['alter'],
  },
  gender: {
    strong: ['geschlecht'],
    plain: ['anrede'],
  },
  postal_address: {
    strong: list(`
      anschrift, postanschrift, lieferadresse, rechnungsadresse, wohnadresse,
      wohnanschrift, strasse, straße, strasse hausnummer, strasse und hausnummer,
      strassenname, lieferanschrift
    `),
    plain: ['adresse', 'hausnummer'],
  },
  postal_code: {
    strong: list(`
      postleitzahl, plz, plz ort, post leitzahl
    `),
  },
  national_id: {
    strong: list(`
      steuer id, steuerid, steueridentifikationsnummer,
      steuerliche identifikationsnummer, sozialversicherungsnummer, svnr,
      rentenversicherungsnummer, personalausweisnummer, ausweisnummer,
      krankenversicherungsnummer, versichertennummer, personalausweis, ahv nummer,
      steuernummer
    `),
  },
  passport: {
    strong: list(`
      reisepass, reisepassnummer, passnummer, pass nr
    `),
  },
  driver_licence: {
    strong: list(`
      fuehrerschein, führerschein, fuehrerscheinnummer, führerscheinnummer
    `),
  },
  coarse_location: {
    plain: list(`
      stadt, bundesland, wohnort, ortschaft, laendercode, ländercode, landeskennzeichen,
      gemeinde, landkreis, standort land
    `),
    weak: list(`
      ort, land, kanton, ortsname
    `),
  },
  precise_location: {
    strong: list(`
      breitengrad, laengengrad, längengrad, koordinaten, geokoordinaten,
      standortkoordinaten, geoposition
    `),
    plain: ['standort', 'gps position'],
  },
  ip_address: {
    strong: ['ip adresse', 'ipadresse', 'client ip adresse'],
  },
  user_id: {
    strong: list(`
      benutzerid, benutzerkennung, nutzerid, nutzerkennung, kundennummer, kundennr,
      kundenid, kunden id, mitgliedsnummer, benutzer id, nutzer id, kontokennung,
      teilnehmernummer, personalnummer
    `),
  },
  username: {
    strong: list(`
      benutzername, nutzername, anmeldename, loginname, spitzname
    `),
    plain: ['benutzer', 'nutzer', 'kennung'],
  },
  password: {
    strong: list(`
      passwort, kennwort, neues passwort, altes passwort, passwort wiederholen,
      kennwort wiederholung, wlan passwort
    `),
  },
  otp: {
    strong: list(`
      bestaetigungscode, bestätigungscode, sicherheitscode sms, einmalcode,
      einmalpasswort, verifizierungscode, tan, smstan, freischaltcode, pruefcode,
      prüfcode
    `),
  },
  auth_token: {
    strong: list(`
      zugriffstoken, zugangstoken, sitzungstoken, anmeldetoken
    `),
  },
  session_id: {
    strong: list(`
      sitzungsid, sitzungskennung, sitzung id, sitzungs id
    `),
  },
  device_id: {
    strong: list(`
      geraeteid, geräteid, geraetekennung, gerätekennung, geraete id, geräte id,
      geraetenummer, gerätenummer
    `),
  },
  device_model: {
    strong: list(`
      geraetemodell, gerätemodell, geraetetyp, gerätetyp, handymodell, telefonmodell,
      geraetehersteller, gerätehersteller, modellbezeichnung geraet
    `),
  },
  device_name: {
    strong: list(`
      geraetename, gerätename, rechnername, computername
    `),
  },
  os_version: {
    strong: list(`
      betriebssystemversion, systemversion, betriebssystem version, androidversion
    `),
  },
  serial_number: {
    plain: list(`
      seriennummer, serien nr, geraeteseriennummer, geräteseriennummer
    `),
  },
  carrier: {
    strong: ['mobilfunkanbieter', 'netzbetreiber', 'mobilfunkbetreiber'],
    plain: ['provider netz'],
  },
  network_type: {
    strong: list(`
      netzwerktyp, verbindungstyp, verbindungsart, netztyp
    `),
  },
  screen: {
    strong: list(`
      bildschirmaufloesung, bildschirmauflösung, bildschirmbreite, bildschirmhoehe,
      bildschirmhöhe, bildschirmgroesse, bildschirmgröße
    `),
  },
  battery: {
    strong: list(`
      akkustand, akku, ladezustand, batteriestand, akkuladung
    `),
  },
  locale: {
    strong: list(`
      systemsprache, geraetesprache, gerätesprache, spracheinstellung
    `),
    plain: ['sprache'],
  },
  timezone: {
    strong: ['zeitzone'],
  },
  ssid: {
    strong: ['wlanname', 'wlan bezeichnung', 'netzwerkname wlan'],
  },
  search_query: {
    strong: list(`
      suchbegriff, suchbegriffe, suchanfrage, suchtext, suchwort, suchwoerter,
      suchwörter, sucheingabe
    `),
    plain: ['suche', 'stichwort'],
  },
  browsing_url: {
    strong: list(`
      besuchte seite, besuchte url, aufgerufene seite, seitenadresse, seitenaufruf url
    `),
  },
  incognito_flag: {
    strong: list(`
      inkognito, inkognitomodus, privater modus, privates surfen, privatmodus,
      inkognito modus
    `),
  },
  payment_card: {
    strong: list(`
      kartennummer, kreditkartennummer, kreditkarte, kartennr, ec kartennummer
    `),
  },
  card_security_code: {
    strong: list(`
      kartenpruefnummer, kartenprüfnummer, pruefnummer, prüfnummer, kartenpruefziffer,
      sicherheitscode karte
    `),
  },
  iban: {
    strong: list(`
      kontonummer, bankverbindung, iban nummer, kontonr
    `),
    plain: ['konto'],
  },
  health: {
    strong: list(`
      diagnose, erkrankung, krankheit, symptome, medikament, medikamente, medikation,
      blutdruck, blutgruppe, blutzucker, schwangerschaft, schwanger, allergien,
      behinderung, herzfrequenz, krankengeschichte, ruhepuls, zyklustag
    `),
  },
  special_category: {
    strong: list(`
      konfession, religionszugehoerigkeit, religionszugehörigkeit, glaube,
      ethnische herkunft, sexuelle orientierung, politische einstellung,
      parteizugehoerigkeit, parteizugehörigkeit, gewerkschaft,
      gewerkschaftszugehoerigkeit, weltanschauung
    `),
    plain: ['hautfarbe'],
  },
  contacts: {
    strong: list(`
      kontakte, kontaktliste, adressbuch, telefonbuch
    `),
  },
  sms: {
    strong: ['smstext', 'sms inhalt', 'kurznachricht'],
  },
  call_log: {
    strong: list(`
      anrufliste, anrufprotokoll, anrufverlauf, anrufdauer
    `),
  },
  calendar: {
    plain: list(`
      kalender, kalendereintraege, kalendereinträge, termine, terminkalender
    `),
  },
  clipboard: {
    strong: ['zwischenablage', 'zwischenablagetext'],
  },
  installed_apps: {
    strong: ['installierte apps', 'installierte anwendungen', 'appliste'],
  },
  media_listened: {
    plain: list(`
      liedtitel, lied, songtitel, kuenstler, künstler, interpret
    `),
  },
  media_watched: {
    plain: ['filmtitel', 'videotitel', 'folgentitel'],
  },
};
