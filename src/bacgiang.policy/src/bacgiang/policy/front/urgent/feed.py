"""`urgent-notices.xml`: what holds now, as an Atom feed (RFC 4287) of a site."""

from ...base.date_labels import local_iso
from ...base.dates import now_utc
from ...editorial.public.feeds.feed_item import xml_text
from .notice import Level
from .notice import UrgentNotice
from .viewlet import notices_for
from bacgiang.policy import _
from plone import api
from Products.Five import BrowserView
from uuid import UUID
from xml.etree.ElementTree import Element
from xml.etree.ElementTree import SubElement
from xml.etree.ElementTree import tostring
from zope.i18n import translate


ATOM = "http://www.w3.org/2005/Atom"
TITLE = _("label_urgent_notices", default="Notices")


class UrgentNoticesFeed(BrowserView):
    """Of the portal, on a unit's site of the unit as well; empty without notices."""

    def __call__(self) -> bytes:
        self.language = str(api.portal.get_current_language())
        self.base = self.context.absolute_url()
        notices = notices_for(self.context)
        feed = Element("feed", {"xmlns": ATOM, "xml:lang": self.language})
        _text(feed, "title", f"{self._said(TITLE)} – {self.context.Title()}")
        _text(feed, "id", f"{self.base}/urgent-notices.xml")
        moments = [one.announced for one in notices] or [now_utc()]
        _text(feed, "updated", local_iso(max(moments)))
        SubElement(feed, "link", href=f"{self.base}/urgent-notices.xml", rel="self")
        SubElement(feed, "link", href=self.base, rel="alternate")
        for notice in notices:
            self._entry(SubElement(feed, "entry"), notice)
        response = self.request.response
        response.setHeader("Content-Type", "application/atom+xml; charset=utf-8")
        return tostring(feed, encoding="utf-8", xml_declaration=True)

    def _entry(self, entry: Element, notice: UrgentNotice) -> None:
        words = notice.text_in(self.language)
        level = self._said(Level(notice.level).title_message)
        _text(entry, "title", f"{level}: {words}")
        _text(entry, "id", UUID(notice.id).urn)
        _text(entry, "updated", local_iso(notice.announced))
        SubElement(entry, "link", href=notice.url or self.base, rel="alternate")
        ends = f"{local_iso(notice.starts)} – {local_iso(notice.ends)}"
        _text(entry, "summary", f"{words} ({ends})")
        _text(SubElement(entry, "author"), "name", self.context.Title())

    def _said(self, message: str) -> str:
        return translate(message, context=self.request)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = xml_text(text)
