"""What the law makes the portal say of itself stands in the footer, in both languages."""

from bacgiang.policy.base.seed_files import load_seed
from bacgiang.policy.ops.seeding.statements import create_statements
from bacgiang.policy.ops.seeding.upgrading import add_statements
from lxml import html
from plone import api
import pytest
from tiers import in_turn
import transaction
from typing import Any


pytestmark = pytest.mark.whole_pages


ROWS = load_seed("statements.yaml")["statements"]
PLACES = {"vi": "/vi", "en": "/en"}


def footer_of(client: Any, path: str) -> Any:
    answer = client().get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    (footer,) = html.fromstring(answer.text).xpath('//*[@id="portal-owner"]')
    return footer


@pytest.mark.regulation("4.1f", "14.2")
@pytest.mark.parametrize(
    ("language", "path"),
    in_turn([("vi", "/vi"), ("vi", "/vi/don-vi/so-y-te"), ("en", "/en")], of=3),
)
def test_every_page_leads_to_them(site: Any, client: Any, language: str, path: str):
    footer = footer_of(client, path)
    links = {a.text_content().strip(): a.get("href") for a in footer.iter("a")}
    for row in ROWS:
        words = row[language]
        answer = client().get(links[words["title"]], headers={"Accept": "text/html"})
        page = html.fromstring(answer.text)
        assert page.get("lang") == language
        assert words["title"] in page.xpath("//h1")[0].text_content()
        assert "{" not in page.xpath('//*[@id="content"]')[0].text_content()
        (other,) = {"vi", "en"} - {language}
        assert page.xpath(f'//link[@rel="alternate"][@hreflang="{other}"]/@href')
    assert ROWS[0][language]["description"] in footer.text_content()


@pytest.mark.regulation("9.1")
def test_the_board_changes_them_and_drafts_are_not_shown(site: Any, client: Any):
    section = site["vi"]["ve-website"]
    with api.env.adopt_roles(["Manager"]):
        api.content.create(section, "Document", "nhap", "Trang đang soạn")
        section["co-quan-chu-quan"].description = "Cơ quan chủ quản: một tên khác."
        section["co-quan-chu-quan"].reindexObject()
        create_statements()
    transaction.commit()
    said = footer_of(client, "/vi").text_content()
    assert "Cơ quan chủ quản: một tên khác." in said
    assert "Trang đang soạn" not in said


def test_a_site_of_before_gets_them(site: Any, client: Any):
    with api.env.adopt_roles(["Manager"]):
        for language, name in (("vi", "ve-website"), ("en", "about-portal")):
            section = site[language][name]
            for page in list(section.objectIds()):
                section._delObject(page)
            site[language].manage_delObjects([name])
        transaction.commit()
        assert not footer_of(client, "/en").xpath('.//*[@class="owner-statement"]')
        add_statements(api.portal.get_tool("portal_setup"))
        transaction.commit()
    footer = footer_of(client, "/en")
    assert ROWS[0]["en"]["description"] in footer.text_content()
