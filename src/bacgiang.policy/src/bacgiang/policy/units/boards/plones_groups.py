"""Names of the groups that Plone brings: one title each, as boards' groups have."""

from ...base.stores.site_installer import SiteInstaller
from Products.CMFPlone.Portal import PloneSite


GROUPS = {
    "Administrators": ("Administrators", "Quản trị hệ thống"),
    "Site Administrators": ("Site Administrators", "Quản trị cổng"),
    "Reviewers": ("Reviewers", "Người kiểm duyệt"),
}
SIGNED_IN = "auto_group"
TITLES_SIGNED_IN = ("Authenticated Users (Virtual Group)", "Mọi người đã đăng nhập")


def name_groups(site: PloneSite) -> bool:
    """Give them their Vietnamese names, unless somebody has named them."""
    return _rename(site, 0, 1)


def name_groups_as_plone(site: PloneSite) -> None:
    """Plone's own names again."""
    _rename(site, 1, 0)


def _rename(site: PloneSite, before: int, after: int) -> bool:
    tool, users = site.portal_groups, site.acl_users
    renamed = False
    for name, titles in GROUPS.items():
        group = tool.getGroupById(name)
        if group is not None and group.getProperty("title") == titles[before]:
            tool.editGroup(name, title=titles[after])
            renamed = True
    plugin = users.get(SIGNED_IN)
    if plugin is not None and plugin.title == TITLES_SIGNED_IN[before]:
        plugin.title = TITLES_SIGNED_IN[after]
        renamed = True
    return renamed


plones_groups = SiteInstaller("plones_groups", name_groups, name_groups_as_plone)
