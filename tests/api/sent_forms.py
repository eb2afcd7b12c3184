"""Pages that a person opens, and their forms, filled in and sent."""

from lxml.html import fromstring
from plone import api
from plone.protect.authenticator import createToken
from typing import Any


HTML = {"Accept": "text/html"}


def page_of(session: Any, path: str) -> Any:
    answer = session.get(path, headers=HTML)
    assert answer.status_code == 200, (path, answer.status_code)
    return fromstring(answer.text)


def send_form(
    session: Any, path: str, form_id: str, button: Any = (), **values: Any
) -> Any:
    """Fill a form of a page in, press a button; the answer."""
    page = page_of(session, path)
    form = page.get_element_by_id(form_id)
    sent = [*dict(form.form_values()).items(), *button]
    sent = [one for one in sent if one[0] not in values]
    for name, value in values.items():
        many = value if isinstance(value, list) else [value]
        sent += [(name, one) for one in many]
    return session.post(form.get("action"), data=sent, headers=HTML)


def form_token(session: Any) -> str:
    """As every form of the portal has one for whoever asks; empty for nobody."""
    if session.auth is None:
        return ""
    with api.env.adopt_user(username=session.auth[0]):
        token: str = createToken()
    return token


def text(element: Any) -> str:
    return " ".join(element.text_content().split())
