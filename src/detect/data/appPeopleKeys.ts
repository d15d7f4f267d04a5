import type { LanguageKeys } from './languages';
import { list } from '../list';

/**
 * What everyday services call the people who use them and what those do there: rides and deliveries,
 * shops, travel, banks, health, games, schools, jobs, mail, players, keyboards. In the words of their
 * public documentation, where they are none that the detectors speak already.
 */
export const appPeopleKeys: LanguageKeys = {
  person_name: {
    strong: list(`
      rider name, passenger name, pax name, driver name, traveller name, traveler name, guest name,
      lead guest, lead guest name, guest first name, guest last name, beneficiary name, creditor name,
      debtor name, payee name, payer name, account holder name, account holder, student name,
      child name, kid name, baby name, parent name, guardian name, mother name, father name,
      spouse name, partner name, mothers maiden name, relation name, emergency contact name,
      teacher name, doctor name, physician name, nurse name, candidate name, applicant name,
      employee name, receiver name, recv name, consignee, consignee name, recipient full name,
      linkman, buyer name, subscriber name, patient first name, patient last name, person name,
      second name, preferred name, name first, name last, first nm, last nm, real nm, insured name,
      policy holder, policyholder name, tenant name, card owner, face name, nominee name, legal first name,
      legal last name, user full name, user real name, cust name, member name, borrower name
    `),
    plain: list('sender name, from name, to name, display from, profile name, contact person'),
    weak: list('first, last, given, family, middle'),
  },
  phone: {
    strong: list(`
      rider phone, cell number, cell no, cellphone number, mob, mob no, mob number, mobile num, wa id,
      wa number, whatsapp id, sms number, national phone number, sms phone, phone raw,
      receiver phone, receiver mobile, receiver tel, emergency phone, emergency contact phone, home phone,
      work phone, mobile e164, contact tel, contact mobile, user tel, login phone, bind phone, bind mobile,
      guardian phone, parent phone, cust mobile, reg mobile, registered mobile
    `),
    plain: ['national number', 'sim phone number', 'subscriber number'],
    weak: ['subscriber'],
  },
  email: {
    strong: list(`
      email addr, mail addr, eml, reply to, payer email, buyer email, mailbox address, login email,
      recovery email, backup email, parent email, guardian email, organizer email, attendee email, useremail
    `),
    plain: ['mailbox', 'cc email', 'bcc email'],
    weak: list(
      'usr, attendee, organizer, cc, bcc, sender, jid, owner, member, created by, assignee',
    ),
  },
  user_id: {
    strong: list(`
      rider id, driver id, passenger id, payer id, buyer id, seller account id, guest user id, usr id,
      user no, user num, usr no, cust id, cust no, customer no, customer num, acct id, acct no, account no,
      member number, membership number, membership id, loyalty number, loyalty id, loyalty card number,
      frequent flyer number, frequent flyer no, ffn, patient id, mrn, medical record number, student id,
      student no, student number, matriculation number, enrollment number, roll number, pupil id,
      employee id, employee number, emp id, staff id, applicant id, candidate id, borrower id, kyc id,
      steam id, steamid64, xuid, xbox user id, gamer id, game center id, game center player id,
      google play id, play games id, discord id, discord user id, play fab id, playfab id, psn account id,
      epic account id, role id game, wechat openid, wechat unionid, wx openid, qq openid, weibo uid,
      bank account no, bank acct no, acct number, insurance number, insurance id, policy holder id,
      ssoid, upid, cuserid, wallet address, upi id, vpa, loyalty member id, parent user id, child user id,
      telegram id, line user id, kakao id, viber id, twitter id, insta id, instagram id, apple user id,
      contact id, lead id, recipient id, prospect id, booker id, policy number
    `),
    weak: list('cif, role id, upi, custom id'),
  },
  username: {
    strong: list(
      'gamer tag, gamertag, summoner name, battle tag, player name, ingame name, psn id, in game name',
    ),
    plain: [
      'character name',
      'telegram username',
      'insta handle',
      'instagram handle',
      'skype name',
    ],
  },
  date_of_birth: {
    strong: list(
      'birth dt, date birth, child birthday, child dob, baby birthday, birth ymd, dob date',
    ),
  },
  postal_address: {
    strong: list(`
      pickup address, dropoff address, drop off address, detail address, address detail, address details,
      full address, formatted address, thoroughfare, receiver address, recv address, home addr,
      from address line, work address, delivery addr, street line, street1, event location address,
      delivery instructions, delivery note, courier comment, door instructions, gps address, geo address,
      location name address, permanent address, current address, residence address
    `),
    plain: list('street and number, house and street'),
    weak: ['line1'],
  },
  coarse_location: {
    strong: list(`
      locality, sub locality, admin area, sub admin area, city district, home city, current city,
      home country, rom region, device country, ctry code, geo state, ip city, ip region, region name,
      place of birth, birth place, birthplace, city of birth, country of birth, geocoded location,
      hometown, departure city, arrival city, destination city
    `),
    plain: list(
      'district, town, adname, cityname, ctry, suburb, u region, neighbourhood, neighborhood',
    ),
    weak: ['prov'],
  },
  national_id: {
    strong: list(`
      pan number, pan no, pan card number, ktp, ktp number, nik, nik ktp, bvn, citizen id, citizenship number,
      identity card number, identity no, vat id person, id card num, curp number, rfc curp, cnic, nid number,
      voter id, dni number, health insurance number, health card number
    `),
  },
  passport: {
    strong: list('travel document number, passport num, passport id'),
    plain: ['doc number', 'document no'],
  },
  password: {
    strong: list(
      'pswd, pass word, wifi psk, wifi pwd, wlan password, ap password, imap password, smtp password, mpin, tpin, upi pin, login pwd, user pwd',
    ),
  },
  otp: {
    strong: list(
      'unlock code, door code, alarm pin, lock pin, pin code entered, sms pin, otp value, upi otp, login otp, tan code',
    ),
    weak: ['pin code'],
  },
  auth_token: {
    strong: list(
      'stream key, local key, device secret token, camera token, playback token, session jwt, login ticket',
    ),
  },
  session_id: {
    strong: list('sess id, session no, app session id, game session id, launch session id'),
  },
  purchase: {
    strong: list(`
      pay amount, payment amount, paid price, grand total, order value, basket value, basket total,
      cart value, transfer amount, transaction value, trip fare, ride fare, total fare, booking amount,
      booking number, confirmation number, ticket number, order no, order sn, booking reference, pnr,
      reservation number, order price, charged amount, checkout total, subscription price,
      reservation code, booking code, record locator
    `),
    weak: ['fare', 'tip'],
  },
  health: {
    strong: list(`
      period length, cycle length, last period date, last period start, period end, period date,
      flow intensity,
      menstrual flow, basal temp, basal temperature, basal body temperature, cervical mucus,
      pregnancy test, pregnancy status, pregnancy due date, due date pregnancy, gestational age,
      gestational week, weeks pregnant, sex drive, had sex, protected sex, unprotected sex, sexual activity,
      contraception, contraceptive, contraceptive method, birth control, birth control method, cramps,
      pms, pms symptoms, ovulation date, ovulation test, fertile window, fertility, trying to conceive,
      menopause, is breastfeeding, breastfeeding, resting heart rate, avg heart rate, average heart rate,
      heart rate variability, heart rate bpm, heart rate avg, resting hr, avg hr, hrv, spo2,
      oxygen saturation,
      blood oxygen, body fat, body fat percentage, body weight, body mass, body height, height in cm,
      weight in kg, calories burned, active calories, calories burnt, kcal burned, sleep hours, sleep minutes,
      sleep score, deep sleep, rem sleep, light sleep, sleep stage, vo2 max, vo2max, systolic, diastolic,
      systolic bp, diastolic bp, glucose, glucose level, insulin, insulin dose, insulin units, hba1c,
      carbs intake,
      body temperature, body temp, water intake, stress level, stress score, target weight, goal weight,
      current weight, start weight, mood score, mood level, anxiety level, anxiety score, depression score,
      phq9, phq9 score, gad7 score, pain level, pain score, drug name, medication name, med name,
      medicine name, dosage, chief complaint, diagnosis code, diagnosis name, vaccination, vaccine name,
      covid test result, blood group, hiv test date, hiv test, hiv test result, last tested hiv,
      last hiv test, std status, sti status, disability status, smoking status, smoking habits,
      drinking habits, alcohol consumption, drug use, body type, workout type, cholesterol,
      respiratory rate, ecg, menstruation, miscarriage, abortion, allergens, therapy, therapist,
      mental health, eating disorder, medical condition, chronic conditions, health goal, medical notes,
      max heartrate, maximum heart rate, max heart rate, min heart rate
    `),
    plain: list(
      'kcal, sleep quality, calories intake, hydration, workout name, exercise name, exercise type',
    ),
    weak: list(
      'hr, bpm, flow, height, smoking, drinking, drugs, specialty, glucose value, conditions, activity type, due date',
    ),
  },
  special_category: {
    strong: list(`
      sexual preference, sexual identity, gender preference, gender identity, ethnic group, politics,
      political view, political leaning, political opinion, veteran status, religious affiliation,
      racial background, race ethnicity, criminal record, immigration status
    `),
    weak: ['interested in', 'looking for', 'show me'],
  },
  keystrokes: {
    strong: list(`
      input word, committed text, commit text, composing text, learned words, learned word, user dictionary,
      input content, typed word, typing text, last typed word, personal dictionary, user prompt
    `),
    plain: list('current word, last word, user message, user input'),
  },
  search_query: {
    strong: list(`
      omnibox, omnibox text, omnibox input, address bar text, url bar text, user query, voice query,
      voice text, voice input,
      utterance, spoken text, asr text, asr result, recognized text, speech text, voice command
    `),
    weak: ['transcript', 'question'],
  },
  browsing_url: {
    strong: list(`
      open url, scanned url, checked url, check url, url to check, bookmark url, fav url, favorite url,
      from url, download url, link url, site url visited, blocked url, suspicious url, tapped url,
      clicked url, click url, external url, shared url, copied url, host url, browse url, hist uri,
      bmk uri, virtual url, url history, visit uri, bookmark uri, history uri, tab uri
    `),
  },
  incognito_flag: {
    strong: list('incog, incognito on, is incog, is private browser'),
  },
  app_open: {
    strong: list(
      'input app, editor package, editor app, ime package, input package, focused app, focused package, front app, top app package',
    ),
  },
  media_listened: {
    strong: list(
      'listening history, recently played, now playing, podcast name, station name, radio station, audiobook title, audiobook, song artist, radio name, podcast episode, podcast show',
    ),
  },
  media_watched: {
    strong: list(`
      program title, programme title, tv program, tv show, series name, watched title, title watched,
      show name,
      content title, media title, asset title, vod title, live channel name, tv channel name,
      watch history, viewing history, recently watched, watched titles
    `),
    weak: ['program', 'programme'],
  },
  calendar: {
    strong: list('meeting subject, calendar title, appointment subject, calendar event title'),
    plain: ['event location'],
  },
  sms: {
    plain: list(
      'message text, msg body, mail body, email body, body preview, mail subject, email subject, chat text, chat message',
    ),
  },
  file_access: {
    strong: list(
      'scanned file, scan path, scanned path, resume file name, cv file, resume file, attachment name, attachment file name, photo file, file full path',
    ),
    weak: ['resume', 'cv'],
  },
  screen_capture: { plain: list('screen snapshot, screen photo') },
};
