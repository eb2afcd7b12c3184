"""Nothing that a form calls optional is demanded when the form is sent."""

from __future__ import annotations

from bacgiang.policy.base.act_page.form_page import FormPage
from bacgiang.policy.base.refusal import Refusal
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.transition_page import page as transition_page
from bacgiang.policy.editorial.workflow.rules import refusals
from bacgiang.policy.editorial.workflow.statements import read_statements
from collections.abc import Iterator
from lxml import html
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import pytest
from tiers import share
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
OPTIONAL = ("optional", "leave empty", "(empty:", "không bắt buộc", "để trống")
WOULD_BE_DONE = Refusal("would_be_done", "Done.")
SENT = {"datetime-local": "2027-01-02T08:00", "date": "2027-01-02", "": "Một ý"}


@pytest.fixture
def refused(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Reasons of the last refusals: the code and the field's name or id."""
    told: list[tuple[str, str]] = []
    shown = FormPage.refuse

    def refuse(self: FormPage, *reasons: Refusal, status: int = 400) -> Any:
        for one in reasons:
            told.extend((one.code, where) for where in (one.field, self.field_id(one)))
        return shown(self, *reasons, status=status)

    def judged(item: Any, transition: Any, sent: Any) -> None:
        """What a step would be refused for; it is never taken."""
        stated, wrong = read_statements(sent)
        raise Refused(*wrong, *refusals(item, transition, stated), WOULD_BE_DONE)

    monkeypatch.setattr(FormPage, "refuse", refuse)
    monkeypatch.setattr(transition_page, "take_stated_step", judged)
    return told


def forms_of(session: Any, address: str) -> Iterator[Any]:
    answer = session.get(address, headers=HTML)
    assert answer.status_code == 200, (address, answer.status_code)
    for form in html.fromstring(answer.text).iter("form"):
        if form.xpath(".//input[@name='_authenticator']") and form.method == "POST":
            yield form


def label_of(form: Any, where: str) -> str:
    """What the field is called, by its name or id; "" for none."""
    found = form.xpath(".//*[@name=$where or @id=$where]", where=where)
    labels = form.xpath(".//label[@for=$id]", id=found[0].get("id")) if found else []
    return " ".join(labels[0].text_content().split()).lower() if labels else ""


def fillings(form: Any) -> Iterator[dict[str, str]]:
    """Nothing at all, and each field by itself."""
    yield {}
    for field in form.xpath(".//input | .//textarea | .//select"):
        name, kind = field.get("name"), field.get("type", "")
        if name and kind not in ("hidden", "file", "submit"):
            values = field.xpath("./option/@value")[1:2] or [field.get("value")]
            fixed = (
                values[0]
                if kind in ("radio", "checkbox") or field.tag == "select"
                else ""
            )
            yield {name: fixed or SENT.get(kind, SENT[""])}


def walk(session: Any, address: str, told: list[tuple[str, str]]) -> int:
    sent = 0
    for form in forms_of(session, address):
        hidden = {
            one.get("name"): one.get("value", "")
            for one in form.xpath(".//input[@type='hidden']")
        }
        for filled in fillings(form):
            for button in form.xpath(".//button[@type='submit']"):
                told.clear()
                pressed = {button.get("name") or "x": button.get("value", "1")}
                session.post(
                    button.get("formaction") or form.action,
                    data={**hidden, **filled, **pressed},
                    headers=HTML,
                )
                sent += 1
                if button.get("formaction"):
                    # The page it leads to asks for what it needs, by its own labels.
                    continue
                for code, where in told:
                    label = label_of(form, where)
                    said = [word for word in OPTIONAL if word in label]
                    is_missing = code.endswith("_missing")
                    # What was typed may be refused; what was left out may not.
                    left_out = where not in filled
                    assert not (said and is_missing and left_out), (
                        address,
                        code,
                        label,
                    )
    return sent


def test_what_is_called_optional_may_be_left_out(
    client, publish, site, boards, refused
):
    section = site["en"]["units"]["so-y-te"]["news"]
    items = {
        state: publish(section, "so-y-te", state, title=f"Item {state}")
        for state in ("draft", "pending", "approved", "published", "withdrawn")
    }
    with api.env.adopt_user(username="so-y-te-update"):
        copy = ICheckinCheckoutPolicy(items["published"]).checkout(section)
    tool = api.portal.get_tool("portal_workflow")
    for user, step, stated in (
        ("so-y-te-update", "submit", {}),
        (
            "so-y-te-review",
            "approve",
            {"declaration": True, "confirmation": "unconfirmed"},
        ),
    ):
        with api.env.adopt_user(username=user):
            tool.doActionFor(copy, step, **stated)
    transaction.commit()
    acts = (
        ("update", items["draft"], "submit"),
        ("head", items["draft"], "publish"),
        ("update", items["pending"], "retract"),
        ("review", items["pending"], "approve"),
        ("review", items["pending"], "return"),
        ("head", items["pending"], "publish"),
        ("publish", items["approved"], "publish"),
        ("publish", copy, "publish"),
        ("publish", items["published"], "withdraw"),
        ("publish", items["withdrawn"], "restore"),
    )
    addresses = {state: item.absolute_url() for state, item in items.items()}
    forms = [
        *(
            (f"so-y-te-{level}", f"{item.absolute_url()}/@@act/{act}")
            for level, item, act in acts
        ),
        ("so-y-te-review", f"{addresses['pending']}/@@remarks"),
        ("so-y-te-publish", f"{addresses['approved']}/@@preview-links"),
        ("so-y-te-publish", f"{addresses['published']}/@@correct"),
        ("so-y-te-head", f"{section.aq_parent.absolute_url()}/@@board"),
    ]
    for user, address in share(forms, of=4):
        assert walk(client(user), address, refused), address
    # What is decided has been offered.
    assert walk(client("so-y-te-publish"), f"{addresses['published']}/@@offer", refused)
    decide = f"{site.absolute_url()}/vi/@@decide-offer/{items['published'].UID()}"
    assert walk(client("ubnd-review"), decide, refused)
