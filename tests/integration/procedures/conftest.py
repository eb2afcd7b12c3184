"""Procedures and forms, made and published by their boards."""

from bacgiang.policy.ops.seeding.word_file import word_file
from bacgiang.policy.procedures.intake.form_input import take_in_form
from bacgiang.policy.procedures.intake.procedure_input import accept_procedure
from bacgiang.policy.procedures.register.registers import procedure_register
from base64 import b64encode
from contextlib import suppress
from datetime import date
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from Products.CMFCore.WorkflowCore import ObjectDeleted
import pytest


UNIT = "huyen-hiep-hoa"
RECORD = {
    "code": "THU.01",
    "title": "Cấp giấy phép mẫu",
    "field": "trade",
    "levels": ["district"],
    "audiences": ["citizen"],
    "carried_out_by": "Phòng mẫu",
    "steps": "Bước 1: nộp hồ sơ.",
    "sets": 1,
    "ways": [
        {
            "way": "direct",
            "time_amount": "5",
            "time_unit": "working-day",
            "fee_amount": "100000",
            "currency": "VND",
        }
    ],
    "papers": [{"name": "Tờ khai", "originals": 1}],
    "results": [{"name": "Giấy phép"}],
    "decision": {
        "kind": "publish",
        "number": "1/QĐ-UBND",
        "issuer": "UBND tỉnh Bắc Giang",
        "issue_date": "2024-01-05",
        "effective_from": "2024-01-15",
    },
}
FORM = {"number": "MAU-01", "title": "Tờ khai mẫu"}


def decision(kind, number, day):
    """A decision of the province that holds from a day (YYYY-MM-DD)."""
    issuer = "UBND tỉnh Bắc Giang"
    return {
        "kind": kind,
        "number": number,
        "issuer": issuer,
        "issue_date": "2024-01-05",
        "effective_from": day,
    }


def files(*lines, filename="mau.docx"):
    """Files of a form as they are handed in: one DOCX with lines of text."""
    return [{"filename": filename, "data": b64encode(word_file(list(lines))).decode()}]


@pytest.fixture
def register(portal):
    return procedure_register(portal)


@pytest.fixture
def procedure(people):
    """Take a procedure in for a unit, as its editor; its draft comes back."""

    def make(unit=UNIT, **facts):
        with api.env.adopt_user(username=f"{unit}-update"):
            return api.content.get(UID=accept_procedure({**RECORD, **facts}, unit).uid)

    return make


@pytest.fixture
def form(people):
    """Take a form in for a unit, as its editor; its draft comes back."""

    def make(*lines, unit=UNIT, **facts):
        item = {**FORM, "files": files(*(lines or ("Kính gửi",))), **facts}
        with api.env.adopt_user(username=f"{unit}-update"):
            return api.content.get(UID=take_in_form(item, unit).uid)

    return make


@pytest.fixture
def publish(act):
    """Let the board of an item's unit take it through the workflow."""

    def go(item, **stated):
        unit = item.owning_unit
        act(f"{unit}-update", item, "submit")
        act(f"{unit}-review", item, "approve", declaration=True)
        # A working copy is merged into its item.
        with suppress(ObjectDeleted):
            act(f"{unit}-publish", item, "publish", **stated)
        return item

    return go


@pytest.fixture
def check_out():
    """Make a working copy of a published item as the editor of its unit."""

    def make(item):
        with api.env.adopt_user(username=f"{item.owning_unit}-update"):
            return ICheckinCheckoutPolicy(item).checkout(item.__parent__)

    return make


@pytest.fixture
def amend(procedure, publish):
    """Take a published procedure in anew; its working copy is merged."""

    def change(item, **facts):
        procedure(item.owning_unit, **facts)
        copy = ICheckinCheckoutPolicy(item).getWorkingCopy()
        assert copy is not None
        publish(copy)
        return item

    return change


@pytest.fixture
def frozen(monkeypatch):
    """Let it be a day."""

    def on(day):
        moment = date.fromisoformat(day)
        for module in (
            "versions.held",
            "versions.indexing",
            "procedure_page.papers",
            "api.procedure_data",
            "api.form_data",
        ):
            name = f"bacgiang.policy.procedures.{module}.today"
            monkeypatch.setattr(name, lambda: moment)
        for module in ("day_query", "day_view", "following"):
            name = f"bacgiang.policy.legal.effect.{module}.today"
            monkeypatch.setattr(name, lambda: moment)

    return on
