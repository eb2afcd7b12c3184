"""The output filter that offers a film of another site in its place, after a click.

What is stored stays as it is: a link to the film's page, alone in its paragraph, or a
frame. Both come out as that link; with scripts a button beside it loads the frame
(outside-video.js). Frames of other pages are taken away with what runs and submits.
"""

from ....base.written_markup import inner_markup
from ....base.written_markup import read_markup
from bacgiang.policy import _
from bacgiang.policy.units.sites.frame.outside.videos import film_at
from bacgiang.policy.units.sites.frame.outside.videos import streams
from lxml.builder import E
from lxml.etree import Element
from plone.dexterity.content import DexterityContent
from plone.outputfilters.interfaces import IFilter
import re
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


OWN = ("data-frame", "data-play", "data-note")
_CONCERNED = re.compile(r"youtu|vimeo|data-(?:frame|play|note)", re.IGNORECASE)
PLAY = _("label_play_outside_video", default="Play here")
NOTE = _(
    "text_outside_video",
    default="The film is on another site, which learns of your visit when you play it.",
)
FILM = _("label_outside_video", default="Film on another site")


@implementer(IFilter)
class OutsideVideoFilter:
    """Runs after the attributes were looked at, and before the elements are."""

    order = 1100

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        self.request = request

    def is_enabled(self) -> bool:
        return True

    def __call__(self, data: str) -> str | None:
        if not _CONCERNED.search(data) and not any(one in data for one in streams()):
            return None
        play, note, film = (
            translate(words, context=self.request) for words in (PLAY, NOTE, FILM)
        )
        return with_players(data, {"data-play": play, "data-note": note}, film)


def with_players(markup: str, words: dict[str, str], film: str) -> str | None:
    """The markup with each film's link marked; None when it cannot be read.

    `film` is the text of the link where a frame has no title.
    """
    tree = read_markup(markup)
    if tree is None:
        return None
    for element in tree.iter(Element):
        for name in OWN:
            element.attrib.pop(name, None)
    for frame in list(tree.iter("iframe")):
        _become_link(frame, film)
    for paragraph in tree.iter("p"):
        _mark(paragraph, words)
    return inner_markup(tree)


def _become_link(frame: Any, words: str) -> None:
    film = film_at(frame.get("src") or "")
    if film is None:
        return
    link = E.a((frame.get("title") or "").strip() or words, href=film.page)
    place = link if frame.getparent().tag == "p" else E.p(link)
    place.tail = frame.tail
    frame.getparent().replace(frame, place)


def _mark(paragraph: Any, words: dict[str, str]) -> None:
    """Mark the paragraph when a film's link is all it holds."""
    link = paragraph.find("a")
    if link is None or len(paragraph) != 1:
        return
    is_alone = not (paragraph.text or "").strip() and not (link.tail or "").strip()
    film = film_at(link.get("href") or "") if is_alone else None
    if film is not None:
        paragraph.attrib.update(words)
        paragraph.set("data-frame", film.frame)
        paragraph.set("class", "outside-video")
