"""Records with texts, published by their boards."""

from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.legal.documents.structured_text import structured
from datetime import date
from plone import api
from plone.dexterity.utils import createContent
import pytest


FACTS = {
    "title": "Quy định mẫu về quản lý hồ sơ thử nghiệm",
    "number": "12/2024/QĐ-UBND",
    "document_type": "decision",
    "issuer": "UBND tỉnh Bắc Giang",
    "issue_date": date(2024, 3, 15),
}


@pytest.fixture
def register(portal):
    return find_document_register("LegalDocument", portal)


@pytest.fixture
def record(register):
    """Make a record by a user in its place."""

    def make(user="ubnd-update", text=None, **facts):
        document = createContent("LegalDocument", **{**FACTS, **facts})
        if text is not None:
            document.structure = structured(parse(text))
        with api.env.adopt_user(username=user):
            return place(register, document)

    return make


@pytest.fixture
def published(record, act):
    """Make a record and let its board publish it."""

    def make(**facts):
        document = record(**facts)
        act("ubnd-update", document, "submit")
        act("ubnd-review", document, "approve", declaration=True)
        act("ubnd-publish", document, "publish", relations_undecided=True)
        return document

    return make
