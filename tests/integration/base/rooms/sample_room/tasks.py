"""The room's kind of task."""

from bacgiang.policy import _
from bacgiang.policy.base.tasks.stored import StoredTasks


READ = StoredTasks("sample-read", _("sample_read", default="Notes to read"), "@@notes")
