"""How a provision stands, told where it stands: status, by what, and the new words."""

from ...base.english.days import shown_day
from ...base.english.tongue import frame_tongue
from ...base.english.tongue import vietnamese
from ...law.effect.answers import Answer
from ...law.effect.answers import ProvisionAnswer
from ...law.effect.answers import Status
from ...law.effect.events import CHANGES
from ...law.effect.events import EventKind
from ...law.effect.events import lineage
from ...law.effect.unnamed import unnamed_ends
from ...law.new_places import place_around
from ...law.new_places import provision_before
from ...law.provision_ranges import in_order
from ...law.provision_ranges import in_short
from ..documents.official_document import OfficialDocument
from ..documents.provision_names import title_in
from ..effect.answering import status_on
from ..effect.applied_days import said_at
from ..effect.awaited import Awaited
from ..effect.describing import DescribedAnswer
from ..effect.describing import DescribedEvent
from ..effect.describing import touched_on
from ..effect.in_part import in_part
from ..effect.labels import STATUS_TITLES
from ..relations.describing import Other
from ..relations.pending import PENDING
from .new_words import lines_of
from .new_words import NewWords
from bacgiang.policy import _
from collections import defaultdict
from datetime import date
from functools import cached_property
from html import escape
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


NOTE = _("note_provision", default="${event} by ${source}, from ${day}")
NOTE_WITHOUT_DAY = _("note_provision_undated", default="${event} by ${source}")
NEW_WORDS = _("note_new_words", default="Show the new words")
CHANGED = {
    "amended": _(
        "note_amended",
        default="Amended: the words printed here are no longer in force as they stand",
    ),
    "supplemented": _("note_supplemented", default="Supplemented by later words"),
    "corrected": _("note_corrected", default="Corrected"),
}
UNLESS_UNNAMED = _(
    "note_unless_unnamed",
    default="In force, unless it is among the parts that have ended and were not named",
)
CHANGED_WITHIN = _("note_changed_within", default="In force, changed in part")
# Whoever comes to an article by its address sees what it is worth; clauses follow it.
TAGGED = ("art_", "dvs_", "att_")
ENDED = Status.NO_LONGER_IN_FORCE.value
WITH_WORDS = frozenset({*(kind.value for kind in CHANGES), EventKind.REPLACED.value})
"""Events by which there are other words to be read."""


def standing(whole: Answer, answer: ProvisionAnswer, eid: str) -> Message:
    """How a provision stands; one is not simply in force whose words were changed.

    Nor is one that may be among the parts that ended without being named.
    """
    if answer.status is Status.IN_FORCE and unnamed_ends(whole, eid):
        return UNLESS_UNNAMED
    if answer.status is Status.IN_FORCE and answer.changes:
        return CHANGED_WITHIN
    return STATUS_TITLES[answer.status]


class ProvisionNotes:
    """HTML of the notes of a document on a day."""

    def __init__(
        self, document: OfficialDocument, day: date, request: HTTPRequest
    ) -> None:
        self._request = request
        self._touched = touched_on(document, day)
        self._awaited = Awaited(document, day)
        self._remarks = said_at(document)
        self._new_words = NewWords(document)
        self._pending_address = escape(f"{document.absolute_url()}#legal-pending")
        self._whole = whole = status_on(document, day)
        self._parts = in_part(document, whole)
        is_plain = whole.status is Status.IN_FORCE and not whole.changes
        self._statuses = {} if is_plain else dict(whole.provisions)
        self._structure = structure = document.structure
        self._printed = structure.eids if structure is not None else ()

    def __call__(self, eid: str) -> str:
        return self._own(eid) + self._new(self._within[eid]) + self._remarked(eid)

    def behind(self, eid: str) -> str:
        """What is told of provisions that others have put in after this one."""
        return self._new(self._after[eid])

    def _new(self, eids: list[str]) -> str:
        return "".join(
            self._note(one, self._touched[one], title_in(self._structure, one))
            for one in eids
        )

    @cached_property
    def _within(self) -> defaultdict[str, list[str]]:
        """Provisions put in by others that follow none, by what is printed around."""
        return self._new_places[0]

    @cached_property
    def _after(self) -> defaultdict[str, list[str]]:
        """The others, by the provision that they follow."""
        return self._new_places[1]

    @cached_property
    def _new_places(self) -> tuple[defaultdict[str, list[str]], ...]:
        printed = frozenset(each for eid in self._printed for each in lineage(eid))
        within, after = defaultdict(list), defaultdict(list)
        for eid in in_order(set(self._touched) - printed):
            before = provision_before(eid, self._printed)
            around = place_around(eid, printed)
            if before:
                after[before].append(eid)
            elif around:
                within[around].append(eid)
        return within, after

    def _own(self, eid: str) -> str:
        if eid in self._touched:
            return self._note(eid, self._touched[eid])
        is_awaited = eid in self._awaited.places
        if not eid.rpartition("__")[2].startswith(TAGGED):
            # What waits is told of a clause, too, and of a chapter.
            waits = self._waits(eid, self._whole.at(eid)) if is_awaited else ""
            return f'<p class="legal-status">{waits}</p>' if waits else ""
        answer = self._statuses.get(eid)
        if answer is None and is_awaited:
            answer = self._whole.at(eid)
        if answer is None:
            return ""
        name = f"legal-status legal-effect-{answer.status.value}"
        said = (
            f"{self._say(standing(self._whole, answer, eid))}{self._waits(eid, answer)}"
        )
        return f'<p class="{name}"{frame_tongue()}>{said}</p>'

    def _waits(self, eid: str, answer: ProvisionAnswer) -> str:
        """That published texts speak of it, which nobody has decided yet."""
        is_over = answer.status is Status.NO_LONGER_IN_FORCE
        if is_over or not self._awaited.concerns(eid):
            return ""
        address = f'href="{self._pending_address}"'
        return f' <a class="pending-mark" {address}>{self._say(PENDING)}</a>'

    def _remarked(self, eid: str) -> str:
        part = (self._parts[eid],) if eid in self._parts else ()
        told = (self._say(one.words) for one in (*self._remarks.get(eid, ()), *part))
        return "".join(
            f'<p class="legal-note legal-note-remark"{frame_tongue()} role="note">'
            f"{one}</p>"
            for one in told
        )

    def state(self, eid: str) -> str:
        """Classes of the section of a provision that others have touched."""
        answer = self._touched.get(eid)
        if answer is None:
            return ""
        is_gone = answer.code == ENDED or self._new_words.replace_all_of(eid)
        return f"legal-is-{_code(answer)}{' legal-words-gone' if is_gone else ''}"

    def _note(self, eid: str, answer: DescribedAnswer, name: str = "") -> str:
        events = dict.fromkeys((*answer.events, *answer.changes))
        told = [one for one in events if one.source]
        lines = [f"<span>{self._line(one, eid)}</span>" for one in told]
        named = [vietnamese(escape(name))] if name else []
        title = ". ".join([*named, *map(self._say, _titles(answer))])
        waits = self._waits(eid, self._whole.at(eid))
        said = "".join((f"<strong>{title}</strong>", waits, *lines))
        words = "".join(map(self._words, [eid] * len(told), told))
        style = f"legal-note legal-note-{_code(answer)}"
        about = f'class="{style}"{frame_tongue()} role="note"'
        return f"<div {about}><p>{said}</p>{words}</div>"

    def _line(self, event: DescribedEvent, eid: str) -> str:
        message = NOTE if event.day else NOTE_WITHOUT_DAY
        inner = ", ".join([*_within(event, eid), *_left_alone(event, eid)])
        facts = {
            "event": self._say(event.title)
            + (f" ({vietnamese(escape(inner))})" if inner else ""),
            "source": _linked(event.source) if event.source else "",
            "day": shown_day(event.day),
        }
        words = translate(message, context=self._request, mapping=None)
        for name, value in facts.items():
            words = words.replace("${" + name + "}", value)
        return words

    def _words(self, eid: str, event: DescribedEvent) -> str:
        if event.source is None or event.kind not in WITH_WORDS:
            return ""
        found = self._new_words.of(eid, event.source)
        if found is None:
            return ""
        lines = "".join(f"<p>{escape(line)}</p>" for line in lines_of(found) if line)
        address = escape(f"{event.source.url}#{found.eid}")
        name = escape(event.source.number or event.source.title)
        return (
            f"<details><summary>{self._say(NEW_WORDS)}</summary>"
            f'<blockquote cite="{address}" lang="vi">{lines}</blockquote>'
            f'<p><a href="{address}">{name}</a></p></details>'
        )

    def _say(self, message: Message) -> str:
        return escape(translate(message, context=self._request))


def _within(event: DescribedEvent, eid: str) -> list[str]:
    """What an event reaches in a provision; nothing where it reaches all of it."""
    named = dict(event.provisions)
    if not named or any(one in named for one in lineage(eid)):
        return []
    titles = (title for one, title in named.items() if one.startswith(f"{eid}__"))
    return in_short(titles)


def _left_alone(event: DescribedEvent, eid: str) -> list[str]:
    """In a word what it does not reach in a provision that it reaches."""
    left = in_short(
        title for one, title in event.excepted if one.startswith(f"{eid}__")
    )
    return [f"trừ {', '.join(left)}"] if left else []


def _titles(answer: DescribedAnswer) -> list[Message]:
    """The status, and that words are no longer these: one does not hide the other."""
    changed = CHANGED.get(answer.changes[-1].kind) if answer.changes else None
    is_plain = answer.code == Status.IN_FORCE.value
    status = [] if changed and is_plain else [answer.title]
    return [*status, *([changed] if changed else [])]


def _code(answer: DescribedAnswer) -> str:
    """The status; of words in force, what last happened to them."""
    if answer.code == Status.IN_FORCE.value and answer.changes:
        return answer.changes[-1].kind
    return answer.code


def _linked(other: Other) -> str:
    name = escape(other.number or other.title)
    return f'<a href="{escape(other.url)}">{name}</a>' if other.url else name
