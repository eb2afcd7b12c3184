"""What was given with an earlier dossier, offered again to whoever has its address."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.attachments.files import SentFile
from ...citizen.keys.reading import is_reading_key
from ...citizen.receipts_page.author_acts import find
from ..answers.store import answer_store
from ..content.content import KIND
from ..content.paper_file import kept_paper
from ..content.whole import form_of
from ..content.whole import rounds_of
from ..forms.conditions import is_filled
from ..forms.definition import Form
from ..forms.definition import Kind
from bacgiang.policy import _
from collections.abc import Mapping
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


def earlier_of(
    form: Form, address: str, typed: Mapping[str, Any]
) -> tuple[dict[str, Any], list[tuple[str, SentFile]]]:
    """What was typed, with earlier answers where nothing was; and papers, each with its
    question. Those count for what has the same name and kind, papers for what is
    called the same. The address has code and key: raises Refused for any other.
    """
    asked = {name: one[0] for name, one in parse_qs(urlsplit(address).query).items()}
    try:
        found = find(asked.get("code", ""))
    except Refused:
        raise Refused(NO_EARLIER) from None
    is_theirs = is_reading_key(found.code, asked.get("key", ""))
    before, answers = form_of(found), answer_store().get(found.code)
    if found.kind != KIND or not is_theirs or before is None or answers is None:
        raise Refused(NO_EARLIER)
    kinds = {one.name: one.kind for one in before.questions()}
    same = {one.name for one in form.questions() if kinds.get(one.name) is one.kind}
    kept = {name: value for name, value in answers.items() if name in same}
    named = {_called(one): one.name for one in form.questions()}
    told = {one.name: named.get(_called(one)) for one in before.questions()}
    files = []
    for came in rounds_of(found):
        for number, paper in enumerate(came.papers):
            question = told.get(paper.question)
            kept_file = kept_paper(found, came.entry, number) if question else None
            if question and kept_file is not None:
                facts, blob = kept_file
                files.append((question, SentFile(facts.name, BytesIO(blob.data))))
    new = {name: value for name, value in typed.items() if is_filled(value)}
    return {**typed, **kept, **new}, files


def _called(question: Any) -> str:
    return question.title["vi"] if question.kind is Kind.FILE else ""
