"""When an item comes out and goes off: told on its page, changed, on a calendar."""
