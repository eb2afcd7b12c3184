"""Pictograms that a board chooses from: names of Plone's own icons, of the light ones.

They stand in the page, which may weigh 300 kB in all on a first visit.
"""

from bacgiang.policy import _


ICONS = {
    "balloon": _("icon_balloon", default="Balloon"),
    "hearts": _("icon_hearts", default="Hearts"),
    "house": _("icon_house", default="House"),
    "shop": _("icon_shop", default="Shop"),
    "truck": _("icon_truck", default="Vehicle"),
    "briefcase": _("icon_briefcase", default="Briefcase"),
    "heart-pulse": _("icon_pulse", default="Heartbeat"),
    "mortarboard": _("icon_school", default="Mortarboard"),
    "person-vcard": _("icon_papers", default="Identity papers"),
    "person-hearts": _("icon_person", default="Person and heart"),
    "hourglass-split": _("icon_hourglass", default="Hourglass"),
    "brightness-alt-low": _("icon_sunset", default="Setting sun"),
    "tree": _("icon_tree", default="Tree"),
    "passport": _("icon_passport", default="Passport"),
    "building": _("icon_building", default="Building"),
    "file-text": _("icon_sheet", default="Sheet"),
}
