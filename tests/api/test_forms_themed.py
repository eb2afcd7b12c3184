"""The theme takes no field from a form: every form of every type, for every level.

A form is asked for with and without the theme; what is in the one is in the other.
"""

from __future__ import annotations

from .procedure_records import PROCEDURE
from bacgiang.policy.legal.documents.placing import place
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.procedures.intake.procedure_input import accept_procedure
from collections.abc import Iterator
from datetime import date
from draft_samples import make_draft
from form_places import ADDED
from form_places import SITE
from lxml import html
from made_once import made_once
from made_once import make_item
from plone import api
from plone.dexterity.utils import createContent
import pytest
from tiers import in_turn
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("15.2", "15.3")

HEAD = "so-y-te-head"
PEOPLE = [HEAD, "so-y-te-update", "so-y-te-review", "so-y-te-publish", "ubnd-head"]
PEOPLE += ["admin"]
# One of them each day.
ASKED = [(user, language) for user in PEOPLE for language in ("vi", "en")]
TYPES = {
    "News Item": "tin-tuc",
    "Document": "gioi-thieu",
    "Event": "su-kien",
    "Link": "gioi-thieu",
}
# What is not written in two languages has no form to translate it.
TRANSLATED = [*TYPES]
OF_THE_THEME = '<section id="portal-column-content"'
THEMED = "plone.app.theming.interfaces.IThemeSettings.enabled"


@pytest.fixture
@made_once
def items(site: Any, boards: None) -> dict[str, Any]:
    """A draft of every type that a board makes."""
    made = {
        portal_type: make_item(
            site.unrestrictedTraverse(f"{SITE[1:]}/{section}"),
            "so-y-te",
            portal_type=portal_type,
            remoteUrl="https://example.org/",
        )
        for portal_type, section in TYPES.items()
    }
    made["LegalDraft"] = make_draft(site)
    with api.env.adopt_user(username="so-y-te-update"):
        uid = accept_procedure(PROCEDURE, "so-y-te").uid
        made["Procedure"] = api.content.get(UID=uid)
        made["LegalDocument"] = document(site)
    transaction.commit()
    return made


def document(site: Any) -> Any:
    record = createContent(
        "LegalDocument",
        title="Quy định mẫu",
        number="7/2026/QĐ-UBND",
        document_type="decision",
        issuer="UBND tỉnh Bắc Giang",
        issue_date=date(2026, 3, 5),
    )
    record.owner_unit = "so-y-te"
    return place(find_document_register("LegalDocument", site), record)


def path_of(item: Any) -> str:
    return "/" + "/".join(item.getPhysicalPath()[2:])


def forms_of(items: dict[str, Any]) -> Iterator[str]:
    yield from ADDED
    for portal_type, item in items.items():
        yield f"{path_of(item)}/edit"
        if portal_type in TRANSLATED:
            yield f"{path_of(item)}/babel_edit"
            yield f"{path_of(item)}/@@create_translation?language=en"


def parts_of(text: str) -> set[str]:
    """Names of what is sent, and of the fields."""
    page = html.document_fromstring(text)
    fields = set(page.xpath("//form//@data-fieldname"))
    return fields | {one for one in page.xpath("//form//@name") if "form." in one}


def asked(client: Any, path: str, language: str) -> Any:
    headers = {"Accept": "text/html", "Accept-Language": language}
    cookies = {"I18N_LANGUAGE": language}
    return client.get(path, headers=headers, cookies=cookies, follow=True)


def forms_seen(client: Any, paths: list[str], language: str) -> dict[str, str]:
    """Pages of the forms that this person is given."""
    answers = {path: asked(client, path, language) for path in paths}
    return {
        path: one.text
        for path, one in answers.items()
        if one.status_code == 200 and "form.buttons.save" in one.text
    }


@pytest.mark.parametrize(("user", "language"), in_turn(ASKED, of=len(ASKED)))
def test_the_theme_takes_nothing_from_a_form(
    items: dict[str, Any], client: Any, user: str, language: str
) -> None:
    person, paths = client(user), list(forms_of(items))
    themed = forms_seen(person, paths, language)
    api.portal.set_registry_record(THEMED, False)
    transaction.commit()
    plain = forms_seen(person, paths, language)
    assert all(OF_THE_THEME in one for one in themed.values())
    assert not any(OF_THE_THEME in one for one in plain.values())
    assert set(themed) == set(plain)
    taken = {
        path: missing
        for path, one in plain.items()
        if (missing := parts_of(one) - parts_of(themed[path]))
    }
    assert not taken
    # What saves over something says what it was opened with.
    edits = [path for path in themed if path.endswith("edit")]
    assert all('name="form.widgets.opened_with"' in themed[one] for one in edits)
    if user == HEAD:
        assert len([one for one in plain if "translation" in one]) == len(TRANSLATED)
        assert len([one for one in plain if one.endswith("edit")]) >= 2 * len(TYPES)
        assert len([one for one in plain if "++add++" in one]) >= len(TYPES)
