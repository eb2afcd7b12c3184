"""`bacgiang second-factor-off`: for the last administrator who lost everything (15.5).

Whoever may call it may write to the database anyway. It is recorded and told to the
person like any other taking off; a new factor is set up after the next password.
"""

from .opened_data import ARGUMENTS
from .opened_data import open_data
from .opened_data import opened_site
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from .words import say
from argparse import Namespace
from bacgiang.policy import _
import os


def run(options: Namespace) -> ExitCode:
    # A letter waits in the queue for the portal, which sends it.
    os.environ["MAILHOST_QUEUE_ONLY"] = "1"
    open_data(options)
    return _take_off(options)


def _take_off(options: Namespace) -> ExitCode:
    # Imported late: the other commands need no Zope.
    from ...base.acts.actor import SYSTEM
    from ...units.people.second_factor.resetting import take_off
    from ...units.people.sessions.accounts import user_id_of
    import transaction

    with opened_site(options):
        user_id = user_id_of(options.account)
        if user_id is None:
            raise CouldNotRun(
                _(
                    "command_no_account",
                    default="There is no account “${account}”.",
                    mapping={"account": options.account},
                )
            )
        had_one = take_off(user_id, SYSTEM, options.reason)
        transaction.commit()
    done = (
        _(
            "command_taken_off",
            default="Taken off: account ${account}. It is in the record of acts.",
            mapping={"account": user_id},
        )
        if had_one
        else _(
            "command_none_taken_off",
            default="There was none; sessions ended: account ${account}. It is in "
            "the record of acts.",
            mapping={"account": user_id},
        )
    )
    say(done)
    say(
        _(
            "command_new_factor",
            default="A new second factor is set up after the next sign-in with the "
            "password.",
        )
    )
    return ExitCode.FINE


SECOND_FACTOR_OFF = Subcommand(
    name="second-factor-off",
    summary=_(
        "command_second_factor_off",
        default="Take the second factor off an account that lost it.",
    ),
    arguments=(
        Argument(
            "account",
            metavar="ACCOUNT",
            help=_("command_account", default="user id or sign-in name"),
        ),
        Argument(
            "--reason",
            required=True,
            help=_("command_why", default="why; kept in the record of acts"),
        ),
        *ARGUMENTS,
    ),
    run=run,
)
