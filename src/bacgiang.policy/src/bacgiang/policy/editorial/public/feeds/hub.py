"""The WebSub hub (W3C) that tells readers' programs at once, where one is named."""

from plone import api


RECORD = "bacgiang.websub_hub"


def hub_of(feed: object) -> str:
    """Address of the hub of a feed, "" where there is none: a hub is told of feeds
    without a question of their own alone.
    """
    if getattr(feed, "query", ""):
        return ""
    return str(api.portal.get_registry_record(RECORD, default="") or "")
