"""Another province is a folder of YAML, here an invented one: `make run SEED=folder`."""

from .portal_process import PortalProcess
from collections.abc import Iterator
from lxml import html
from pathlib import Path
import pytest
import re
import requests


FOLDER = Path(__file__).parents[1] / "seeds" / "vi-du"
OTHER = re.compile(r"B[ắa]c\s+Giang|bacgiang\.gov", re.IGNORECASE)
PAGES = (
    "/vi",
    "/en",
    "/vi/don-vi/so-y-te",
    "/en/units/so-y-te",
    "/fr/units/so-y-te",
    "/fr/units/so-y-te/news/mau-actualite",
    "/vi/to-chuc",
    "/vi/to-chuc/xa-mau-mot",
    "/vi/lien-he",
    "/vi/van-ban",
    "/en/legal-documents",
    "/vi/van-ban/2026/901-2026-qd-ubnd",
    "/vi/@@search?SearchableText=góp+ý",
    "/vi/@@petition?matter=question",
    "/vi/chuyen-de/ban-do",
    "/vi/chuyen-de/du-an-dau-tu",
    "/vi/ve-website/dieu-khoan-su-dung",
    "/vi/viec",
    "/vi/du-lieu",
    "/data.jsonld",
    "/sitemap.xml?part=1",
    "/++api++/@openapi",
    "/++api++/@units",
    "/++api++/vi/van-ban/2026/901-2026-qd-ubnd",
    "/++api++/vi/van-ban/2026/901-2026-qd-ubnd/@akn",
    "/khong-co",
)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PortalProcess]:
    data = tmp_path_factory.mktemp("vi-du") / "var"
    process = PortalProcess(data, SEED=str(FOLDER), SAMPLE="1", DOMAIN="vidu.example")
    process.ready = "Cổng thông tin tỉnh Ví Dụ: "
    process.start()
    yield process
    process.stop(patience=30)
    assert not process.failures, process.log[-3000:]


def test_its_pages_are_its_own(portal: PortalProcess) -> None:
    said = {}
    for path in PAGES:
        answer = requests.get(f"{portal.url}{path}", timeout=60)
        assert answer.status_code == (404 if path == "/khong-co" else 200), path
        said[path] = answer.text
        found = OTHER.search(answer.text)
        around = slice(max(found.start() - 90, 0), found.end() + 90) if found else None
        assert around is None, (path, answer.text[around])
    assert OTHER.search(portal.printed) is None
    first = html.fromstring(said["/vi"])
    assert "Cổng thông tin tỉnh Ví Dụ" in first.xpath("//title")[0].text
    assert "[Mẫu] Tỉnh Ví Dụ mở cổng thông tin" in said["/vi"]
    assert "soyte.vidu.example" in said["/++api++/@units"]
    assert '"name": "Ví Dụ"' in said["/vi/to-chuc/xa-mau-mot"]
    assert html.fromstring(said["/fr/units/so-y-te"]).get("lang") == "fr"
