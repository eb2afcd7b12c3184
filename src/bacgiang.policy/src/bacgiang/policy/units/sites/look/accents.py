"""The accents a unit chooses from. Their colours are the theme's, which tests their
contrast; what is stored is the name, which never changes.
"""

from bacgiang.policy import _
from enum import StrEnum
from zope.i18nmessageid import Message


Accent = StrEnum(
    "Accent",
    [
        "PORTAL",
        "HILL",
        "RIVER",
        "TEAL",
        "BRONZE",
        "PLUM",
        "SLATE",
    ],
)
"""A page's class is `accent-<value>`, the name in lower case; the portal's has none."""


ACCENT_TITLES: dict[Accent, Message] = {
    Accent.PORTAL: _("accent_portal", default="Red, as the main site"),
    Accent.HILL: _("accent_hill", default="Hill green"),
    Accent.RIVER: _("accent_river", default="River blue"),
    Accent.TEAL: _("accent_teal", default="Teal"),
    Accent.BRONZE: _("accent_bronze", default="Bronze"),
    Accent.PLUM: _("accent_plum", default="Plum"),
    Accent.SLATE: _("accent_slate", default="Slate grey"),
}
