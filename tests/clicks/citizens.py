"""What citizens come for, on a phone: by links from the first page, or by one search.

A search is typed into the box of the first page, its button is one tap; what is looked for
is then among the first five hits. None of the tasks takes more than `MOST_TAPS`.
"""

from __future__ import annotations

from .steps import click
from .steps import fill
from .steps import Step
from dataclasses import dataclass


MOST_TAPS = 3
PHONE = {"width": 375, "height": 800}
BUTTON = "form:has(input[name='SearchableText']) [type='submit']:visible"
CALL = "#content a[href^='tel:']"
DRAFT = "tủ thuốc cộng đồng"
DRAFT_EN = "medicine cabinets"


@dataclass(frozen=True)
class Task:
    """From the first page of a language, by steps, to what is then seen (CSS selector)."""

    language: str
    steps: tuple[Step, ...]
    seen: str


def link(words: str) -> Step:
    """A tap on the first link in sight that says so."""
    return click(f"a:has-text('{words}'):visible")


def link_to(address: str) -> Step:
    """A tap on the first link of the page itself whose address holds this."""
    return click(f"#content a[href*='{address}']:visible")


def search(words: str) -> tuple[Step, Step]:
    return fill("input[name='SearchableText']:visible", words), click(BUTTON)


def hit(address: str) -> Step:
    return click(f".item-list-entry:nth-child(-n+5) a[href*='{address}']")


# A key is the name of the picture of where a task ends.
FAIR = "/mau-01_huyen-hiep-hoa"
FORM = "/mau-01-hh_huyen-hiep-hoa"
TASKS: dict[str, Task] = {
    "papers-for-a-licence": Task(
        "vi",
        (link("Kinh doanh"), link_to(FAIR)),
        "#procedure-papers li:has-text('Đơn đề nghị')",
    ),
    "open-a-business": Task(
        "vi",
        (*search("mở hộ kinh doanh"), hit("/mau-09_")),
        "#procedure-papers li:has-text('Giấy đề nghị đăng ký hộ kinh doanh')",
    ),
    "land-certificate": Task(
        "vi", (link("Sổ đỏ"), hit("/mau-08_")), "#procedure-papers li"
    ),
    "fee-and-time": Task(
        "vi",
        (*search("giay phep xay dung"), hit("/mau-05_")),
        "#procedure-fee, #procedure-time",
    ),
    "download-a-form": Task(
        "vi",
        (link("Kinh doanh"), link("Đơn đề nghị")),
        ".procedure-files a[href*='@@form-file/']",
    ),
    "call-about-a-health-card": Task("vi", (link("Y tế, sức khỏe"),), CALL),
    "call-a-district": Task(
        "vi", (link("Liên hệ"),), "#content li:has-text('Hiệp Hòa') a[href^='tel:']"
    ),
    "who-heads-a-department": Task(
        "vi",
        (*search("giám đốc sở y tế"), hit("/to-chuc/so-y-te")),
        "#content :text('Giám đốc')",
    ),
    "opening-hours": Task(
        "vi",
        (*search("giờ làm việc sở y tế"), hit("/to-chuc/so-y-te")),
        "#content :text('07:30')",
    ),
    "is-it-in-force": Task(
        "vi",
        (*search("902/2022/QĐ-UBND"), hit("/902-2022-qd-ubnd")),
        ".legal-effect-status:has-text('Còn hiệu lực')",
    ),
    "what-changed": Task(
        "vi",
        (*search("901/2019"), hit("/901-2019-qd-ubnd"), link_to("@@text-on")),
        "#text-changes, .legal-changes summary",
    ),
    "comment-on-an-article": Task(
        "vi", (link(DRAFT), link("Góp ý Điều 2")), "#content textarea"
    ),
    "what-became-of-opinions": Task(
        "vi",
        (link("Góp ý dự thảo"), link("phòng họp trực tuyến")),
        ".draft-report-links a",
    ),
    "follow-what-i-sent": Task(
        "vi", (link("Tra cứu kết quả"),), "#content input[type='text']"
    ),
    "outage": Task(
        "vi", (link("Tạm ngừng trang thông tin"),), "h1:has-text('bảo trì')"
    ),
    "report-an-inaccuracy": Task(
        "vi",
        (link("Hội nghị trao đổi kinh nghiệm"), link_to("@@report-inaccuracy")),
        "#content textarea",
    ),
    "my-data": Task(
        "vi", (link("Bảo vệ dữ liệu cá nhân"),), "h1:has-text('dữ liệu cá nhân')"
    ),
    "newest-directive": Task(
        "vi", (link("Chỉ thị 95/CT-UBND"),), "h1:has-text('cập nhật thông tin')"
    ),
    "call-the-province": Task("vi", (link("Liên hệ"),), CALL),
    "invest": Task(
        "vi",
        (click("a[href$='/vi/viec']:visible"), link("Nhà đầu tư")),
        "h1:has-text('Nhà đầu tư')",
    ),
    "papers-for-a-licence-en": Task(
        "en",
        (link("Doing business"), link_to(FAIR)),
        "#procedure-papers h2:has-text('What to bring')",
    ),
    "call-about-health-en": Task("en", (link("Health"),), CALL),
    "is-it-in-force-en": Task(
        "en",
        (*search("902/2022"), hit("/902-2022-qd-ubnd")),
        ".legal-effect-status:has-text('In force')",
    ),
    "comment-on-an-article-en": Task(
        "en",
        (link(DRAFT_EN), click("#content a[href*='provision=chp_I__art_2']:visible")),
        "#content textarea",
    ),
    "invest-en": Task(
        "en",
        (click("a[href$='/en/life-events']:visible"), link("Investors")),
        "h1:has-text('Investors')",
    ),
    "open-a-business-en": Task(
        "en",
        (*search("register a business"), hit("/mau-09_")),
        "#procedure-papers li",
    ),
    "land-certificate-en": Task(
        "en", (link("Land certificate"), hit("/mau-08_")), "#procedure-papers li"
    ),
    "fee-and-time-en": Task(
        "en",
        (*search("building permit"), hit("/mau-05_")),
        "#procedure-fee, #procedure-time",
    ),
    "download-a-form-en": Task(
        "en",
        (link("Doing business"), link_to(FORM)),
        ".procedure-files a[href*='@@form-file/']",
    ),
    "call-a-district-en": Task(
        "en", (link("Contact"),), "#content li:has-text('Hiep Hoa') a[href^='tel:']"
    ),
    "who-heads-a-department-en": Task(
        "en",
        (*search("director of the department of health"), hit("/so-y-te")),
        "#content :text('Director')",
    ),
    "opening-hours-en": Task(
        "en",
        (*search("opening hours department of health"), hit("/so-y-te")),
        "#content :text('07:30')",
    ),
    "what-changed-en": Task(
        "en",
        (*search("901/2019"), hit("/901-2019-qd-ubnd"), link_to("@@text-on")),
        "#text-changes, .legal-changes summary",
    ),
    "what-became-of-opinions-en": Task(
        "en",
        (link("Comment on a draft"), link_to("phong-hop-truc-tuyen")),
        ".draft-report-links a",
    ),
    "follow-what-i-sent-en": Task(
        "en", (link("Track a receipt"),), "#content input[type='text']"
    ),
    "report-an-inaccuracy-en": Task(
        "en",
        (link_to("/en/news/sample"), link_to("@@report-inaccuracy")),
        "#content textarea",
    ),
    "my-data-en": Task(
        "en", (link("Protection of personal data"),), "h1:has-text('personal data')"
    ),
    "newest-directive-en": Task(
        "en", (*search("95/CT-UBND"), hit("/95-ct-ubnd")), "#content-core"
    ),
    "call-the-province-en": Task("en", (link("Contact"),), CALL),
    "find-a-department-en": Task(
        "en",
        (*search("department of health"), hit("/so-y-te")),
        CALL,
    ),
}
