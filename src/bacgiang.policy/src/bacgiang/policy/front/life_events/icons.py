"""Pictograms that a board chooses from: names of Plone's own icons."""

from bacgiang.policy import _


ICONS = {
    "balloon": _("icon_balloon", default="Balloon"),
    "hearts": _("icon_hearts", default="Hearts"),
    "house": _("icon_house", default="House"),
    "shop": _("icon_shop", default="Shop"),
    "car-front": _("icon_car", default="Car"),
    "briefcase": _("icon_briefcase", default="Briefcase"),
    "hospital": _("icon_hospital", default="Hospital"),
    "mortarboard": _("icon_school", default="Mortarboard"),
    "person-vcard": _("icon_papers", default="Identity papers"),
    "person-hearts": _("icon_person", default="Person and heart"),
    "piggy-bank": _("icon_savings", default="Savings"),
    "flower1": _("icon_flower", default="Flower"),
    "tree": _("icon_tree", default="Tree"),
    "globe2": _("icon_globe", default="Globe"),
    "building": _("icon_building", default="Building"),
    "file-text": _("icon_sheet", default="Sheet"),
}
