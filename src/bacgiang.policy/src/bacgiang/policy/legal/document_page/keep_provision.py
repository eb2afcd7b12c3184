"""Under an article that is read alone: its address, and the button that prints it."""

from ...editorial.public.print_and_save.viewlet import KeepViewlet


class KeepProvision(KeepViewlet):
    """Printing and saving the whole document is offered on the document's page."""

    has_file = False

    @property
    def address(self) -> str:
        return f"{super().address}/@@provision/{self.view.named}"
