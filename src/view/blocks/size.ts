/** Bytes of UTF-8 that a value takes as JSON. */
export function jsonSize(value: unknown): number {
  return utf8Size(JSON.stringify(value));
}

/** Bytes of UTF-8 that a well-formed text takes. */
export function utf8Size(text: string): number {
  let size = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // A surrogate is half of four bytes, and counts as one unit already.
    if (unit >= 0x80) size += unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 1 : 2;
  }
  return size;
}
