import { byteClass, isWithin } from '../byteClass';
import type { Codec, CodecInput, Reading } from '../codec';
import { undoReferences, xmlEntities } from '../entities';
import { isText } from '../textCost';
import { valueReading } from '../valueReading';

const less = 0x3c;

/** Entities that turn up in values besides those of XML; all of HTML's two thousand never do. */
const names =
  'nbsp:\u00a0 copy:© reg:® trade:™ hellip:… mdash:— ndash:– lsquo:‘ rsquo:’ ldquo:“ rdquo:” laquo:« raquo:» bull:• middot:· euro:€ pound:£ yen:¥ cent:¢ sect:§ para:¶ deg:° plusmn:± times:× divide:÷ frac12:½ sup2:² micro:µ iexcl:¡ iquest:¿ ' +
  'Agrave:À Aacute:Á Acirc:Â Atilde:Ã Auml:Ä Aring:Å AElig:Æ Ccedil:Ç Egrave:È Eacute:É Ecirc:Ê Euml:Ë Iacute:Í Ntilde:Ñ Oacute:Ó Ocirc:Ô Otilde:Õ Ouml:Ö Oslash:Ø Uacute:Ú Uuml:Ü Yacute:Ý szlig:ß agrave:à aacute:á acirc:â atilde:ã auml:ä aring:å aelig:æ ccedil:ç egrave:è eacute:é ecirc:ê euml:ë igrave:ì iacute:í icirc:î iuml:ï ntilde:ñ ograve:ò oacute:ó ocirc:ô otilde:õ ouml:ö oslash:ø ugrave:ù uacute:ú ucirc:û uuml:ü yacute:ý yuml:ÿ';

const entities: ReadonlyMap<string, string> = new Map([
  ...xmlEntities,
  ...names.split(' ').map((pair): [string, string] => {
    const colon = pair.indexOf(':');
    return [pair.slice(0, colon), pair.slice(colon + 1)];
  }),
]);

/** Character references of HTML (HTML Standard, section 13.5) in a value that holds no tags. */
export const htmlEntities: Codec = {
  id: 'html-entities',
  protection: 'encoded',
  reads: 'text',
  inText: false,
  declaredBy: () => false,

  fits({ bytes, start, end, classes, isMarkup }) {
    if (isMarkup || (classes & byteClass.pairBreak) === 0) return false;
    if (!isWithin(classes, ~byteClass.control)) return false;
    const run = bytes.subarray(start, end);
    return run.includes(0x26) && run.includes(0x3b) && !run.includes(less);
  },

  read(input: CodecInput): Reading | null {
    const { bytes, start, end } = input;
    const decoded = undoReferences(bytes, start, end, entities);
    if (decoded.references === 0 || !isText(decoded.bytes, 0, decoded.bytes.length)) return null;
    const evidence = { id: 'decode.escapes', arguments: { count: decoded.references } } as const;
    return valueReading('html-entities', input, decoded, [evidence]);
  },
};
