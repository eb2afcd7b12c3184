"""Drafts that are answered, and the documents they became."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.consultation.outcome.ending import adopt_document
from bacgiang.policy.consultation.timing.store import consultation_of
from bacgiang.policy.consultation.timing.store import consultation_store
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.law.tree import all_provisions
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.legal.documents.structured_text import structured
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import UTC
from draft_version_samples import next_version
from draft_version_samples import SECOND
from plone import api
from plone.dexterity.utils import createContent
from plone.uuid.interfaces import IUUID
import pytest
from typing import Any


NUMBER = "21/2026/QĐ-UBND"
FACTS = {
    "title": "Quy định mẫu về quản lý hồ sơ thử nghiệm",
    "number": NUMBER,
    "document_type": "decision",
    "issuer": "UBND tỉnh Bắc Giang",
    "issue_date": "2026-03-15",
}
OPENED = datetime(2026, 1, 5, tzinfo=UTC)
# What was issued: as the second version, with a word changed and an article moved.
ISSUED = SECOND.replace("mỗi năm một lần", "mỗi năm hai lần").replace(
    "Điều 4. Trách nhiệm", "Điều 5. Trách nhiệm"
)


@pytest.fixture
def answered(published: Callable[..., Any]) -> Callable[..., Any]:
    """A draft in its second version, with its report issued."""

    def make(**facts: Any) -> Any:
        draft = published(**facts)
        next_version(draft, SECOND)
        consultation = consultation_of(draft)
        now = datetime.now(UTC)
        begun = replace(consultation, opens=OPENED, report_issued=now)
        consultation_store().put(IUUID(draft), begun)
        return draft

    return make


@pytest.fixture
def issued(portal: Any, act: Callable[..., Any]) -> Callable[..., Any]:
    """A document of the main board, published with a text of its own."""

    def make(
        text: str | None = ISSUED,
        code: str = "ubnd",
        *,
        stays_draft: bool = False,
        **facts: Any,
    ) -> Any:
        day = date.fromisoformat(FACTS["issue_date"])
        values = {**FACTS, "issue_date": day, **facts}
        document = createContent("LegalDocument", **values)
        document.owner_unit = code
        if text is not None:
            document.structure = structured(parse(text))
        with api.env.adopt_user(username=f"{code}-update"):
            placed = place(find_document_register("LegalDocument", portal), document)
        if stays_draft:
            return placed
        act(f"{code}-update", placed, "submit")
        act(f"{code}-review", placed, "approve", declaration=True)
        act(f"{code}-publish", placed, "publish")
        return placed

    return make


def by(level: str, unit: str = "so-y-te") -> Any:
    return api.env.adopt_user(username=f"{unit}-{level}")


def adopt(draft: Any, document: Any, said: str = "") -> Any:
    with by("publish"):
        return adopt_document(draft, said or IUUID(document), document.structure.digest)


def code_of(act: Callable[..., Any], *given: Any, level: str = "publish") -> str:
    with by(level), pytest.raises(Refused) as refused:
        act(*given)
    return refused.value.refusals[0].code


def provision_ids(document: Any) -> dict[str, str]:
    return {one.eid: one.wid for one in all_provisions(document.structure.tree)}
