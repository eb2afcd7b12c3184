"""When the dates of what stands in a dump take something of it from the public."""

from collections.abc import Collection
from DateTime import DateTime
from datetime import datetime
from datetime import UTC
from plone import api


def next_end(kinds: Collection[str], now: datetime) -> datetime | None:
    """The first expiry after `now` (aware) of what is public; None without any.

    The catalog knows dates by the minute: a file is given a minute too short.
    """
    tool = api.portal.get_tool("portal_catalog")
    found = tool.unrestrictedSearchResults(
        portal_type=sorted(kinds),
        review_state="published",
        expires={"query": DateTime(now), "range": "min"},
        sort_on="expires",
        sort_limit=1,
    )
    end = next((one.expires for one in found[:1]), None)
    # What has no such date stands there with one of the far future.
    return end.asdatetime().astimezone(UTC).replace(second=0) if end else None
