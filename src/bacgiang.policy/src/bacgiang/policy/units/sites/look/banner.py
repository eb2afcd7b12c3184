"""A banner picture, made anew from what was sent: one size, one format, nothing else.

What the file carried beside its pixels (place, camera, a program) does not come along.
"""

from ....base.refusal import Refused
from ....base.uploads.picture_blocks import has_too_many_blocks
from . import reasons
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from PIL import Image
from PIL import ImageOps
import warnings


WIDTH, HEIGHT = 1600, 320
LEAST_WIDTH, LEAST_HEIGHT = 800, 160
MOST_BYTES = 8 * 1024 * 1024
MOST_PIXELS = 40_000_000
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITY = 80


@dataclass(frozen=True)
class Banner:
    """A JPEG of 1600 by 320; `digest` changes with it; `alternative` may be ""."""

    data: bytes
    digest: str
    alternative: str


def make_banner(sent: bytes, alternative: str) -> Banner:
    """The banner out of a picture of one of FORMATS. Raises Refused."""
    if len(sent) > MOST_BYTES:
        raise Refused(reasons.PICTURE_TOO_LARGE)
    data = _drawn(sent)
    return Banner(data, sha256(data).hexdigest()[:16], alternative)


def _drawn(sent: bytes) -> bytes:
    if has_too_many_blocks(BytesIO(sent)):
        raise Refused(reasons.NO_PICTURE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(sent), formats=FORMATS)
            width, height = picture.size
            if width * height > MOST_PIXELS:
                raise Refused(reasons.PICTURE_TOO_LARGE)
            turned = ImageOps.exif_transpose(picture).convert("RGB")
    except Refused:
        raise
    except Exception as error:
        # Pillow tells a broken file by whatever its decoders raise.
        raise Refused(reasons.NO_PICTURE) from error
    if turned.width < LEAST_WIDTH or turned.height < LEAST_HEIGHT:
        raise Refused(reasons.PICTURE_TOO_SMALL)
    target = BytesIO()
    fitted = ImageOps.fit(turned, (WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    fitted.save(target, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return target.getvalue()
