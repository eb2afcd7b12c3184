"""The form of a step for many items, in folder contents.

The browser fills in, for what is chosen, which steps there are and which statements
they ask for (`fc-workflow?render=yes`); the form is a template of its library.
"""

from ..workflow.titles import CONFIRMATION_TITLES
from ..workflow.titles import GROUND_TITLES
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class StepForm(BrowserView):
    """Called for the HTML of the form."""

    template = ViewPageTemplateFile("step_form.pt")
    options_of_steps = (
        "<% _.each(data.transitions || [], function(one) { %>"
        '<option value="<%- one.id %>"><%- one.title %></option>'
        "<% }); %>"
    )
    end = "<% } %>"
    seen = (
        '<input name="seen" type="hidden" autocomplete="off"'
        ' value="<%- data.seen %>" />'
    )
    undecided = "<%- data.relations_undecided %>"
    confirmations = tuple(CONFIRMATION_TITLES.items())
    grounds = tuple(GROUND_TITLES.items())

    def __call__(self) -> str:
        return self.template()

    def when(self, name: str) -> str:
        """What follows, up to `end`, is shown where the chosen items ask for it."""
        return f"<% if (data.{name}) {{ %>"
