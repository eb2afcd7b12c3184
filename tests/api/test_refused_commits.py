"""What answers with an error has written nothing, whoever caught it (15.2, 15.5)."""

from bacgiang.policy.base.refusal import Refusal
from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.editorial.inaccuracy.form import ReportPage
from made_once import made_once
from made_once import make_item
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services.navigation.get import NavigationGet
import pytest
import transaction
from zope.interface import alsoProvides


pytestmark = pytest.mark.regulation("15.2", "15.5")

ITEM = "/vi/don-vi/so-y-te/tin-tuc/tin"


@pytest.fixture
@made_once
def item(site, boards):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = make_item(section, "so-y-te", "published", title="Tin", id="tin")
    transaction.commit()
    return made


def write(page) -> None:
    alsoProvides(page.request, IDisableCSRFProtection)
    page.context.title = "Viết dở"


def test_a_page_that_shows_the_reason(item, client, monkeypatch):
    def act(page):
        write(page)
        raise Refused(Refusal("no", "No."))

    monkeypatch.setattr(ReportPage, "protect", lambda page: None)
    monkeypatch.setattr(ReportPage, "act", act)
    answer = client().post(f"{ITEM}/@@report-inaccuracy", data={"text": "x"})
    assert answer.status_code == 400
    transaction.begin()
    assert item.title == "Tin"


@pytest.mark.parametrize(("status", "title"), [(400, "Tin"), (200, "Viết dở")])
def test_a_service_that_returns_an_error(item, client, monkeypatch, status, title):
    def reply(service):
        write(service)
        service.request.response.setStatus(status)
        return {"error": {"message": "No."}}

    monkeypatch.setattr(NavigationGet, "reply", reply)
    address = f"/++api++{ITEM}/@navigation"
    assert client("admin").get(address).status_code == status
    transaction.begin()
    assert item.title == title
