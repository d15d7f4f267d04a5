import { list } from '../list';

const personal = list(`
  user, person, customer, contact, profile, account, traits, patient
`);
/** Names of objects that hold what belongs to a person. */
export const people = [
  ...personal,
  ...list(`
    member, recipient, sender, owner, guest, passenger, traveler, billing, shipping,
    address, friend, employee, author, me, holder, card, cardholder, call, payer, attendee,
    invitee, buyer
  `),
];
/** Keys that stand beside what belongs to a person. */
export const personKeys = list(`
  email, phone, firstname, lastname, birthday, gender, mobile, tel, dob
`);
