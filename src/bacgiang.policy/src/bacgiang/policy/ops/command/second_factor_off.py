"""`bacgiang second-factor-off`: for the last administrator who lost everything (15.5).

Whoever may call it may write to the database anyway. It is recorded and told to the
person like any other taking off; a new factor is set up after the next password.
"""

from .opened_data import ARGUMENTS
from .opened_data import open_data
from .subcommand import Argument
from .subcommand import CouldNotRun
from .subcommand import ExitCode
from .subcommand import Subcommand
from argparse import Namespace
import os


def run(options: Namespace) -> ExitCode:
    # A letter waits in the queue for the portal, which sends it.
    os.environ["MAILHOST_QUEUE_ONLY"] = "1"
    open_data(options)
    return _take_off(options)


def _take_off(options: Namespace) -> ExitCode:
    # Imported late: the other commands need no Zope.
    from ...base.acts.actor import SYSTEM
    from ...base.scheduler.inside import as_system
    from ...units.people.second_factor.resetting import take_off
    from ...units.people.sessions.accounts import user_id_of
    import transaction
    from zope.component.hooks import setSite
    import Zope2

    application = Zope2.app()
    try:
        with as_system(application) as app:
            site = app.get(options.site)
            if site is None:
                raise CouldNotRun(f"There is no site “{options.site}” in these data.")
            setSite(site)
            user_id = user_id_of(options.account)
            if user_id is None:
                raise CouldNotRun(f"There is no account “{options.account}”.")
            had_one = take_off(user_id, SYSTEM, options.reason)
            transaction.commit()
    finally:
        transaction.abort()
        application._p_jar.close()
    done = "Taken off" if had_one else "There was none; sessions ended"
    print(f"{done}: account {user_id}. It is in the record of acts.")
    print("A new second factor is set up after the next sign-in with the password.")
    return ExitCode.FINE


SECOND_FACTOR_OFF = Subcommand(
    name="second-factor-off",
    summary="Take the second factor off an account that lost it.",
    arguments=(
        Argument("account", metavar="ACCOUNT", help="user id or sign-in name"),
        Argument("--reason", required=True, help="why; kept in the record of acts"),
        *ARGUMENTS,
    ),
    run=run,
)
