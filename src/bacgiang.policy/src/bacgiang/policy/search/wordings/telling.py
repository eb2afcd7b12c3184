"""Tells other rooms what else people call a thing."""

from ...base.other_words import IOtherWords
from ...base.other_words import Words
from ..query.parsing import parse_query
from ..query.usual_words import SAYING_LITTLE
from .known import known_wordings
from zope.interface import implementer


@implementer(IOtherWords)
class OtherWords:
    """Of the words that the portal's board keeps."""

    def parts(self, text: str) -> list[list[Words]]:
        return [
            [one.words, *(way.words for way in one.others)]
            for one in known_wordings().concepts(parse_query(text))
            if not one.is_little(SAYING_LITTLE)
        ]
