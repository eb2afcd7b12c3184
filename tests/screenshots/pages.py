"""The main pages of the portal, with the sample content."""

from __future__ import annotations

from . import steps
from .picture import Picture


UNIT = "/vi/don-vi/so-y-te"
NEWS = "/vi/tin-tuc/mau-hoi-nghi-mot-cua"
DOCUMENT = "/vi/van-ban/2019/901-2019-qd-ubnd"
DRAFT = "/vi/du-thao/2026/mau-quyet-dinh-ban-hanh-quy-dinh-ve-"
DRAFT += "tu-thuoc-cong-dong-tai-thon-to-dan-pho_so-y-te"
REPORTED = (
    "/vi/du-thao/2026/mau-quyet-dinh-ban-hanh-quy-che-su-dung-phong-hop-truc-tuyen"
)
BROKEN = "loi-may-chu"
WRITER = "so-y-te-update"
REVIEWER = "so-y-te-review"
HEAD = "so-y-te-head"

READERS = (
    Picture("home", "/vi", dark=True),
    Picture("home-en", "/en"),
    Picture("life-event", "/vi/viec/kinh-doanh", dark=True),
    Picture("life-event-en", "/en/life-events/kinh-doanh"),
    Picture("news-listing", "/vi/tin-tuc", dark=True),
    Picture("news-item", NEWS, dark=True),
    Picture("reference-news-item", "/vi/tin-tham-khao/mau-tham-khao-gia-rau"),
    Picture("event", "/vi/su-kien/mau-ngay-hoi-cong-nghe"),
    Picture("search", "/vi/@@search?SearchableText=y+t%E1%BA%BF", dark=True),
    Picture("search-none", "/vi/@@search?SearchableText=khongcogi"),
    Picture("search-en", "/en/@@search?SearchableText=health"),
    Picture("unit-directory", "/vi/to-chuc"),
    Picture("unit", "/vi/to-chuc/so-y-te"),
    Picture("unit-home", UNIT, dark=True),
    Picture("unit-home-en", "/en/units/so-y-te"),
    Picture("document-register", "/vi/van-ban", dark=True),
    Picture("document", DOCUMENT, dark=True),
    Picture("directive", "/vi/chi-dao-dieu-hanh/2026/95-ct-ubnd"),
    Picture("drafts", "/vi/du-thao"),
    Picture("draft", DRAFT, dark=True),
    Picture("draft-with-report", REPORTED),
    Picture("opinion-form", f"{DRAFT}/@@opinion?provision=chp_I__art_1", dark=True),
    Picture(
        "opinion-receipt",
        f"{DRAFT}/@@opinion?provision=chp_I__art_1",
        does=steps.sends_an_opinion,
    ),
    Picture("procedures", "/vi/thu-tuc"),
    Picture("procedure", "/vi/thu-tuc/mau-01_huyen-hiep-hoa", dark=True),
    Picture("form", "/vi/thu-tuc/bieu-mau/mau-01-hh_huyen-hiep-hoa"),
    Picture("report-inaccuracy", f"{NEWS}/@@report-inaccuracy"),
    Picture("site-map", "/vi/sitemap"),
    Picture(
        "error-404", "/vi/tin-tuc/hoi-nghi-mot-cua-khong-co", status=404, dark=True
    ),
    Picture("error-410", "/vi/tin-tuc/mau-cuoc-thi-anh-noi-bo", status=410),
    Picture("error-500", f"/vi/{BROKEN}", status=500),
    Picture("login", "/vi/login", dark=True),
)

EDITORS = (
    Picture("my-work", "/vi/@@my-work", who=REVIEWER, dark=True),
    Picture(
        "add-news",
        f"{UNIT}/tin-tuc/++add++News%20Item",
        who=WRITER,
        does=steps.the_editor_listens,
        dark=True,
    ),
    Picture(
        "edit-news",
        f"{UNIT}/tin-tuc/mau-rua-tay-hoc-duong/edit",
        who=WRITER,
        does=steps.the_editor_listens,
    ),
    Picture("news-draft", f"{UNIT}/tin-tuc/mau-rua-tay-hoc-duong", who=WRITER),
    Picture(
        "preview-links",
        f"{UNIT}/tin-tuc/mau-rua-tay-hoc-duong/@@preview-links",
        who=WRITER,
    ),
    Picture("folder-contents", f"{UNIT}/tin-tuc/folder_contents", who=WRITER),
    Picture("board", f"{UNIT}/@@board", who=HEAD),
)
