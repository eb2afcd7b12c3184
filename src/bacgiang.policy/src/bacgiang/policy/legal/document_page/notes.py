"""What stands at a provision that others have touched: by what, and since when."""

from ...base.date_labels import day_label
from ..documents.official_document import OfficialDocument
from ..effect.describing import DescribedAnswer
from ..effect.describing import DescribedEvent
from ..effect.describing import touched_on
from ..relations.describing import Other
from bacgiang.policy import _
from datetime import date
from html import escape
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


NOTE = _("note_provision", default="${event} by ${source}, from ${day}")
NOTE_WITHOUT_DAY = _("note_provision_undated", default="${event} by ${source}")


class ProvisionNotes:
    """HTML of the notes of a document on a day."""

    def __init__(
        self, document: OfficialDocument, day: date, request: HTTPRequest
    ) -> None:
        self._request = request
        self._touched = touched_on(document, day)

    def __call__(self, eid: str) -> str:
        return self._note(self._touched[eid]) if eid in self._touched else ""

    def _note(self, answer: DescribedAnswer) -> str:
        events = dict.fromkeys((*answer.events, *answer.changes))
        lines = [f"<span>{self._line(one)}</span>" for one in events if one.source]
        title = escape(translate(answer.title, context=self._request))
        said = "".join((f"<strong>{title}</strong>", *lines))
        return f'<p class="legal-note legal-note-{answer.code}" role="note">{said}</p>'

    def _line(self, event: DescribedEvent) -> str:
        message = NOTE if event.day else NOTE_WITHOUT_DAY
        facts = {
            "event": escape(translate(event.title, context=self._request)),
            "source": _linked(event.source) if event.source else "",
            "day": day_label(event.day),
        }
        words = translate(message, context=self._request, mapping=None)
        for name, value in facts.items():
            words = words.replace("${" + name + "}", value)
        return words


def _linked(other: Other) -> str:
    name = escape(other.number or other.title)
    return f'<a href="{escape(other.url)}">{name}</a>' if other.url else name
