"""Create the portal: profiles in the order that works, then what the seed says.

Both languages are set before the profile of plone.app.multilingual runs, which the
policy's depends on: it makes `/vi` and `/en` there and then. By then their types are in
no workflow, so that they are not born in a state of the stock one, whose permissions
would stay with them.
"""

from ..base.dates import TIME_ZONE
from ..base.languages import DEFAULT_LANGUAGE
from ..ops.seeding.language_roots import seeded_languages
from ..ops.seeding.portal import seed_portal
from ..ops.seeding.upgrading import FORGOTTEN
from ..upgrades.profiles import PROFILES
from ..upgrades.running import sign
import logging
from plone import api
from plone.distribution.core import Distribution
from plone.distribution.handler import default_handler
from Products.CMFPlone.Portal import PloneSite
from typing import Any


logger = logging.getLogger(__name__)

LANGUAGE_ROOTS = ("LRF", "LIF")
SETTINGS = {
    "default_language": DEFAULT_LANGUAGE,
    "use_combined_language_codes": False,
    "portal_timezone": TIME_ZONE,
    "available_timezones": [TIME_ZONE],
}


def create_portal(
    distribution: Distribution, site: PloneSite, answers: dict[str, Any]
) -> PloneSite:
    """Handler of the distribution: a bare site in, the whole portal out.

    The password is taken out of the answers, which Plone keeps with the site as they
    are. Errors are logged here because what runs above hides them behind another error.
    """
    try:
        default_handler(distribution, site, {**answers, "setup_content": False})
        settings = {**SETTINGS, "available_languages": seeded_languages()}
        for name, value in settings.items():
            api.portal.set_registry_record(f"plone.{name}", value)
        # Verified is that the types exist, which they do not yet.
        site["portal_workflow"].setChainForPortalTypes(LANGUAGE_ROOTS, (), verify=False)
        setup = site["portal_setup"]
        for profile in PROFILES:
            setup.runAllImportStepsFromProfile(f"profile-{profile}")
        seed_portal(
            site,
            sample=bool(answers.get("setup_content")),
            sample_password=answers.pop(FORGOTTEN, None) or None,
        )
        sign(site)
    except Exception:
        logger.exception("The portal could not be created.")
        raise
    return site
