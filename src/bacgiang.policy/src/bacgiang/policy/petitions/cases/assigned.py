"""Who works on which, of those that are open."""

from ...base.stores.site_store import SiteStore
from ...citizen.assigned import AssignedStore


assigned_store = SiteStore("bacgiang.policy.petitions.assigned", AssignedStore)
