"""Open Graph and card tags: what is shown where a page's address is shared."""

from ....base.date_labels import local_iso
from ....base.languages import reads_english
from ....base.page_facts import Picture
from ....base.seed_files import province
from ...sites.frame.identity import identity_of
from .facts import ARTICLE
from .viewlets import HeadViewlet
from bacgiang.policy import _
from collections.abc import Iterator
from html import escape
from plone import api
from zope.i18n import translate
from zope.i18nmessageid import Message


LOCALES = {"vi": "vi_VN", "en": "en_GB"}
PICTURES = "++resource++bacgiang.findability"
WIDTH, HEIGHT = 1200, 630
ALT = _("alt_share_picture", default="The portal of ${province} province")


class ShareTags(HeadViewlet):
    """Only on pages that are to be found: forms and drafts tell nothing."""

    def render(self) -> str:
        if not self.page.is_found:
            return ""
        properties = [
            f'<meta property="{name}" content="{escape(said)}" />'
            for name, said in self._properties()
            if said
        ]
        card = "summary_large_image" if self.facts.picture else "summary"
        return "\n".join(
            (*properties, f'<meta name="twitter:card" content="{card}" />')
        )

    def _properties(self) -> Iterator[tuple[str, str]]:
        facts = self.facts
        yield "og:title", facts.title
        yield "og:description", facts.description
        yield "og:type", facts.kind
        yield "og:url", self.page.address
        yield "og:site_name", identity_of(self.context).name
        yield "og:locale", LOCALES.get(api.portal.get_current_language(), "")
        yield from _of_picture(facts.picture or self._own_picture())
        if facts.kind == ARTICLE:
            yield from self._moments()

    def _moments(self) -> Iterator[tuple[str, str]]:
        facts = self.facts
        if facts.published:
            yield "article:published_time", local_iso(facts.published)
        if facts.changed:
            yield "article:modified_time", local_iso(facts.changed)

    def _own_picture(self) -> Picture:
        """The portal's, where a page has none."""
        is_english = reads_english(api.portal.get_current_language())
        name = province("province_en" if is_english else "province")
        told = Message(ALT, mapping={"province": name})
        alt = str(translate(told, context=self.request))
        picture = province("share_picture")
        address = f"{api.portal.get().absolute_url()}/{PICTURES}/{picture}"
        return Picture(address, WIDTH, HEIGHT, "image/png", alt)


def _of_picture(picture: Picture) -> Iterator[tuple[str, str]]:
    yield "og:image", picture.address
    yield "og:image:width", str(picture.width)
    yield "og:image:height", str(picture.height)
    yield "og:image:type", picture.media_type
    yield "og:image:alt", picture.alt
