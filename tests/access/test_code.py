"""A site administrator enters nothing that runs in everybody's name (15.2, 14.2).

Nor by which server letters go, those with links to set a password among them.
Expressions, templates, rules, scripts: by the pages of control panels, their services,
the registry, tools and types. A control panel that is new fails until it was looked at.
"""

from .doors import registered
from .items import item_of
from .items import SECTIONS
from .person import path_of
from .person import Person
from .person import person
from base64 import b64encode
from itertools import product
from lxml import html
from plone import api
from plone.registry.interfaces import IRegistry
from plone.restapi.controlpanels import IControlpanel
from plone.restapi.interfaces import IControlpanelLayer
import pytest
import requests
from tiers import share
import transaction
from typing import Any
from zope.component import getAdapters
from zope.component import getUtility
from zope.interface import alsoProvides


pytestmark = pytest.mark.regulation("14.2", "15.2")

WHO = "quan-tri"
MARK = "maonhapngoai"
IMAGE = f'<img src="/x-none" onerror="document.title=\'{MARK}\'">'
EXPRESSION = f"python:request.response.setHeader('X-{MARK}', '1')"
# Looked at: nothing in them is code, or is shown without being escaped.
PANELS = {
    "DateAndTime",
    "EditingSettings",
    "LanguageSettings",
    "MemberFields",
    "NavigationSettings",
    "PloneReconfig",
    "RedirectionTool",
    "SearchSettings",
    "SecuritySettings",
    "UsersGroups",
    "UsersGroups2",
    "UsersGroupsSettings",
    "inspectrelations",
    "socialmedia",
    "syndication",
}
PANEL_SERVICES = {
    "date-and-time",
    "editing",
    "language",
    "security",
    "site",
    "socialmedia",
    "usergroup",
}
PAGES = (
    "@@mail-controlpanel",
    "@@theming-controlpanel",
    "@@themeFileUpload",
    "@@filter-controlpanel",
    "@@markup-controlpanel",
    "@@tinymce-controlpanel",
    "@@content-controlpanel",
    "@@rules-controlpanel",
    "@@resourceregistry-controlpanel",
    "@@actions-controlpanel",
    "@@dexterity-types",
    "@@configuration_registry",
    "@@manage-viewlets",
    "@@manage-portlets",
    "@@placeful-workflow-configuration",
    "@@syndication-controlpanel",
    "@@caching-controlpanel",
    "@@plone.resourceeditor.filemanager",
    "vi/@@manage-portlets",
    "vi/@@manage-content-rules",
    "+rule/plone.ContentRule",
    "@@member-fields/++add++",
    "portal_resources",
    "portal_resources/manage_main",
    "portal_view_customizations",
    "portal_view_customizations/@@customizezpt.html",
    "portal_actions",
    "portal_types",
    "portal_skins",
    "portal_transforms",
    "portal_workflow",
)
FORMS: dict[str, dict[str, str]] = {
    "@@theming-controlpanel": {
        "form.button.AdvancedSave": "1",
        "advanced": "1",
        "parameterExpressions:lines": f"x = {EXPRESSION}",
        "custom_css": MARK,
    },
    "@@resourceregistry-controlpanel": {
        "method": "POST",
        "action": "add",
        "name": MARK,
        "jscompilation": f"/{MARK}.js",
        "expression": EXPRESSION,
        "enabled": "1",
    },
    "@@site-controlpanel": {
        "form.widgets.site_title": "Tên cổng",
        "form.widgets.webstats_head_js": IMAGE,
        "form.widgets.webstats_js": IMAGE,
        "form.buttons.save": "1",
    },
    "@@filter-controlpanel": {
        "form.widgets.disable_filtering:list": "selected",
        "form.widgets.valid_tags": "script",
        "form.buttons.save": "1",
    },
    "@@mail-controlpanel": {
        "form.widgets.smtp_host": f"{MARK}.example",
        "form.widgets.smtp_port": "25",
        "form.widgets.email_from_name": "x",
        "form.widgets.email_from_address": "x@example.org",
        "form.buttons.save": "1",
    },
    "@@tinymce-controlpanel": {
        "form.widgets.ITinyMCEPluginSchema.custom_plugins": MARK,
        "form.buttons.save": "1",
    },
}
ASKED: list[tuple[str, str, dict[str, Any]]] = [
    ("PATCH", "@controlpanels/site", {"webstats_head_js": IMAGE}),
    ("PATCH", "@controlpanels/site", {"webstats_js": IMAGE}),
    ("PATCH", "@controlpanels/mail", {"smtp_host": f"{MARK}.example"}),
    ("PATCH", "@registry", {"plone.smtp_host": f"{MARK}.example"}),
    ("PATCH", "@registry", {"bacgiang.main_host": f"{MARK}.example"}),
    ("PATCH", "@controlpanels/markup", {"markdown_extensions": [MARK]}),
    ("POST", "@controlpanels/content-rules", {"title": MARK}),
    ("POST", "@controlpanels/dexterity-types", {"title": MARK}),
    ("PATCH", "@controlpanels/dexterity-types/Document", {"title": MARK}),
    ("DELETE", "@controlpanels/dexterity-types/Link", {}),
    ("PATCH", "@registry", {"plone.webstats_js": IMAGE}),
    ("PATCH", "@registry", {"plone.valid_tags": ["script"]}),
    ("PATCH", "@registry", {"plone.bundles/plone.expression": EXPRESSION}),
    ("POST", "@types/Document", {"factory": "Text", "title": MARK}),
    ("PATCH", "@types/Document", {"properties": {MARK: {"title": MARK}}}),
    ("PUT", "@types/Document", {"properties": {MARK: {"title": MARK}}}),
    ("DELETE", "@types/Document/description", {}),
    ("POST", "vi/@content-rules/x", {}),
    ("POST", "@addons/plone.session/install", {}),
]


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def test_every_panel_was_looked_at(portal: Any) -> None:
    """Of Plone's list, and of the services, which ask for nothing by themselves."""
    tool, request = portal.portal_controlpanel, portal.REQUEST
    alsoProvides(request, IControlpanelLayer)
    with api.env.adopt_user(username=WHO):
        groups = [one["id"] for one in tool.getGroups("site")]
        seen = {one["id"] for name in groups for one in tool.enumConfiglets(name)}
    assert len(seen) > 10
    assert sorted(seen - PANELS) == []
    who = Person(portal.absolute_url(), WHO)
    panels = {name for name, _ in getAdapters((portal, request), IControlpanel)}
    answers = {one: who.ask("GET", f"/@controlpanels/{one}") for one in sorted(panels)}
    opened = {one for one, answer in answers.items() if answer.status_code < 400}
    assert opened == PANEL_SERVICES


def code_of(portal: Any) -> dict[str, Any]:
    """Whatever here takes code."""
    transaction.begin()
    records = getUtility(IRegistry).records
    return {
        **{one: records[one].value for one in records},
        "rules": [*portal.portal_types.objectIds()],
        "model": portal.portal_types.Document.model_source,
    }


def test_no_code_comes_in(portal: Any) -> None:
    who, before, wrong = Person(portal.absolute_url(), WHO), code_of(portal), []

    def took(way: str, answer: requests.Response, refused: bool = True) -> None:
        if refused and answer.status_code not in (302, 401, 403, 404):
            wrong.append(f"{way}: {answer.status_code}")
        now = code_of(portal)
        changed = {one for one in {*now, *before} if now.get(one) != before.get(one)}
        if changed - {"plone.site_title"}:
            wrong.append(f"{way}: wrote {sorted(changed)}")

    for page in PAGES:
        took(page, who.read(f"/{page}"))
    for page, form in FORMS.items():
        took(f"POST {page}", who.post(f"/{page}", form), refused="site" not in page)
    for method, path, body in ASKED:
        took(f"{method} {path}", who.ask(method, f"/{path}", body))
    assert not wrong, "\n".join(wrong)


def test_visitors_keep_the_choice_of_language(portal: Any) -> None:
    """Which languages there are an administrator says; how a page finds its own is set
    up with the portal.
    """
    panel = "/@controlpanels/language"
    who = Person(portal.absolute_url(), WHO)
    read = who.ask("GET", panel).json()["data"]
    assert "authenticated_users_only" in read
    languages = {"available_languages": ["vi", "en", "fr"]}
    assert who.ask("PATCH", panel, languages).status_code == 204
    for name, value in read.items():
        if isinstance(value, bool):
            answer = who.ask("PATCH", panel, {name: not value})
            assert answer.status_code == 403, name
            assert who.ask("PATCH", panel, {name: value}).status_code == 204, name
    transaction.begin()
    assert not api.portal.get_registry_record("plone.authenticated_users_only")
    manager = Person(portal.absolute_url(), "quan-ly")
    answer = manager.ask("PATCH", panel, {"authenticated_users_only": True})
    assert answer.status_code == 204


def test_logo_and_icon_are_pictures(portal: Any) -> None:
    """They answer from the portal's own address, under the type their name claims."""
    who = Person(portal.absolute_url(), WHO)
    name, data = (b64encode(one).decode() for one in (b"x.js", b"alert(7)"))
    for field in ("site_favicon", "site_logo"):
        body = {field: f"filenameb64:{name};datab64:{data}"}
        answer = who.ask("PATCH", "/@controlpanels/site", body)
        assert answer.status_code == 400, field
        transaction.begin()
        assert not api.portal.get_registry_record(f"plone.{field}")


def test_measurement_of_plone_is_not_rendered(portal: Any) -> None:
    """Nor may a Manager's be: the portal has its own."""
    for name in ("plone.webstats_js", "plone.webstats_head_js"):
        api.portal.set_registry_record(name, IMAGE)
    transaction.commit()
    for user_id in (None, WHO):
        who = Person(portal.absolute_url(), user_id)
        assert MARK not in who.read("/vi").text
    panel = Person(portal.absolute_url(), WHO).read("/@@site-controlpanel")
    assert panel.status_code == 200
    assert "webstats" not in panel.text


def inline_of(answer: requests.Response) -> list[str]:
    """Handlers and scripts that stand in a page."""
    page = html.fromstring(answer.text)
    found = page.xpath("//@*[starts-with(name(), 'on')]")
    scripts = page.xpath("//script[not(@src) and not(contains(@type, 'json'))]/text()")
    return [str(one).strip() for one in (*found, *scripts)]


def test_panels_with_scripts_in_them_are_managers(portal: Any) -> None:
    """Nothing that stands in any other page runs, whatever its address says."""
    names = sorted(one.name for one in registered() if one.kind == "pages")
    panels = [one for one in names if one.endswith("-controlpanel")]
    assert len(panels) > 15
    manager, administrator = (
        Person(portal.absolute_url(), one) for one in ("quan-ly", WHO)
    )
    wrong = {}
    for name in share(panels, of=6):
        answer = manager.read(f"/@@{name}")
        policy = answer.headers.get("Content-Security-Policy", "")
        runs = "script-src 'self' 'unsafe-eval' 'unsafe-inline'" in policy
        is_page = answer.status_code == 200
        if is_page and bool(inline_of(answer)) != runs:
            wrong[name] = inline_of(answer)[:3]
        if runs and administrator.read(f"/@@{name}").status_code == 200:
            wrong[name] = ["open to a site administrator"]
    assert not wrong, "\n".join(f"{one}: {why}" for one, why in wrong.items())
    for path in ("/vi/@@actions-controlpanel", "/@@actions-controlpanel/@@site-logo"):
        policy = manager.read(path).headers["Content-Security-Policy"]
        (scripts,) = (one for one in policy.split("; ") if "script-src " in one)
        assert "'unsafe-inline'" not in scripts, path


def test_no_handler_stands_in_a_page_of_members(portal: Any) -> None:
    """Their content policy runs none (`ops/http_hardening/content_policy.py`)."""
    who, found = person(portal, "update", "so-y-te"), []
    views = ("view", "edit", "@@historyview", "delete_confirmation")
    for kind, view in share(product(SECTIONS, views), of=6):
        at = path_of(item_of(portal, "so-y-te", kind, "draft"))
        answer = who.read(f"{at}/{view}")
        assert answer.status_code == 200, f"{at}/{view}"
        assert "script-src-attr" not in answer.headers["Content-Security-Policy"]
        page = html.fromstring(answer.text)
        handlers = page.xpath("//@*[starts-with(name(), 'on')]")
        handlers += page.xpath("//form//script[not(@src)]")
        found += [f"{at}/{view}: {one}" for one in handlers]
    assert not found, "\n".join(found)
