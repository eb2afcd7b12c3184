"""Records with texts, published by their boards, and what people do with them."""

from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.law.parsing import parse
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.legal.documents.structured_text import structured
from bacgiang.policy.legal.relations.statement import relation_from
from datetime import date
from integration.legal.amending import AGAIN
from integration.legal.amending import AMENDING
from integration.legal.amending import ISSUED
from plone import api
from plone.dexterity.utils import createContent
import pytest
from relations_stated import state
from zope.interface import alsoProvides


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


@pytest.fixture
def amended(people, published, record):
    """A record, amended twice; the second amendment by way of the first."""
    first = published(entry_into_force=date(2024, 3, 25), text=ISSUED)
    later = published(
        number="40/2025/QĐ-UBND",
        title="Sửa đổi quy định mẫu",
        issue_date=date(2025, 6, 2),
        entry_into_force=date(2025, 6, 15),
        text=AMENDING,
    )
    again = published(
        number="1/2026/QĐ-UBND",
        title="Sửa đổi quyết định sửa đổi",
        issue_date=date(2025, 12, 20),
        entry_into_force=date(2026, 1, 1),
        text=AGAIN,
    )
    for source, target in ((later, first), (again, later)):
        body = {"kind": "amends", "target": {"UID": target.UID()}}
        with api.env.adopt_user(username="ubnd-review"):
            state(source, relation_from(source, body))
    return first


@pytest.fixture
def ask(portal):
    """Make the request of a visitor."""

    def asking(**form):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        request.form.clear()
        request.form.update(form)
        return request

    return asking


@pytest.fixture
def decide():
    """Call an act on relations as a person."""

    def acting(user, act, *args):
        with api.env.adopt_user(username=user):
            return act(*args)

    return acting
