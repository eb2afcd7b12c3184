"""How a picture is made smaller: read once for all its scales, written without trials.

plone.scale reads a JPEG smaller at once, and goes over all of its bytes for each scale:
of 64 million dots they took a thread for twenty seconds.

Pillow's `optimize` tries several ways of packing a PNG at the highest level: the scales
of one picture of a screen take a thread for five seconds, for a twentieth fewer bytes.
"""

from .wanted import MODE
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from io import BytesIO
from PIL import Image
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamed
from plone.namedfile.scaling import DefaultImageScalingFactory
from plone.scale.interfaces import IImageScaleFactory
from plone.scale.scale import calculate_scaled_dimensions
from plone.scale.scale import RESAMPLE
from plone.scale.scale import scaleSingleFrame
from typing import Any
from zope.component import adapter
from zope.interface import implementer


WRITTEN: dict[str, dict[str, Any]] = {
    "PNG": {"compress_level": 6},
    "WEBP": {"method": 3},
    "JPEG": {"optimize": True, "progressive": True},
}
"""How each is written; JPEG as plone.scale does."""
WHOLE = frozenset({*WRITTEN, "GIF"})
"""Of a moving picture the first one is scaled: each of them would need time and memory
for every scale, and a file of some kilobytes holds thousands. The original moves."""
QUALITY = 88
WIDEST = 3200
"""Pixels: twice the widest scale; wider ones are made so wide before anything else."""
FAR = 3
"""Times as wide; what is so much smaller is as good in two steps."""
SMOOTH = frozenset({"RGB", "RGBA", "L"})
"""Kinds of pictures that plone.scale need not turn into others first."""

Size = tuple[int, int]
Written = tuple[bytes, str, Size]
Ahead = Mapping[tuple[Size, int], Written]

_read: ContextVar[dict[Any, Any] | None] = ContextVar("_read", default=None)
made_ahead: ContextVar[Callable[[bytes], Ahead] | None]
made_ahead = ContextVar("made_ahead", default=None)
"""By the bytes of a picture, what another processor has made of it meanwhile: by size
and quality.
"""


@contextmanager
def read_once() -> Iterator[None]:
    """Within it a picture is read for its first scale alone."""
    token = _read.set({})
    try:
        yield
    finally:
        _read.reset(token)


@implementer(IImageScaleFactory)
@adapter(IDexterityContent)
class QuickScales(DefaultImageScalingFactory):
    """The stock factory; the formats of `WRITTEN` are done here.

    An address may name any attribute, and words would be read as the path of a file of
    the machine.
    """

    def get_original_value(self, fieldname: str | None = None) -> INamed | None:
        value = super().get_original_value(fieldname)
        return value if INamed.providedBy(value) else None

    def create_scale(
        self, data: Any, mode: str, height: int, width: int, **parameters: Any
    ) -> Written:
        picture = self._whole(data)
        if picture is None:
            made: Written = super().create_scale(
                data, mode, height, width, **parameters
            )
            return made
        quality = parameters.get("quality", QUALITY)
        size = calculate_scaled_dimensions(*picture.size, width, height, mode)
        # Sizes beyond the picture's own are one.
        key = (self.fieldname, id(picture), size, quality) if mode == MODE else None
        kept = _read.get()
        if kept is None or key is None:
            return _written(picture, width, height, mode, quality)
        if key not in kept:
            kept[key] = self._ahead().get((size, quality)) or _written(
                _shrunk(picture, size), width, height, mode, quality
            )
        written: Written = kept[key]
        return written

    def _ahead(self) -> Ahead:
        ahead, value = made_ahead.get(), self.get_original_value()
        return ahead(value.data) if ahead and value is not None else {}

    def _whole(self, data: Any) -> Any:
        """The picture of `WRITTEN`, read; None for what plone.scale does itself."""
        kept = _read.get()
        value = self.get_original_value()
        if (
            kept is not None
            and self.fieldname in kept
            and kept[self.fieldname][0] is value
        ):
            return kept[self.fieldname][1]
        picture = Image.open(BytesIO(data) if isinstance(data, bytes) else data)
        if picture.format not in WHOLE:
            if not isinstance(data, bytes):
                data.seek(0)
            return None
        picture = _narrowed(picture)
        if picture.format == "GIF":
            # Eight bits of transparency and no palette look better.
            picture.format = "PNG"
        if kept is not None:
            kept[self.fieldname] = (value, picture)
        return picture


def scales_of(data: bytes, wanted: Iterable[tuple[Size, int]]) -> Ahead:
    """What is made of a picture of `WRITTEN` for such boxes and qualities, as it would
    be when the picture is saved.
    """
    picture = _narrowed(Image.open(BytesIO(data)))
    made: dict[tuple[Size, int], Written] = {}
    for (width, height), quality in wanted:
        size = calculate_scaled_dimensions(*picture.size, width, height, MODE)
        if (size, quality) not in made:
            near = _shrunk(picture, size)
            made[size, quality] = _written(near, width, height, MODE, quality)
    return made


def _written(picture: Any, width: int, height: int, mode: str, quality: int) -> Written:
    scaled, name = scaleSingleFrame(
        picture, width, height, mode, picture.format, quality, None
    )
    written = BytesIO()
    profile = picture.info.get("icc_profile")
    options = {"quality": quality, **WRITTEN.get(name, {})}
    scaled.save(written, name, icc_profile=profile, **options)
    return written.getvalue(), name, scaled.size


def _narrowed(picture: Any) -> Any:
    """The picture itself, or one of `WIDEST`, with the facts of the first."""
    # A JPEG is read in half or a quarter of its size where that is wide enough.
    picture.draft(picture.mode, (WIDEST, WIDEST))
    picture.load()
    if picture.width <= WIDEST:
        return picture
    size = (WIDEST, max(1, round(picture.height * WIDEST / picture.width)))
    return _resized(picture, size)


def _shrunk(picture: Any, size: tuple[int, int]) -> Any:
    """Nearer to the size, where it is much smaller, so that every dot of the original
    need not be weighed for each of them.
    """
    if picture.mode not in SMOOTH or picture.width < FAR * size[0]:
        return picture
    return _resized(picture, size)


def _resized(picture: Any, size: tuple[int, int]) -> Any:
    resized = picture.resize(size, RESAMPLE, reducing_gap=2.0)
    resized.format, resized.info = picture.format, picture.info
    return resized
