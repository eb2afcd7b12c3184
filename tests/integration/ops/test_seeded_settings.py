"""Settings that an upgrade fills like a new site."""

from bacgiang.policy.base.seed_files import load_seed
from bacgiang.policy.ops.seeding.settings import seed_royalties
from plone import api
from typing import Any


def test_what_an_administrator_wrote_stays(portal: Any) -> None:
    own = ["2026-07-01|2500000|1/2026/NĐ-CP|yes"]
    api.portal.set_registry_record("bacgiang.base_salaries", own)
    api.portal.set_registry_record("bacgiang.royalty_regimes", [])
    seed_royalties()
    assert api.portal.get_registry_record("bacgiang.base_salaries") == own
    found = api.portal.get_registry_record("bacgiang.royalty_regimes")
    assert found == load_seed("royalties.yaml")["regimes"]
