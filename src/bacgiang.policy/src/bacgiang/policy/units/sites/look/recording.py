"""Record what look boards choose."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from ....base.acts.recording import record_act
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


KINDS = ActKinds(
    {
        "accent": ActDetail(_("act_detail_accent", default="colour")),
        "banner": ActDetail(_("act_detail_banner", default="banner")),
    }
)

SITE_LOOK = KINDS.add(
    "site_look", _("act_site_look", default="Look of the site chosen")
)


def record_look(site: DexterityContent, accent: str, banner: str) -> None:
    """The banner is named by its digest, nothing of the picture is in the record."""
    record_act(SITE_LOOK, site, details={"accent": accent, "banner": banner})
