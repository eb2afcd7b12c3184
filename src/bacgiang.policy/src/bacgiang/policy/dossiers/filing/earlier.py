"""What was given with an earlier dossier, offered again to whoever has its address."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import SentFile
from ...citizen.contacts.sent import SentIdentity
from ...citizen.contacts.sent import TEXTS
from ...citizen.contacts.store import contact_store
from ...citizen.forms.conditions import is_filled
from ...citizen.forms.definition import Form
from ...citizen.forms.definition import Kind
from ...citizen.forms.definition import Question
from ...citizen.forms.values import as_typed
from ...citizen.keys.reading import is_reading_key
from ...citizen.receipts_page.author_acts import find
from ...citizen.submissions.submission import Submission
from ..answers.store import answer_store
from ..content.content import KIND
from ..content.papers import kept_paper
from ..content.whole import form_of
from ..content.whole import rounds_of
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from io import BytesIO
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlsplit


NO_EARLIER = Refusal(
    "no_earlier_dossier",
    _(
        "dossier_refusal_earlier",
        default="Nothing that is kept is found by this address. Copy the whole address "
        "at which you follow the earlier dossier.",
    ),
    "earlier",
)


@dataclass(frozen=True)
class Earlier:
    """`before`: the form it was filed under. What has the same name and kind is taken
    over; papers for what is called the same.
    """

    found: Submission
    before: Form
    kept: Mapping[str, Any]

    @classmethod
    def at(cls, address: str) -> "Earlier":
        """The address has code and key: raises Refused for any other."""
        try:
            query = parse_qs(urlsplit(address).query)
            asked = {name: one[0] for name, one in query.items()}
            found = find(asked.get("code", ""))
        except (Refused, ValueError):
            raise Refused(NO_EARLIER) from None
        is_theirs = is_reading_key(found.code, asked.get("key", ""))
        before, answers = form_of(found), answer_store().get(found.code)
        if found.kind != KIND or not is_theirs or before is None or answers is None:
            raise Refused(NO_EARLIER)
        return cls(found, before, answers)

    def answers(self, form: Form, typed: Mapping[str, Any]) -> dict[str, Any]:
        """What was typed, with earlier answers where nothing was."""
        kinds = {one.name: one.kind for one in self.before.questions()}
        same = {one.name for one in form.questions() if kinds.get(one.name) is one.kind}
        before = as_typed(self.before.items, self.kept)
        kept = {name: value for name, value in before.items() if name in same}
        new = {name: value for name, value in typed.items() if _is_typed(value)}
        return {**typed, **kept, **new}

    def files(self, form: Form) -> Iterator[tuple[str, SentFile]]:
        """Each with its question."""
        named = {_called(one): one.name for one in form.questions()}
        told = {one.name: named.get(_called(one)) for one in self.before.questions()}
        for came in rounds_of(self.found):
            for number, paper in enumerate(came.papers):
                question = told.get(paper.question)
                kept = kept_paper(self.found, came.entry, number) if question else None
                if question and kept is not None:
                    facts, blob = kept
                    yield question, SentFile(facts.name, BytesIO(blob.data))

    def identity(self) -> SentIdentity:
        """Who applied; what was agreed to then is asked anew."""
        contact = contact_store().get(self.found.code)
        told: dict[str, Any] = {name: getattr(contact, name, "") for name in TEXTS}
        return replace(SentIdentity(), **told)


def _is_typed(value: Any) -> bool:
    """An empty row that the form shows by itself is nothing."""
    match value:
        case list():
            return any(map(_is_typed, value))
        case dict():
            return any(map(_is_typed, value.values()))
    return is_filled(value)


def _called(question: Question) -> str:
    return question.title["vi"] if question.kind is Kind.FILE else ""
