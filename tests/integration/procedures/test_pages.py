"""What the pages, lists and open data of procedures show, and to whom (4.1c)."""

from .conftest import decision
from .conftest import files
from .conftest import RECORD
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.procedures.open_data.published import published
from bacgiang.policy.procedures.register_page.query import FORMS
from bacgiang.policy.procedures.register_page.query import ProcedureQuery
from bacgiang.policy.procedures.register_page.query import PROCEDURES
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.register.lookup import get_unit
from DateTime import DateTime
from datetime import date
from plone import api
from plone.dexterity.utils import createContent
import pytest


pytestmark = pytest.mark.regulation("4.1c")
UNIT = "huyen-hiep-hoa"
WITH_FORM = {"papers": [{"name": "Tờ khai", "form": "MAU-01"}]}


def page(item, view="procedure_view"):
    request = item.REQUEST.clone()
    request.form = {}
    return api.content.get_view(view, item, request)


def in_register(portal_type=PROCEDURES):
    with api.env.adopt_roles(["Anonymous"]):
        found = ProcedureQuery().found(portal_type)
        return [brain.procedure_code for brain in found.brains(0, 20)]


def open_data(register):
    return [one.record.code for one in published(register, {})]


def test_a_draft_is_in_no_list(register, procedure, form):
    procedure()
    form()
    assert in_register() == in_register(FORMS) == []
    with api.env.adopt_user(username=f"{UNIT}-update"):
        assert open_data(register) == []


def test_what_was_published_is_in_all_of_them(register, procedure, form, publish):
    publish(procedure())
    publish(form())
    assert in_register() == ["THU.01"]
    assert in_register(FORMS) == ["MAU-01"]
    with api.env.adopt_roles(["Anonymous"]):
        assert open_data(register) == ["THU.01"]


def test_a_working_copy_is_in_none(register, procedure, publish, check_out):
    copy = check_out(publish(procedure()))
    copy.title = "Chưa duyệt"
    copy.reindexObject()
    with api.env.adopt_roles(["Anonymous"]):
        assert [one.record.title for one in published(register, {})] == [
            RECORD["title"]
        ]
    with api.env.adopt_user(username=f"{UNIT}-update"):
        assert open_data(register) == ["THU.01"]


@pytest.mark.parametrize("hide", ["withdrawn", "later", "over"])
def test_what_is_not_public_now_is_in_no_list(register, procedure, publish, act, hide):
    item = publish(procedure())
    if hide == "withdrawn":
        stated = {"comment": "Nhầm", "ground": "inaccurate"}
        act(f"{UNIT}-publish", item, "withdraw", **stated)
    elif hide == "later":
        item.setEffectiveDate(DateTime() + 2)
    else:
        item.setExpirationDate(DateTime() - 1)
    item.reindexObject()
    assert in_register() == []
    with api.env.adopt_roles(["Anonymous"]):
        assert open_data(register) == []


def test_open_data_hold_the_version_of_today(
    register, procedure, publish, amend, frozen
):
    frozen("2024-06-30")
    later = decision("amend", "2/QĐ-UBND", "2024-07-01")
    amend(publish(procedure()), title="Tên mới", decision=later)
    (one,) = published(register, {})
    assert (one.record.title, one.unit) == (RECORD["title"], UNIT)
    frozen("2024-07-01")
    (one,) = published(register, {})
    assert one.record.title == "Tên mới"


def test_a_form_that_is_not_public_is_named_without_a_link(procedure, form, publish):
    blank = form()
    item = publish(procedure(**WITH_FORM))
    with api.env.adopt_roles(["Anonymous"]):
        (shown,) = page(item).forms()
    assert (shown.number, shown.title, shown.url) == ("MAU-01", "", "")
    publish(blank)
    with api.env.adopt_roles(["Anonymous"]):
        (shown,) = page(item).forms()
        assert page(blank, "procedure_form_view").procedures() == [
            ("THU.01", RECORD["title"], item.absolute_url())
        ]
    assert shown.url == blank.absolute_url()


def test_files_of_an_old_version_can_be_had(form, publish):
    item = publish(form("Bản cũ"))
    form(files=files("Bản mới"), decision=decision("amend", "2/QĐ", "2099-01-01"))
    assert len(page(item, "procedure_form_view").files()) == 1
    view = page(item, "form-file")
    for name in ("1", "docx"):
        view = view.publishTraverse(view.request, name)
    assert view._getFile().data == item.docx.data


@pytest.mark.parametrize("state", ["draft", "published"])
def test_a_legal_document_is_linked_where_it_is_public(
    portal, people, procedure, publish, act, state
):
    document = createContent(
        "LegalDocument",
        title="Quy định mẫu",
        number="12/2023/QĐ-UBND",
        document_type="decision",
        issuer="UBND tỉnh Bắc Giang",
        issue_date=date(2023, 3, 15),
        entry_into_force=date(2023, 4, 1),
    )
    with api.env.adopt_user(username="ubnd-update"):
        document = place(find_document_register("LegalDocument", portal), document)
    if state == "published":
        act("ubnd-update", document, "submit")
        act("ubnd-review", document, "approve", declaration=True)
        act("ubnd-publish", document, "publish")
    basis = {
        "title": "Quy định mẫu",
        "number": "12/2023/QĐ-UBND",
        "issuer": "UBND tỉnh Bắc Giang",
        "issue_date": "2023-03-15",
    }
    other = {"title": "Luật khác", "number": "99/2011/QH13"}
    item = publish(procedure(legal_basis=[basis, other]))
    with api.env.adopt_roles(["Anonymous"]):
        first, second = page(item).legal_basis()
    assert second.url == ""
    if state == "published":
        assert (first.url, first.effect_code) == (document.absolute_url(), "in-force")
    else:
        assert (first.url, first.effect) == ("", "")


def test_who_works_on_it_is_told_what_the_law_misses(procedure):
    item = procedure(steps="", sets=None)
    with api.env.adopt_user(username=f"{UNIT}-update"):
        assert len(page(item).missing()) == 2


@pytest.mark.regulation("2.2a", "14.2")
def test_the_successor_takes_over(portal, procedure, form, publish):
    items = [publish(procedure(doers=[UNIT])), publish(form())]
    with api.env.adopt_roles(["Manager"]):
        merge_unit(get_unit(UNIT), "so-y-te", date(2026, 1, 1), "Sáp nhập")
    assert [item.owning_unit for item in items] == ["so-y-te", "so-y-te"]
    assert items[0].doers == ("so-y-te",)
    for item in items:
        assert item.get_local_roles_for_userid("so-y-te.update")
        assert not item.get_local_roles_for_userid(f"{UNIT}.update")
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(doers="so-y-te")
    assert items[0].UID() == brain.UID
    assert not catalog.unrestrictedSearchResults(doers=UNIT)
    (shown,) = page(items[0]).doers()
    assert shown in (
        get_unit("so-y-te").name_in("vi"),
        get_unit("so-y-te").name_in("en"),
    )
