"""What stands on a page is for whoever may open it, and carries nothing out (15.2).

`FORM/@@z3cform_validate_field` and `FORM/++widget++NAME/…` make a form ready, with what is
sent to it.
"""

from .doors import adapters
from .form_pages import FORMS as FORMS_SENT
from .form_pages import request_of
from .form_pages import TOKEN
from .items import item_of
from .person import path_of
from .person import Person
from .person import person
from collections.abc import Iterator
from lxml import html
from plone import api
from plone.z3cform.interfaces import IFormWrapper
import pytest
from tiers import share
from typing import Any
from z3c.form.interfaces import IForm
from zope.component import getGlobalSiteManager
from zope.component import queryMultiAdapter


pytestmark = pytest.mark.regulation("15.2", "5.1")

CODE = "so-y-te"
MAIL = {
    "form.widgets.smtp_host": "smtp.example.org",
    "form.widgets.smtp_port": "25",
    "form.widgets.email_from_name": "Ai",
    "form.widgets.email_from_address": "ai@example.org",
    "form.widgets.email_charset": "utf-8",
    "form.buttons.save": "Save",
}
SOCIAL = {
    "form.widgets.share_social_data:list": "selected",
    "form.widgets.twitter_username": "ai",
    "form.widgets.facebook_app_id": "ai",
    "form.buttons.save": "Save",
}
SEARCH = {
    "form.widgets.enable_livesearch:list": "selected",
    "form.widgets.types_not_searched": "News Item",
    "form.widgets.search_results_description_length": "160",
    "form.widgets.sort_on": "relevance",
    "form.buttons.save": "Save",
}
REGISTER = {
    "form.widgets.username": "ai",
    "form.widgets.fullname": "Ai",
    "form.widgets.email": "ai@example.org",
    "form.widgets.password": "Mot-mat-khau-dai-9",
    "form.widgets.password_ctl": "Mot-mat-khau-dai-9",
    "form.buttons.register": "Register",
}
LETTER = {
    "form.widgets.send_to_address": "v@example.org",
    "form.widgets.send_from_address": "ai@example.org",
    "form.widgets.comment": "Ai",
    "form.buttons.send": "Send",
}
EDIT = {
    "form.widgets.IDublinCore.title": "Ai đó đổi",
    "form.widgets.IDublinCore.description": "Ai",
    "form.widgets.IAttribution.source": "Ai",
    "form.widgets.IAttribution.byline": "Ai",
    "form.widgets.IRichTextBehavior.text": "<p>Ai</p>",
    "form.buttons.save": "Save",
}
FORMS = {
    "/@@mail-controlpanel": (MAIL, "smtp_host"),
    "/@@social-controlpanel": (SOCIAL, "twitter_username"),
    "/@@search-controlpanel": (SEARCH, "types_not_searched"),
    "/@@new-user": (REGISTER, "email"),
    "/@@register": (REGISTER, "email"),
    "{published}/@@sendto_form": (LETTER, "comment"),
    "{published}/edit": (EDIT, "IDublinCore.title"),
    "{pending}/@@edit": (EDIT, "IDublinCore.title"),
    "{approved}/edit": (EDIT, "IDublinCore.title"),
    "{section}/++add++News Item": (EDIT, "IDublinCore.title"),
}
PAGE = {"Accept": "text/html"}
BELOW = ("@@z3cform_validate_field", "++widget++{}/@@getSource")
BELOW += ("++widget++form.widgets.{}/@@ploneform-render-widget", "++widget++{}")


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def addresses(portal: Any) -> Iterator[tuple[str, dict[str, str]]]:
    items = {
        state: item_of(portal, CODE, "News Item", state)
        for state in ("published", "pending", "approved")
    }
    paths = {state: path_of(one) for state, one in items.items()}
    paths["section"] = paths["published"].rpartition("/")[0]
    for form, (sent, field) in FORMS.items():
        for below in BELOW:
            yield f"{form.format(**paths)}/{below.format(field)}", sent


def is_refused(answer: Any) -> bool:
    """What cannot be read is refused before anybody is asked who they are."""
    to_sign_in = "login" in answer.headers.get("Location", "")
    return answer.status_code in (400, 401, 403, 404) or to_sign_in


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", ["visitor", "update"])
def test_nothing_is_done_by_what_stands_on_a_form(
    access_functional: Any, portal: Any, role: str, method: str
) -> None:
    who = person(portal, role, CODE)
    storage = access_functional["zodbDB"].storage
    section = path_of(item_of(portal, CODE, "News Item", "published").aq_parent)
    wrong = []
    for address, sent in addresses(portal):
        before = storage.lastTransaction()
        answer = asked(who, method, address, {"fname": "x", **sent})
        line = f"{address} ({answer.status_code})"
        if storage.lastTransaction() != before:
            wrong.append(f"{line}: writes")
        may_open = role == "update" and f"{section}/++add++" in address
        if not may_open and not is_refused(answer):
            wrong.append(f"{line}: opens")
    assert not wrong, "\n".join(wrong)


def asked(who: Person, method: str, address: str, sent: dict[str, str]) -> Any:
    if method == "POST":
        return who.post(address, sent)
    return who.send("GET", address, params=sent, headers={"Accept": "text/html"})


def forms_of(places: list[Any]) -> dict[str, Any]:
    """Every registered form, by its name, with the first place that has it."""
    names = {
        one.name
        for one in adapters(getGlobalSiteManager())
        if one.name and isinstance(one.factory, type) and is_form(one.factory)
    }
    found: dict[str, Any] = {}
    for name in sorted(names):
        for place in places:
            with request_of(place, "GET", []) as request:
                if queryMultiAdapter((place, request), name=name) is not None:
                    found[name] = place
                    break
    return found


def is_form(factory: Any) -> bool:
    return IForm.implementedBy(factory) or IFormWrapper.implementedBy(factory)


def parts_of(place: Any, name: str) -> tuple[str, list[str]]:
    """A field and all buttons, as a manager has them; a made-up field where it fails."""
    with api.env.adopt_roles(["Manager"]), request_of(place, "GET", []) as request:
        view = queryMultiAdapter((place, request), name=name)
        form = getattr(view, "form_instance", view)
        try:
            form.update()
        except Exception:  # What stands somewhere else, or asks for what is not sent.
            return "x", []
        groups = [form, *(getattr(form, "groups", None) or ())]
        fields = [one for group in groups for one in group.widgets or ()]
        buttons = [one.name for one in (form.actions or {}).values()]
        return (fields or ["x"])[0], buttons


def test_no_form_gives_more_by_what_stands_on_it(
    access_functional: Any, portal: Any
) -> None:
    """Of every form that is registered: who may not open it gets nothing by its parts."""
    published, draft, pending = (
        item_of(portal, CODE, "News Item", state)
        for state in ("published", "draft", "pending")
    )
    places = [portal, portal["vi"], published.aq_parent, published, draft, pending]
    found = forms_of(places)
    assert {"mail-controlpanel", "edit", "new-user"} <= found.keys()
    storage = access_functional["zodbDB"].storage
    people = [person(portal, role, CODE) for role in ("visitor", "update")]
    wrong = []
    for name, place in share(found.items(), of=16):
        field, buttons = parts_of(place, name)
        path = f"{path_of(place).rstrip('/')}/@@{name}"
        sent = {"fname": field, **dict.fromkeys(buttons, "1")}
        for who in people:
            is_shut = is_refused(who.read(path))
            for below in BELOW:
                before = storage.lastTransaction()
                answer = who.post(f"{path}/{below.format(field)}", sent)
                line = f"{who.user_id}: {path}/{below} ({answer.status_code})"
                if storage.lastTransaction() != before:
                    wrong.append(f"{line}: writes")
                if is_shut and not is_refused(answer):
                    wrong.append(f"{line}: opens")
    assert not wrong, "\n".join(wrong)


@pytest.mark.release
@pytest.mark.regulation("14.2")
def test_every_form_has_a_token_and_does_nothing_without(
    access_functional: Any, portal: Any
) -> None:
    """Of every form that is registered: so no page of another site does anything by
    whoever is signed in here.
    """
    published, draft = (
        item_of(portal, CODE, "News Item", state) for state in ("published", "draft")
    )
    found = forms_of([portal, portal["vi"], published.aq_parent, draft])
    storage = access_functional["zodbDB"].storage
    people = [person(portal, role, CODE) for role in ("site_admin", "update")]
    wrong, tried = [], set()
    for name, place in found.items():
        path = f"{path_of(place).rstrip('/')}/@@{name}"
        for who in people:
            for form in forms_on(who.read(path), name):
                if not form.xpath(f".//input[@name='{TOKEN}'][@type='hidden']/@value"):
                    wrong.append(f"{who.user_id}: {path} has no token")
                sent = [one for one in form.form_values() if one[0] != TOKEN]
                for button in form.xpath(".//*[@type='submit'][@name]/@name"):
                    for more in ([], [(TOKEN, "0" * 40)]):
                        tried.add(name)
                        before = storage.lastTransaction()
                        data = [*sent, (button, "1"), *more]
                        answer = who.send("POST", path, data=data, headers=PAGE)
                        if storage.lastTransaction() != before:
                            wrong.append(
                                f"{who.user_id}: {path} {button} ({answer.status_code})"
                            )
    assert {"edit", "new-user"} <= tried
    assert not wrong, "\n".join(wrong)


def forms_on(page: Any, name: str) -> list[Any]:
    """Forms of a page that are sent to it; none where it is not for who asks."""
    is_page = "html" in page.headers.get("Content-Type", "") and page.text.strip()
    if page.status_code != 200 or not is_page:
        return []
    forms = html.document_fromstring(page.text).xpath(FORMS_SENT)
    return [one for one in forms if name in (one.get("action") or name)]


def test_whoever_may_open_a_form_has_what_is_typed_checked(portal: Any) -> None:
    """As the form's script asks; the button that is sent with it saves nothing."""
    draft = item_of(portal, CODE, "News Item", "draft")
    before = draft.title
    who = person(portal, "update", CODE)
    title = "form.widgets.IDublinCore.title"
    for form in (
        f"{path_of(draft)}/edit",
        f"{path_of(draft.aq_parent)}/++add++News Item",
    ):
        check = f"{form}/@@z3cform_validate_field"
        wrong = who.post(check, {**EDIT, title: "", "fname": title})
        right = who.post(check, {**EDIT, "fname": title})
        assert wrong.json()["errmsg"] and right.json() == {"errmsg": ""}, form
    widget = f"{path_of(draft)}/edit/++widget++{title}/@@ploneform-render-widget"
    assert before.split()[0] in who.read(widget).text
    portal._p_jar.sync()
    assert draft.title == before
