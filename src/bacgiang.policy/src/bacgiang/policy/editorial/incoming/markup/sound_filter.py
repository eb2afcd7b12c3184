"""The output filter that runs first: what the others read is sound.

Texts are sound when they are stored; this is for those from before, and for what other
code renders.
"""

from .sound import sound
from plone.dexterity.content import DexterityContent
from plone.outputfilters.interfaces import IFilter
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IFilter)
class SoundFilter:
    """Runs before Plone's own filters."""

    order = -1000

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        """Neither plays a part."""

    def is_enabled(self) -> bool:
        return True

    def __call__(self, data: str | bytes) -> str:
        text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
        return sound(text)
