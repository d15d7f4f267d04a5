export { digestLengths, normalise, plainSpellings as spellings } from './correlate/spellings';
