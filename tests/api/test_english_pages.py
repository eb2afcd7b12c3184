"""Records in the frame of the English site: where they answer, and where they do not."""

from .legal_records import make_record
from .legal_records import path_of
from lxml import html
import pytest
import transaction


pytestmark = pytest.mark.whole_pages


HTML = {"Accept": "text/html"}
NOWHERE = (
    "/en/legal-documents/2007/khong-co",
    "/en/legal-documents/van-ban",
    "/en/legal-documents/2007/van-ban",
    "/en/directives/2007/76-2007-qd-ubnd",
    "/en/news/2007/76-2007-qd-ubnd",
    "/en/units/so-y-te/legal-documents/2007/76-2007-qd-ubnd",
    "/vi/van-ban/legal-documents",
    "/en/organisation/so-y-te/so-y-te",
    "/en/organisation/so-y-te/van-ban",
    "/++api++/en/legal-documents/2007/76-2007-qd-ubnd",
)


@pytest.mark.regulation("4.1d")
def test_a_record_answers_below_the_english_register_and_nowhere_else(
    site, boards, client
):
    record = make_record(site)
    record.title_en, record.summary_en = "On sample files", "Whom it concerns."
    record.reindexObject()
    transaction.commit()
    visitor, path = client(), path_of(record)
    english = path.replace("/vi/van-ban", "/en/legal-documents")

    page = html.fromstring(visitor.get(english, headers=HTML).content)
    assert page.get("lang") == "en"
    said = page.xpath('//section[@class="in-english"]')[0].text_content()
    assert "Whom it concerns." in said
    assert "issued by" in said and "20 August 2007" in said
    (issuer,) = page.xpath('//dt[text()="Issuing body"]/following-sibling::dd')
    assert issuer.text == "Bac Giang Provincial People's Committee"
    assert issuer.get("lang") is None
    assert said.count("The text below is in Vietnamese.") == 1
    (title,) = page.xpath("//h1")
    own = title.getnext()
    assert title.text == "On sample files" and title.get("lang") is None
    assert own.text == record.title and own.get("lang") == "vi"
    (mail,) = page.xpath('//a[@class="share-email me-2"]/@href')
    assert "subject=On%20sample%20files" in mail and "en%2Flegal-documents" in mail
    assert "On sample files" in page.xpath("//title")[0].text
    for kept in ("@@print", "@@save"):
        sheet = html.fromstring(visitor.get(f"{english}/{kept}", headers=HTML).content)
        assert sheet.get("lang") == "en"
        assert "On sample files" in sheet.xpath("//title")[0].text
        assert sheet.xpath("//h1")[0].text == "On sample files"
        assert "Whom it concerns." in sheet.text_content()
        own = html.fromstring(visitor.get(f"{path}/{kept}", headers=HTML).content)
        assert own.get("lang") == "vi" and own.xpath("//h1")[0].text == record.title
    # What the page leads on to stays there; its data stand once.
    assert page.xpath(f'//a[contains(@href, "{english}/@@text-on")]')
    assert not page.xpath(f'//a[contains(@href, "{path}/@@")]')
    # The record itself is the Vietnamese one, and so are its pages.
    vietnamese = html.fromstring(visitor.get(path, headers=HTML).content)
    assert vietnamese.get("lang") == "vi"
    assert not vietnamese.xpath('//section[@class="in-english"]')
    for address in NOWHERE:
        answer = visitor.get(address, headers=HTML)
        assert answer.status_code == 404, address
