"""What states of workflows are called: as their definitions say, nowhere else."""

from plone import api
from zope.i18nmessageid import Message


OURS = "bacgiang_"


def state_title(state: str) -> Message | str:
    """The title of a state of the portal's own workflows; the state where none has it.

    Workflows that share a state call it the same.
    """
    workflows = api.portal.get_tool("portal_workflow")
    for name, workflow in workflows.objectItems():
        if name.startswith(OURS) and state in workflow.states:
            return Message(workflow.states[state].title, domain="bacgiang")
    return state
