"""A link tells nobody where something stands that they may not see (8.2.2; 4.2a)."""

from __future__ import annotations

from DateTime import DateTime
import pytest
import transaction
from typing import Any


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
LINKS = "/vi/don-vi/so-y-te/gioi-thieu"


@pytest.mark.regulation("4.2a", "14.2")
@pytest.mark.parametrize("kept", ["../resolveuid/{0}", "resolveuid/{0}#a", "{1}"])
def test_what_a_link_leads_to_is_told_to_who_sees_it(
    client: Any, publish: Any, site: Any, kept: str
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    secret = publish(section, "so-y-te", id="kin-den-ngay", title="Kín")
    secret.setEffectiveDate(DateTime(2099, 1, 1))
    secret.reindexObject()
    target = kept.format(secret.UID(), f"/{'/'.join(secret.getPhysicalPath()[2:])}")
    facts = {"portal_type": "Link", "id": "dan", "title": "Dẫn", "remoteUrl": target}
    publish(site["vi"]["don-vi"]["so-y-te"]["gioi-thieu"], "so-y-te", **facts)
    transaction.commit()
    ways = (
        f"/++api++{LINKS}/dan",
        "/++api++/@search?portal_type=Link&fullobjects=1",
        "/++api++/@search?portal_type=Link&metadata_fields=_all",
        f"/++api++{LINKS}?fullobjects=1",
    )
    hidden = "kin-den-ngay" if "resolveuid" in kept else "http://localhost/"
    for way in ways:
        told = client().get(way)
        assert told.status_code == 200, way
        assert hidden not in told.text.replace(target, ""), way
    told = client("so-y-te-update").get(ways[0]).json()["remoteUrl"]
    assert told.endswith(f"{SECTION}/kin-den-ngay{'#a' if '#' in kept else ''}")
    secret.setEffectiveDate(DateTime(2020, 1, 1))
    secret.reindexObject()
    transaction.commit()
    assert "kin-den-ngay" in client().get(ways[0]).json()["remoteUrl"]
