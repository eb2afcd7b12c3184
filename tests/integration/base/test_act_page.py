"""The page of an act: token, refusal with its reasons, and the way on after the act."""

from bacgiang.policy.base.act_page.act_page import ActPage
from bacgiang.policy.base.keeping import INeverKept
from bacgiang.policy.base.refusal import Refusal
from bacgiang.policy.base.refusal import Refused
from lxml.html import fromstring
from plone import api
from plone.protect import createToken
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.statusmessages.interfaces import IStatusMessage
import pytest
from zExceptions import Forbidden


CLOSED = Refusal("closed", "It is closed.")
NO_NAME = Refusal("no_name", "Write a name.", "name")


class Naming(ActPage):
    """Takes a name."""

    __name__ = "naming"
    template = ViewPageTemplateFile("naming.pt")
    is_closed = False

    def prepare(self):
        if self.is_closed:
            raise Refused(CLOSED, status=409)

    def act(self):
        name = self.form_value("name")
        if not name:
            raise Refused(NO_NAME)
        self.context.named = name
        self.redirect(self.action, "Named.")

    def field_id(self, reason):
        return reason.field


@pytest.fixture
def send(portal, http_request):
    """Open the page with a form; answers the view, and what it gave."""

    def open_page(method="POST", view=Naming, **form):
        http_request.method = method
        http_request.form.update(form)
        page = view(portal, http_request)
        return page, page()

    return open_page


@pytest.fixture
def token(portal):
    """What a form of the site's administrator carries."""
    with api.env.adopt_user(username="admin"):
        yield {"_authenticator": createToken()}


def test_a_get_shows_the_page_and_no_cache_keeps_it(send, http_request):
    page, html = send("GET")
    assert fromstring(html).xpath("//form") and 'id="reasons"' not in html
    assert INeverKept.providedBy(page)


@pytest.mark.parametrize("form", [{}, {"_authenticator": "made-up"}])
def test_without_its_token_a_form_does_nothing(send, portal, form):
    with pytest.raises(Forbidden):
        send(name="Bắc Giang", **form)
    assert getattr(portal, "named", None) is None


def test_a_refusal_shows_the_page_again_with_its_reasons(send, http_request, token):
    page, html = send(name=["not", "a", "text"], **token)
    assert http_request.response.getStatus() == 400
    (reason,) = fromstring(html).get_element_by_id("reasons").xpath(".//li")
    assert reason.text_content().strip() == "Write a name."
    assert reason.get("data-reason") == "no_name"
    assert reason.xpath("a/@href") == ["#name"]
    assert page.problem("name") == "Write a name." and page.problem("other") == ""


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_what_is_closed_is_refused_before_any_act(send, http_request, token, method):
    class Closed(Naming):
        is_closed = True
        reasons_heading = "Not now"

    _page, html = send(method, Closed, name="Bắc Giang", **token)
    assert http_request.response.getStatus() == 409
    block = fromstring(html).get_element_by_id("reasons")
    assert block.xpath("h2")[0].text_content() == "Not now"
    # No field of a form is to blame.
    assert not block.xpath(".//a")


def test_an_act_is_answered_by_the_way_on(send, portal, http_request, token):
    page, answer = send(name="Bắc Giang", **token)
    assert answer is None and portal.named == "Bắc Giang"
    assert http_request.response.getStatus() == 303
    assert http_request.response.getHeader("Location") == page.action
    assert page.action == f"{portal.absolute_url()}/@@naming"
    (told,) = IStatusMessage(http_request).show()
    assert told.message == "Named."
