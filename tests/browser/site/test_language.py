"""No English on a Vietnamese page, no Vietnamese that is not marked on an English one."""

from __future__ import annotations

from ..conftest import PASSWORD
from ..portal_process import PortalProcess
from . import language
from .desk_walk import desk_pages
from .desk_walk import DESKS
from .desk_walk import sign_in
from .page import SitePage
from .told import assert_none
from .walking import Visit
import pytest
from tiers import in_release
from tiers import share


HTML = '<html lang="vi"><head><title>{0}</title></head><body>{1}</body></html>'


def read(body: str, title: str = "Trang chủ") -> list[str]:
    page = SitePage("/vi", "http://localhost/vi", 200, HTML.format(title, body))
    return language.faults([page])


@pytest.mark.parametrize(
    "body",
    [
        "<p>Tin mới từ Sở Y tế</p>",
        "<p>Nghe bản tin trong ngày, tải về tệp PDF 1.234,5 KB</p>",
        "<p>Xem van-ban/2026/12.docx, thư gửi ai@example.org, số 76/2007/QĐ-UBND</p>",
        "<p>câu trả lời: cd0999620fb240ff850a0d179425d943</p>",
        "<p>mã băm: fade0999620f, ed8e610a</p>",
        '<p lang="en">Log in</p>',
        "<code>total_count</code>",
    ],
)
def test_vietnamese_is_let_pass(body: str) -> None:
    assert read(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p>Save</p>",
        "<p>Ngày đăng: Tuesday</p>",
        "<p>Not up to date</p>",
        "<p>No</p>",
        '<a href="#" title="Show the whole register">Xem</a>',
        '<nav aria-label="Site map"></nav>',
        '<img alt="Map" src="x.png"/><img alt="Picture" src="x.png"/>',
        '<input type="submit" value="Search"/>',
        '<input placeholder="Search"/>',
        '<span lang="en"><b lang="vi">Send</b></span>',
    ],
)
def test_english_is_found(body: str) -> None:
    assert len(read(body)) == 1


def test_a_title_is_read_too() -> None:
    assert read("", title="Site map") == ["/vi: [title] 'Site map' (Site)"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr Phùng Đức Khải said", []),
        ("News of Bắc Giang province", []),
        ("Sở Y tế tỉnh Bắc Giang", ["tế", "tỉnh"]),
        ("Đăng nhập", ["Đăng", "nhập"]),
    ],
)
def test_vietnamese_is_found_in_english(text: str, words: list[str]) -> None:
    assert language.foreign_in_english(text) == words


def test_each_public_page_keeps_to_its_language(pages: tuple[SitePage, ...]) -> None:
    assert_none(language.faults(pages))


# A head meets every form of a board; the whole of it in Vietnamese, as it is used.
@pytest.mark.parametrize("tongue", ["vi", *in_release("en")])
def test_each_page_of_a_desk_keeps_to_its_language(
    tongue: str, portal: PortalProcess
) -> None:
    visit = Visit(portal.url)
    sign_in(visit, "so-y-te-head", PASSWORD)
    places = share(DESKS[tongue], of=6)
    pages = list(desk_pages(visit, places))
    assert len(pages) > 3 * len(places)
    assert_none(f"{page.path}: {page.status}" for page in pages if page.status >= 500)
    assert_none(language.faults(pages, samples=False))
