"""What stands at a provision of a consolidated text: by what it was changed."""

from ...base.english.days import shown_day
from ...base.english.tongue import frame_tongue
from ...base.english.tongue import vietnamese
from ...law.alignment import word_differences
from ...law.consolidation import Consolidation
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import Provision
from ...law.tree import provision_pieces
from ..comparison.marking import Marker
from ..relations.naming_others import name_of
from .naming import described_changes
from .naming import described_failures
from .naming import DescribedChange
from bacgiang.policy import _
from collections import defaultdict
from html import escape
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


NOTE = _("note_consolidated", default="${change} by ${source}, from ${day}")
NOTE_AMENDED = _(
    "note_consolidated_amended",
    default="${change} by ${source} as worded by ${amending}, from ${day}",
)
NOTE_MISSING = _(
    "note_not_applied",
    default="An amendment of this provision is not worked in: see ${source}",
)
EARLIER = _("label_words_changed", default="What changed since the text was issued")


class ChangeNotes:
    """HTML of the notes of a text; made for one page."""

    def __init__(
        self,
        issued: LegalText,
        read: Consolidation,
        language: str,
        request: HTTPRequest,
    ) -> None:
        self._request, self._language = request, language
        self._issued = {one.eid: one for one in all_provisions(issued)}
        self._read = {one.eid: one for one in all_provisions(read.text)}
        self._changes: dict[str, list[DescribedChange]] = defaultdict(list)
        for change in described_changes(read):
            self._changes[change.eid].append(change)
        self._missing: dict[str, list[DescribedChange]] = defaultdict(list)
        for told in described_failures(read):
            for eid, _title in told.places:
                self._missing[eid].append(told)
        self._marker = Marker(request)

    def __call__(self, eid: str) -> str:
        return self._changed(eid) + "".join(map(self._lacks, self._missing[eid]))

    def _lacks(self, told: DescribedChange) -> str:
        """That an amendment of a provision is to be read elsewhere."""
        said = str(translate(NOTE_MISSING, context=self._request))
        said = said.replace("${source}", self._source(told))
        why = escape(str(translate(told.why, context=self._request)))
        return (
            '<p class="legal-note legal-note-not-applied" role="note"'
            f"{frame_tongue()}>"
            f"<strong>{said}</strong>. {why}</p>"
        )

    def _changed(self, eid: str) -> str:
        changes = self._changes.get(eid)
        if not changes:
            return ""
        lines = "".join(f"<span>{self.line(one)}</span>" for one in changes)
        note = (
            f'<p class="legal-note legal-note-changed"{frame_tongue()} role="note">'
            f"{lines}</p>"
        )
        return note + self._earlier(eid)

    def line(self, change: DescribedChange) -> str:
        """A change in one line of HTML, its source linked."""
        facts = {
            "change": escape(str(translate(change.title, context=self._request))),
            "source": self._source(change),
            "day": shown_day(change.day),
        }
        message = NOTE
        if change.amended_by is not None:
            message = NOTE_AMENDED
            facts["amending"] = escape(name_of(change.amended_by, self._language))
        words = str(translate(message, context=self._request))
        for name, value in facts.items():
            words = words.replace("${" + name + "}", value)
        return words

    def _source(self, change: DescribedChange) -> str:
        name = name_of(change.source, self._language)
        said = f"{vietnamese(escape(change.source_title))} {escape(name)}".strip()
        if change.source_url:
            return f'<a href="{escape(change.source_url)}">{said}</a>'
        return said

    def _earlier(self, eid: str) -> str:
        old, new = self._issued.get(eid), self._read.get(eid)
        if old is None or new is None:
            return ""
        html = self._marker.inline(word_differences(_words(old), _words(new)))
        label = escape(str(translate(EARLIER, context=self._request)))
        return (
            f'<details class="legal-earlier d-print-none">'
            f"<summary{frame_tongue()}>{label}</summary>"
            f'<p class="compare-text">{html}</p></details>'
        )


def _words(provision: Provision) -> str:
    return "\n".join(piece for piece in provision_pieces(provision) if piece)
