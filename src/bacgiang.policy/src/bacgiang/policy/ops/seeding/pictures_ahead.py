"""Sample pictures are drawn and made smaller elsewhere while the site is made.

On another processor: Pillow gives way to other threads while it works, so this takes
little of the time of the one that makes the site.
"""

from ...base.processors import use_all
from ..picture_scales.scaling import Ahead
from ..picture_scales.scaling import made_ahead
from ..picture_scales.scaling import QUALITY
from ..picture_scales.scaling import scales_of
from ..picture_scales.scaling import Size
from ..picture_scales.wanted import wanted_scales
from .sample_scenes import drawn
from .sample_scenes import SIZE
from collections.abc import Iterable
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from ctypes import CDLL
from plone.scale.interfaces import IScaledImageQuality
from zope.component import queryUtility


Picture = tuple[str, str]
"""Its scene, and what stands for its hills and sky."""
Boxes = tuple[tuple[Size, int], ...]


class PicturesAhead:
    def __init__(self, pictures: Iterable[Picture], boxes: Boxes) -> None:
        self._pool = ThreadPoolExecutor(1, initializer=use_all)
        self._begun: dict[Picture, Future[tuple[bytes, Ahead]]] = {
            one: self._pool.submit(_make, one, boxes) for one in dict.fromkeys(pictures)
        }
        self._pool.submit(_give_back)
        self._scales: dict[bytes, Ahead] = {}

    def drawn(self, picture: Picture) -> bytes:
        """What is not begun yet whoever asks makes at once."""
        begun = self._begun.get(picture)
        if begun is None or begun.cancel():
            return drawn(*picture)
        data, scales = begun.result()
        self._scales[data] = scales
        return data

    def scales(self, data: bytes) -> Ahead:
        return self._scales.get(data, {})

    def end(self) -> None:
        self._pool.shutdown(cancel_futures=True)


_ahead: ContextVar[PicturesAhead | None] = ContextVar("_ahead", default=None)


@contextmanager
def pictures_ahead(pictures: Iterable[Picture]) -> Iterator[None]:
    """Within it these pictures are made meanwhile, in this order."""
    ahead = PicturesAhead(pictures, _boxes())
    own, of_scales = _ahead.set(ahead), made_ahead.set(ahead.scales)
    try:
        yield
    finally:
        made_ahead.reset(of_scales)
        _ahead.reset(own)
        ahead.end()


def picture_of(picture: Picture) -> bytes:
    """Drawn now if it was not before."""
    ahead = _ahead.get()
    return ahead.drawn(picture) if ahead is not None else drawn(*picture)


def _make(picture: Picture, boxes: Boxes) -> tuple[bytes, Ahead]:
    data = drawn(*picture)
    return data, scales_of(data, boxes)


def _give_back() -> None:
    """The memory of this thread that is free again, where the system can; the thread
    that makes the site takes from its own.
    """
    if trim := getattr(CDLL(None), "malloc_trim", None):
        trim(0)


class _Sheet:
    def getImageSize(self) -> Size:  # noqa: N802
        return SIZE


def _boxes() -> Boxes:
    """What a picture in the field `image` is scaled to, with which quality."""
    asked = queryUtility(IScaledImageQuality)
    usual = (asked and asked()) or QUALITY
    return tuple(
        ((one["width"], one["height"]), one.get("quality", usual))
        for one in wanted_scales("image", _Sheet())
    )
