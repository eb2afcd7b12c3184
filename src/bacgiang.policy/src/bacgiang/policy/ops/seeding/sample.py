"""Sample content and accounts: invented, marked as samples, left out with SAMPLE=0."""

from ...base.seed_files import brings
from ...base.seed_files import load_seed
from .pictures_ahead import Picture
from .sample_accounts import create_accounts
from .sample_citizens import create_citizens
from .sample_contacts import create_contacts
from .sample_documents import create_documents
from .sample_drafts import create_drafts
from .sample_half_year import create_half_year
from .sample_items import create_items
from .sample_office_tasks import create_office_tasks
from .sample_pictures import create_pictures
from .sample_pictures import picture_named
from .sample_procedures import create_procedures
from .sample_promotions import create_promotions
from .sample_records import create_records
from .sample_reports import create_reports
from .sample_royalties import create_royalties
from .sample_schedules import create_schedules
from collections.abc import Callable
from collections.abc import Iterator
from functools import partial
from plone import api
from Products.CMFPlone.Portal import PloneSite
import secrets
from typing import Any


BELOW = {
    **{name: name for name in ("accounts", "pictures", "documents", "drafts")},
    "promotions": "promotions",
    "schedules": "schedules",
    "content": "items",
    "records": "collections",
    "office_tasks": "tasks",
    "half_year": "tasks",
}
"""By file the key below which all of it stands; others are taken as they are."""


def seed_sample(site: PloneSite, password: str | None) -> None:
    """Create the sample accounts, then their items in every state of the workflow; of
    both what the set of seeds brings.

    Without a password one is made that nobody knows: accounts without a password that
    somebody was told are of no use, and of no danger.
    """
    rows = _samples("accounts")
    if not rows:
        return
    create_accounts(site, rows, password or secrets.token_urlsafe(18))
    # The sample boards' letters to one another would be read by nobody.
    api.portal.set_registry_record("bacgiang.editorial_mail", False)
    office = next(
        one["username"] for one in rows if one["site_role"] == "standing_office"
    )
    for name, create in _parts(site, office).items():
        if found := _samples(name):
            create(found)
    api.portal.set_registry_record("bacgiang.editorial_mail", True)


def sample_pictures() -> Iterator[Picture]:
    """All that are drawn, in the order in which they are asked for."""
    for row in _samples("content") or ():
        if "picture" in row:
            yield picture_named(row["picture"])
        yield from map(picture_named, row.get("pictures", ()))
    yield from map(picture_named, _samples("pictures") or ())


def _parts(site: PloneSite, office: str) -> dict[str, Callable[[Any], None]]:
    """By its file, what creates a part, in their order."""
    return {
        "contacts": create_contacts,
        "content": partial(create_items, site),
        "pictures": partial(create_pictures, site),
        "documents": partial(create_documents, site),
        "procedures": create_procedures,
        "citizens": partial(create_citizens, site),
        "drafts": partial(create_drafts, site),
        "schedules": create_schedules,
        "records": create_records,
        "promotions": partial(create_promotions, site),
        "half_year": lambda found: create_half_year(found, office),
        "office_tasks": lambda found: create_office_tasks(found, office),
        "royalties": lambda found: create_royalties(found, office),
        "reports": lambda found: create_reports(found, office),
    }


def _samples(name: str) -> Any:
    """What the file holds; None where the set brings none."""
    path = f"sample/{name}.yaml"
    if not brings(path):
        return None
    found = load_seed(path)
    return found[BELOW[name]] if name in BELOW else found
