"""What stands on a page is for whoever may open it, and carries nothing out (15.2).

`FORM/@@z3cform_validate_field` and `FORM/++widget++NAME/…` make a form ready, with what is
sent to it.
"""

from .items import item_of
from .person import path_of
from .person import Person
from .person import person
from collections.abc import Iterator
import pytest
from typing import Any


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
    to_sign_in = "login" in answer.headers.get("Location", "")
    return answer.status_code in (401, 403, 404) or to_sign_in


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
