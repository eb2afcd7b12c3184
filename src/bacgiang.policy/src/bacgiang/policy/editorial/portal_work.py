"""What concerns the whole portal and no board's site, and who works on it."""

from bacgiang.policy import _
from plone import api
from typing import Any


# A page, who may open it, its name.
PAGES = (
    (
        "@@overview-controlpanel",
        "Plone Site Setup: Overview",
        _("link_portal_settings", default="Site Setup"),
    ),
    (
        "@@usergroup-userprefs",
        "Plone Site Setup: Users and Groups",
        _("link_portal_accounts", default="Accounts"),
    ),
    (
        "@@account-requests",
        "Add portal member",
        _("heading_account_requests", default="Accounts to open"),
    ),
    (
        "@@clock",
        "Plone Site Setup: Overview",
        _("heading_clock", default="Time-driven work"),
    ),
    (
        "@@acts",
        "bacgiang.policy: View acts",
        _("heading_acts", default="Record of acts"),
    ),
    (
        "vi/@@office-tasks",
        "bacgiang.policy: See tasks between offices",
        _("heading_office_tasks", default="Tasks between offices"),
    ),
    (
        "vi/@@reports",
        "bacgiang.policy: See tasks between offices",
        _("office_kinds_report", default="Reports"),
    ),
    (
        "vi/@@regulation-standing",
        "bacgiang.policy: See figures",
        _("heading_standing", default="How the regulation is carried out"),
    ),
    (
        "vi/@@must-be-public",
        "bacgiang.policy: View unpublished work",
        _("heading_public_list", default="What has to be public"),
    ),
    (
        "vi/@@royalty-rates",
        "bacgiang.policy: View unpublished work",
        _("heading_royalty_rates", default="Rates of royalties"),
    ),
    *(
        (f"vi/@@{name}", "bacgiang.policy: See tasks between offices", title)
        for name, title in (
            ("freshness", _("heading_freshness", default="How fresh the sites are")),
            ("site-roadmap", _("heading_roadmap", default="Roadmap of sites")),
            (
                "maintenance-log",
                _("heading_maintenance", default="Log of works on the system"),
            ),
        )
    ),
)


def pages_of_portal() -> list[dict[str, Any]]:
    """Address (`url`) and name (`title`) of those that whoever acts may open."""
    portal = api.portal.get()
    return [
        {"url": f"{portal.absolute_url()}/{page}", "title": title}
        for page, permission, title in PAGES
        if api.user.has_permission(permission, obj=portal)
    ]
