"""The output filter that takes over into a text what was said of its pictures."""

from ...base.written_markup import inner_markup
from ...base.written_markup import read_markup
from .in_text import fill_words
from plone.dexterity.content import DexterityContent
from plone.outputfilters.interfaces import IFilter
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(IFilter)
class WordsOfPictures:
    """Runs before Plone makes addresses of UIDs: by them the pictures are known."""

    order = 600

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        """Neither plays a part: whoever may see a picture may know its words."""

    def is_enabled(self) -> bool:
        return True

    def __call__(self, data: str) -> str | None:
        if "<img" not in data or "resolveuid/" not in data:
            return None
        tree = read_markup(data)
        if tree is None:
            return None
        fill_words(tree)
        return inner_markup(tree)
