"""What pages on one opinion share: the code in their address, the way back."""

from ....base.act_page.act_page import ActPage


class CasePage(ActPage):
    """`?code=` names the opinion."""

    @property
    def code(self) -> str:
        return self.form_value("code")[:20]

    @property
    def action(self) -> str:
        return f"{super().action}?code={self.code}"

    @property
    def queue_url(self) -> str:
        return f"{self.context.absolute_url()}/@@opinions-queue#case-{self.code}"
