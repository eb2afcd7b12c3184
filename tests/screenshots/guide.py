"""The pictures of the editors' guide (docs/bien-tap-vien.md), taken into docs/pictures."""

from __future__ import annotations

from . import steps
from .picture import Picture


UNIT = "/vi/don-vi/so-y-te"
EDITOR = "so-y-te-update"
WIDE = (1280,)

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
)
