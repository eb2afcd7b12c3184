"""Work plans of boards (7.2a, 8.1): a task with parts, its page, copy and paper."""
