"""What applicants are told a procedure is called: as it holds today, and once it is
withdrawn, too (2.2c).
"""

from .procedure_records import amend
from .procedure_records import DECISION
from .procedure_records import make_procedure
from .procedure_records import PROCEDURE
from .procedure_records import publish
from .procedure_records import UNIT
from bacgiang.policy.citizen.receipts_page.address import author_address
from bacgiang.policy.procedures.versions.store import version_store
from dataclasses import replace
from dossier_samples import FORM
from dossier_samples import sent_dossier
import json
from petition_samples import HTML
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("2.2c")

NOW, LATER = PROCEDURE["title"], "Tên mẫu của một ngày sau"
ENGLISH = "Sample licence of practice"
APPLY = "/@@apply"


def with_form(procedure: Any, english: str) -> None:
    """Publish these beside the record."""
    with api.env.adopt_user(username=f"{UNIT}-update"):
        copy = ICheckinCheckoutPolicy(procedure).checkout(procedure.__parent__)
    copy.title_en, copy.online_form = english, json.dumps(FORM)
    publish(copy, UNIT)


def test_applicants_read_on_once_the_procedure_is_withdrawn(
    client: Any, site: Any, boards: None
) -> None:
    procedure, visitor = make_procedure(), client()
    uid, address = procedure.UID(), procedure.absolute_url()
    decision = {**DECISION, "effective_from": "2099-01-01", "number": "99/QĐ-UBND"}
    transaction.begin()
    with_form(procedure, ENGLISH)
    amend(procedure, title=LATER, decision=decision)
    transaction.begin()
    found = sent_dossier(UNIT, "Lời khai mẫu", procedure=uid)
    transaction.commit()

    form = visitor.get(f"{address}{APPLY}", headers=HTML)
    assert form.status_code == 200 and NOW in form.text and LATER not in form.text

    def receipt(language: str, *, has_key: bool) -> str:
        url = author_address(f"/{language}", found.code)
        shown = url if has_key else url.partition("&")[0]
        answer = visitor.get(shown, headers=HTML, allow_redirects=False)
        assert answer.status_code == 200, (shown, answer.headers)
        text: str = answer.text
        return text

    # In English, too, it is called as it holds today.
    assert NOW in receipt("vi", has_key=True) and APPLY in receipt("vi", has_key=True)
    assert ENGLISH in receipt("en", has_key=True)
    procedure.title_en = "Licence of a later day"
    transaction.commit()
    assert ENGLISH in receipt("en", has_key=True)
    (now, later) = version_store(site).of(uid)
    version_store(site).keep(uid, replace(now, beside="{}"))
    transaction.commit()
    assert LATER not in receipt("en", has_key=True)

    version_store(site).keep(uid, now)
    with api.env.adopt_user(username=f"{UNIT}-publish"):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(procedure, "withdraw", comment="Nhầm", ground="inaccurate")
    transaction.commit()
    for language in ("vi", "en"):
        for has_key in (False, True):
            text = receipt(language, has_key=has_key)
            assert APPLY not in text and ENGLISH not in text
        assert NOW in receipt(language, has_key=True)
    withdraw = author_address("/en", found.code).replace(
        "receipt?", "withdraw-dossier?"
    )
    answer = visitor.get(withdraw, headers=HTML, allow_redirects=False)
    assert answer.status_code == 200, answer.headers
