"""Tasks between people: who owes what to whom, by when, and what came of it.

A kind of task is an `ITaskSource`, a utility under the kind's code. Rooms that keep
what is owed in stores of their own give it as tasks; for all others there is the site's
own store:

    PAY = StoredTasks("pay", _("matter_pay", default="Royalties to pay"), "@@pay")

    <utility component=".tasks.PAY" />

    task = ask("pay", item.UID(), "so-y-te", days=5)
    settle(task.identifier, TaskState.DONE)

Open tasks stand in “Việc của tôi” of whoever can do them, and the owing board is
reminded by letter. Deadlines are counted in working days (`working_days.py`).
"""
