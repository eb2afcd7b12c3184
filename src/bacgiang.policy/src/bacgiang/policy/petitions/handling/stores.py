"""What boards keep beside petitions: what other units are asked and told."""

from ...base.stores.site_store import SiteStore
from ...citizen.asked import AskedStore


asked_store = SiteStore("bacgiang.policy.petitions.asked", AskedStore)
