import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { RasterView } from '../view/model';
import { useExchange } from './exchangeContext';
import type { HostLink } from './host';
import { say } from './strings';

/** Bytes of one request; the protocol allows no more. */
const rangeBytes = 64 * 1024;
/** Larger files are shown as bytes alone. */
const maxImageBytes = 8 * 1024 * 1024;
/** A picture takes four bytes of memory for each of its pixels, however small its file is. */
const maxPixels = 40_000_000;

/** Whether a picture may be decoded at all: by what its head says, before anything is. */
export function isShowable({ widthPx, heightPx, sizeBytes }: RasterView): boolean {
  return widthPx * heightPx <= maxPixels && sizeBytes <= maxImageBytes;
}

/** All bytes of a value, range by range; null where they cannot be had, or not all may be seen. */
export async function readImage(
  link: Pick<HostLink, 'request'>,
  exchange: number,
  source: string,
  sizeBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = new Uint8Array(sizeBytes);
  for (let start = 0; start < sizeBytes; start += rangeBytes) {
    const count = Math.min(rangeBytes, sizeBytes - start);
    const slice = await link.request('bytes', { exchange, source, start, count });
    if (!slice || slice.hidden.length > 0 || slice.bytes.length !== count) return null;
    whole.set(slice.bytes, start);
  }
  return whole;
}

/** A raster image that stands in a value, as a picture above its bytes. */
export function ImageView({ source, image }: { source: string; image: RasterView }): JSX.Element {
  const { model, view } = useExchange();
  const [address, setAddress] = useState<string | null>(null);
  const [isFailed, setFailed] = useState(false);
  const canShow = isShowable(image);
  useEffect(() => {
    if (!canShow) return undefined;
    let made: string | null = null;
    let isWanted = true;
    readImage(model.link, view.index, source, image.sizeBytes).then(
      (bytes) => {
        if (!isWanted) return;
        setFailed(bytes === null);
        if (bytes)
          setAddress((made = URL.createObjectURL(new Blob([bytes], { type: image.type }))));
      },
      () => isWanted && setFailed(true),
    );
    return () => {
      isWanted = false;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [view, source, canShow]);
  const { widthPx, heightPx, sizeBytes, type } = image;
  const kind = type.slice('image/'.length).toUpperCase();
  const words = say('image.size', { kind, width: widthPx, height: heightPx, count: sizeBytes });
  return (
    <figure class="picture">
      {address !== null && !isFailed && (
        <img
          src={address}
          alt={say('image.alt', { kind })}
          width={widthPx}
          height={heightPx}
          decoding="async"
          draggable={false}
          onError={() => setFailed(true)}
        />
      )}
      <figcaption class="muted">
        {words}
        {!canShow && ` · ${say('image.tooLarge')}`}
        {isFailed && ` · ${say('image.failed')}`}
      </figcaption>
    </figure>
  );
}
