"""What boards keep beside petitions: what other units are asked and told, who works on
which.
"""

from ...base.stores.site_store import SiteStore
from ...citizen.asked import AskedStore
from ...citizen.assigned import AssignedStore


asked_store = SiteStore("bacgiang.policy.petitions.asked", AskedStore)
assigned_store = SiteStore("bacgiang.policy.petitions.assigned", AssignedStore)
