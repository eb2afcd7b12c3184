"""What the profile cannot say in a file: stores and plugins."""

from ..editorial.acts.store import install_act_store
from ..editorial.approvals.store import install_approval_store
from ..editorial.emergency.store import install_emergency_store
from ..editorial.withdrawal.store import install_notice_store
from ..units.boards.plugin import install_plugin
from ..units.boards.plugin import remove_plugin
from ..units.boards.store import install_board_store
from plone import api
from Products.GenericSetup.tool import SetupTool


def install_plugins(setup: SetupTool) -> None:
    """Post handler of the default profile; may run again."""
    site = api.portal.get()
    install_board_store(site)
    install_act_store(site)
    install_approval_store(site)
    install_notice_store(site)
    install_emergency_store(site)
    install_plugin(site)


def remove_plugins(setup: SetupTool) -> None:
    """Post handler of the uninstall profile. Records stay: they must not be lost."""
    remove_plugin(api.portal.get())
