"""The parts of other units in dossiers: what each is asked, and told."""

from ...base.stores.site_store import SiteStore
from ...citizen.asked import AskedStore


asked_store = SiteStore("bacgiang.policy.dossiers.asked", AskedStore)
