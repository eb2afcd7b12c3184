"""What pages on one opinion share: its name in their address, the way back."""

from ....base.act_page.act_page import ActPage
from ....citizen.codes.board_names import code_named
from ....citizen.codes.board_names import LONGEST


class CasePage(ActPage):
    """`?case=` names the opinion."""

    @property
    def case_name(self) -> str:
        return self.form_value("case")[:LONGEST]

    @property
    def code(self) -> str:
        """Its tracking code, for the server alone; "" where nothing is named."""
        return code_named(self.case_name)

    @property
    def action(self) -> str:
        return f"{super().action}?case={self.case_name}"

    @property
    def queue_url(self) -> str:
        return f"{self.context.absolute_url()}/@@opinions-queue#case-{self.case_name}"
