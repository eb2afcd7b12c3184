"""Versions of one day are bounded: a program that saves every second keeps no copy of
the whole item each time.

Acts stay as they are: each change is recorded, whichever version holds it.
"""

from ...base.policy_sites import on_policy_sites
from ..kept_versions import history_name
from plone import api
from plone.app.versioningbehavior.behaviors import IVersioningSupport
from typing import Any
from zope.lifecycleevent.interfaces import IObjectModifiedEvent


MOST_A_DAY = 50
"""From then on the saves of ten minutes are one version, the last of them."""
DAY = 24 * 60 * 60.0
TOGETHER = 10 * 60.0
WHY = {"sys_metadata": {"comment": "another followed at once"}}


@on_policy_sites
def join_versions(item: IVersioningSupport, event: IObjectModifiedEvent) -> None:
    """After the save was kept. What stood at a step of the workflow stays."""
    name = history_name(item)
    if name is None:
        return
    storage = api.portal.get_tool("portal_historiesstorage")
    history = storage.getHistoryMetadata(name)
    length = history.getLength(countPurged=False) if history else 0
    if length <= MOST_A_DAY:
        return
    last, before, first = (
        _saved_at(history, length - back) for back in (1, 2, MOST_A_DAY + 1)
    )
    is_one = last // TOGETHER == before // TOGETHER and last - first < DAY
    if is_one and before > _last_step(item):
        storage.purge(name, length - 2, metadata=WHY, countPurged=False)


def _saved_at(history: Any, number: int) -> float:
    facts = history.retrieve(number, countPurged=False)["metadata"]
    return float(facts["sys_metadata"]["timestamp"])


def _last_step(item: IVersioningSupport) -> float:
    tool = api.portal.get_tool("portal_workflow")
    moment = tool.getInfoFor(item, "time", None)
    return float(moment) if moment is not None else 0.0
