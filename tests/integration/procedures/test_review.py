"""Nobody approves an official date or an end of a procedure unseen (4.1c, 14.2)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.transition_page.noting import notes_before
from bacgiang.policy.editorial.workflow.parameters import Transition
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.procedures.form.formats import wrong_formats
from datetime import date
from lxml.html import fromstring
from plone import api
import pytest
from types import SimpleNamespace
from z3c.form.interfaces import NOT_CHANGED
from zope.event import notify
from zope.i18n import translate
from zope.interface import alsoProvides
from zope.lifecycleevent import ObjectModifiedEvent


pytestmark = pytest.mark.regulation("4.1c", "14.2")
REVIEWER = "huyen-hiep-hoa-review"
ENDS = {"decision_kind": "abolish", "decision_number": "1300/QĐ-UBND"}
MORE = {"decision_issuer": "UBND tỉnh", "effective_from": date(2024, 6, 1)}


@pytest.fixture
def page(portal):
    """A page of an item as its reviewer sees it."""

    def show(item, name):
        alsoProvides(portal.REQUEST, IPolicyLayer)
        with api.env.adopt_user(username=REVIEWER):
            return fromstring(item.restrictedTraverse(name)())

    return show


@pytest.fixture(params=("procedure", "form"))
def copy(request, publish, check_out):
    """A working copy that ends what was published."""
    item = publish(request.getfixturevalue(request.param)())
    made = check_out(item)
    change(made, **ENDS, **MORE)
    return made


def change(item, **values):
    for name, value in values.items():
        setattr(item, name, value)
    with api.env.adopt_user(username=f"{item.owning_unit}-update"):
        notify(ObjectModifiedEvent(item))


def told(item, transition):
    with api.env.adopt_user(username=REVIEWER):
        notes = notes_before(item, transition)
    return " ".join(translate(one, target_language="vi") for one in notes)


def test_the_decision_is_compared_and_told_before_each_step(copy, page, portal):
    said = page(copy, "@@differences").cssselect("[id^=changes-] .compare-pair")
    assert "1300" in " ".join(one.text_content() for one in said)
    for step in (Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH):
        note = told(copy, step)
        for value in ("1300/QĐ-UBND", "UBND tỉnh", "01/06/2024", "Bãi bỏ"):
            assert value in note, (step, note)
    with api.env.adopt_user(username=REVIEWER):
        copy.restrictedTraverse("@@iterate_diff")()
    led = portal.REQUEST.response.getHeader("location")
    assert led == f"{copy.absolute_url()}/@@differences"


def test_every_field_of_a_record_is_compared(procedure, publish, check_out, page):
    copy = check_out(publish(procedure()))
    row = copy.ways[0] | {"way": "online", "time_amount": 3}
    change(copy, ways=[row], carried_out_by="Phòng khác", keywords="từ")
    said = page(copy, "@@differences").cssselect("#changes-record .compare-pair")
    assert len(said) == 3
    assert "tuyến" in said[1].cssselect("ins")[0].text_content()


def test_nothing_ends_before_it_holds(procedure, publish, check_out, act):
    item = publish(procedure())
    copy = check_out(item)
    change(copy, **ENDS, effective_from=date(2024, 1, 15))
    with pytest.raises(Refused) as refused:
        act(f"{item.owning_unit}-update", copy, "submit")
    assert [one.code for one in refused.value.refusals] == ["abolished_before_it_holds"]
    change(copy, effective_from=date(2024, 1, 16))
    act(f"{item.owning_unit}-update", copy, "submit")


def test_a_form_is_corrected_with_its_file_as_it_is(form, publish, check_out):
    """Plone's form says of a file that is kept that it is not changed."""
    copy = check_out(publish(form()))
    kept = SimpleNamespace(docx=NOT_CHANGED, odt=None, pdf=NOT_CHANGED)
    assert wrong_formats(kept) is None
    assert wrong_formats(copy) is None


def test_page_of_a_draft_shows_its_decision_and_all_of_its_basis(procedure, page):
    named = {"issuer": "Quốc hội"}
    item = procedure(legal_basis=[named])
    shown = page(item, "procedure_view")
    assert "15/01/2024" in shown.cssselect(".legal-facts")[0].text_content()
    assert "Quốc hội" in shown.cssselect(".procedure-basis")[0].text_content()
