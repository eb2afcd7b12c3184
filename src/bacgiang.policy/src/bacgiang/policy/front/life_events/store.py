"""What the main board keeps, with the portal; what the seed says until it does."""

from ...base.seed_files import load_seed
from ...base.stores.site_store import SiteStore
from .values import LifeEvent
from .values import TaskLink
from .values import Tasks
from dataclasses import astuple
from functools import cache
from functools import lru_cache
from hashlib import sha256
import json
from persistent import Persistent
from typing import Any


class TasksStore(Persistent):
    """`kept` is None while everything is as the seed says."""

    kept: Tasks | None = None


tasks_store = SiteStore("bacgiang.policy.citizen_tasks", TasksStore)


def tasks() -> Tasks:
    """What holds now."""
    kept = tasks_store().kept
    return planned() if kept is None else kept


def stamp() -> str:
    """Tells what holds now from anything else."""
    return _stamp(tasks())


@lru_cache(maxsize=4)
def _stamp(of: Tasks) -> str:
    said = json.dumps(astuple(of), ensure_ascii=False)
    return sha256(said.encode()).hexdigest()[:16]


@cache
def planned() -> Tasks:
    """`tasks.yaml` of the seed."""
    said = load_seed("tasks.yaml")
    return Tasks(
        tuple(said["examples"]),
        tuple(TaskLink(**row) for row in said["links"]),
        tuple(_event(row) for row in said["events"]),
    )


def _event(row: dict[str, Any]) -> LifeEvent:
    lists = {name: tuple(one) for name, one in row.items() if isinstance(one, list)}
    return LifeEvent(**row | lists)
