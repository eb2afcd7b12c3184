"""What the regulation asks of its offices every week (7.2, 8, 12 to 17).

All of it is a task between two offices with a due day, a state, a record and reminders
(`tasks/`). `kinds/` declares what can be asked; `pages/` shows and does it.
"""
