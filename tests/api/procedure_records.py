"""Procedures and forms, published, as the tests of the API need them."""

from .legal_records import act
from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.procedures.intake.form_input import take_in_form
from bacgiang.policy.procedures.intake.procedure_input import accept_procedure
from base64 import b64encode
from made_once import made_once
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from Products.CMFCore.WorkflowCore import ObjectDeleted
import transaction
from typing import Any


UNIT = "so-y-te"
DECISION = {
    "kind": "publish",
    "number": "15/QĐ-UBND",
    "issuer": "UBND tỉnh Bắc Giang",
    "issue_date": "2012-02-20",
    "effective_from": "2012-03-01",
}
FORM = {
    "number": "01/MAU",
    "title": "Tờ khai mẫu",
    "field": "health",
    "decision": DECISION,
}
PROCEDURE = {
    "code": "MAU.01",
    "title": "Cấp giấy phép mẫu về hành nghề",
    "field": "health",
    "levels": ["province"],
    "audiences": ["citizen", "enterprise"],
    "service_level": "partial",
    "carried_out_by": "Sở Y tế",
    "doers": [UNIT],
    "steps": "Bước 1: nộp hồ sơ.\nBước 2: nhận kết quả.",
    "sets": 1,
    "ways": [
        {
            "way": "direct",
            "time_amount": "5",
            "time_unit": "working-day",
            "fee_kind": "charge",
            "fee_amount": "100000",
            "currency": "VND",
        }
    ],
    "papers": [{"name": "Tờ khai", "originals": 1, "form": "01/MAU"}],
    "results": [{"name": "Giấy phép"}],
    "legal_basis": [
        {
            "title": "Quyết định mẫu",
            "number": "76/2007/QĐ-UBND",
            "issuer": "UBND tỉnh Bắc Giang",
            "issue_date": "2007-08-20",
        }
    ],
    "decision": DECISION,
}
AMENDED = {
    "ways": [
        {
            "way": "direct",
            "time_amount": "3",
            "time_unit": "working-day",
            "fee_amount": "0",
        },
        {
            "way": "online",
            "time_amount": "3",
            "time_unit": "working-day",
            "fee_amount": "0",
        },
    ],
    "service_level": "full",
    "decision": {
        **DECISION,
        "kind": "amend",
        "number": "88/QĐ-UBND",
        "issue_date": "2015-06-02",
        "effective_from": "2015-07-01",
    },
}


def blank_form(filename: str = "to-khai.docx") -> dict[str, str]:
    """A file of a form as it is handed in."""
    data = word_file(["TỜ KHAI MẪU", "Họ tên: ....."])
    return {"filename": filename, "data": b64encode(data).decode()}


@made_once
def make_form(unit: str = UNIT, **facts: Any) -> Any:
    """A form its board has published; committed."""
    item = {**FORM, "files": [blank_form()], **facts}
    with api.env.adopt_user(username=f"{unit}-update"):
        form = api.content.get(UID=take_in_form(item, unit).uid)
    return publish(form, unit)


@made_once
def make_procedure(unit: str = UNIT, **facts: Any) -> Any:
    """A procedure its board has published; committed."""
    with api.env.adopt_user(username=f"{unit}-update"):
        procedure = api.content.get(
            UID=accept_procedure({**PROCEDURE, **facts}, unit).uid
        )
    return publish(procedure, unit)


@made_once
def amend(procedure: Any, unit: str = UNIT, **facts: Any) -> Any:
    """Take it in anew, publish the working copy; committed."""
    with api.env.adopt_user(username=f"{unit}-update"):
        accept_procedure({**PROCEDURE, **facts}, unit)
        copy = ICheckinCheckoutPolicy(procedure).getWorkingCopy()
    publish(copy, unit)
    return procedure


def publish(item: Any, unit: str) -> Any:
    """Take it through the workflow; a working copy ends with that."""
    for level, transition in (
        ("update", "submit"),
        ("review", "approve"),
        ("publish", "publish"),
    ):
        try:
            act(item, unit, level, transition)
        except ObjectDeleted:
            break
    transaction.commit()
    return item
