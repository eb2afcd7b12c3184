"""What the law asks for and a record lacks, in words (decree 63/2010, article 8(2))."""

from bacgiang.policy import _


MISSING = {
    "missing-name": _("missing_name", default="the name"),
    "missing-steps": _("missing_steps", default="the steps"),
    "missing-ways": _("missing_ways", default="the ways of applying"),
    "missing-papers": _("missing_papers", default="the papers to hand in"),
    "missing-sets": _("missing_sets", default="the number of sets"),
    "missing-time-limit": _("missing_time_limit", default="the time limit"),
    "missing-audiences": _("missing_audiences", default="who may apply"),
    "missing-body": _("missing_body", default="the body that carries it out"),
}
