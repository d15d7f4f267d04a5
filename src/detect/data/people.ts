import { list } from '../list';

const personal = list(`
  user, usr, person, customer, contact, profile, account, traits, patient
`);
/** Names of objects that hold what belongs to a person. */
export const people = [
  ...personal,
  ...list(`
    member, recipient, sender, owner, guest, passenger, traveler, billing, shipping,
    address, friend, employee, driver, rider, student, athlete, applicant, candidate, subscriber,
    booker, insured, beneficiary, spouse, tenant, participant, author, me, holder, card, cardholder, call, payer, attendee,
    invitee, buyer, usuario, cliente, persona, paciente, contacto, benutzer, nutzer, kunde, kontakt,
    patientin, utilisateur, acheteur, pessoa, contato, comprador, polzovatel, klient, yonghu, kehu,
    huiyuan, пользователь, клиент, получатель, покупатель, 用户, 客户, 会员, 收货人, 联系人
  `),
];
/** Keys that stand beside what belongs to a person. */
export const personKeys = list(`
  email, phone, firstname, lastname, birthday, gender, mobile, tel, dob, apellido, apellidos,
  correo, telefono, vorname, nachname, telefon, geburtsdatum, sobrenome, telefone, prenom, courriel,
  telephone, familiya, otchestvo, фамилия, отчество, телефон, почта, xingming, shouji, shoujihao,
  姓名, 手机, 手机号, 邮箱
`);
