"""The scheduler: time-driven work without cron, once and not once per instance.

An instance that is started with CLOCK=1 ticks every half minute (design decision 12).
At a tick every job that is due runs in a transaction of its own; that it ran is kept in
the same transaction, so that of two instances that run it at once one loses without
harm.

A job is a named utility for `interfaces.IScheduledJob`. Its name is the utility's:

    @implementer(IScheduledJob)
    class RemindHeads:
        def due(self, site, last_run, now):
            return is_interval_over(last_run, now, timedelta(hours=1))

        def run(self, site, now):
            ...

    <utility
        factory=".reminding.RemindHeads"
        provides="bacgiang.policy.base.scheduler.interfaces.IScheduledJob"
        name="remind-heads"
        />
"""
