"""The pictures of the guides of editors and administrators, taken into docs/pictures."""

from __future__ import annotations

from . import steps
from .picture import Picture


UNIT = "/vi/don-vi/so-y-te"
EDITOR = "so-y-te-update"
WIDE = (1280,)
DRAFT = f"{UNIT}/tin-tuc/mau-rua-tay-hoc-duong"
ADMINISTRATOR = "quan-tri"

GUIDE: tuple[Picture, ...] = (
    Picture(
        "them-moi",
        f"{UNIT}/tin-tuc",
        who=EDITOR,
        does=steps.clicks("#plone-contentmenu-factories > a"),
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "soan-tin",
        f"{UNIT}/tin-tuc/++add++News%20Item",
        who=EDITOR,
        does=steps.the_editor_listens,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "xem-nhu-ban-doc",
        f"{UNIT}/tin-tuc/mau-tram-y-te-sua-chua/@@look",
        who=EDITOR,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "trinh-kiem-duyet",
        "/vi/tin-tuc/mau-cham-soc-vuon-cay/@@act/submit",
        who="ubnd-update",
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "bo-cuc-trang-chu",
        f"{UNIT}/@@home-sections",
        who="so-y-te-head",
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "go-bai",
        f"{UNIT}/tin-tuc/mau-tap-huan-so-cuu/@@act/withdraw",
        who="so-y-te-publish",
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "tao-ban-lam-viec",
        f"{UNIT}/tin-tuc/mau-tap-huan-so-cuu",
        who=EDITOR,
        does=steps.clicks("#plone-contentmenu-actions > a"),
        screen=True,
        widths=WIDE,
    ),
    Picture("viec-cua-toi", "/vi/@@my-work", who=EDITOR, screen=True, widths=WIDE),
    Picture(
        "kem-tep",
        f"{DRAFT}/edit",
        who=EDITOR,
        does=steps.after(steps.the_editor_listens, steps.scrolls_to("#drop-files")),
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "ban-soan-do",
        f"{DRAFT}/edit",
        who=EDITOR,
        does=steps.comes_back_to_a_text,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "nhan-xet",
        f"{UNIT}/tin-tuc/mau-tram-y-te-sua-chua/@@remarks",
        who="so-y-te-review",
        does=steps.remarks_on_a_passage,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "hen-gio",
        f"{UNIT}/tin-tuc/mau-phong-benh-mua-nong/@@act/publish",
        who="so-y-te-publish",
        does=steps.scrolls_to("#act-effective"),
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "lanh-dao",
        "/vi/to-chuc/so-y-te/++add++Leader",
        who=EDITOR,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "ban-dich",
        DRAFT,
        who=EDITOR,
        does=steps.translates,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "nhap-bang-tinh",
        f"{UNIT}/@@import-sheet",
        who=EDITOR,
        does=steps.tries_a_sheet,
        widths=WIDE,
    ),
    Picture(
        "quan-ly-don-vi",
        "/vi/to-chuc/so-the-thao/@@manage-unit",
        who=ADMINISTRATOR,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "sap-nhap",
        "/vi/to-chuc/so-van-hoa/@@manage-unit/take-in",
        who=ADMINISTRATOR,
        does=steps.merges_units,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "ban-bien-tap",
        f"{UNIT}/@@board",
        who=ADMINISTRATOR,
        screen=True,
        widths=WIDE,
    ),
    Picture(
        "diem-chinh",
        f"{UNIT}/tin-tuc/mau-tram-y-te-sua-chua",
        who="so-y-te-review",
        does=steps.sets_a_focus,
        screen=True,
        widths=WIDE,
    ),
    Picture("nhat-ky", "/vi/@@acts", who="van-phong", screen=True, widths=WIDE),
)
