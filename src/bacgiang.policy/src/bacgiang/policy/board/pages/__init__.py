"""Pages, files and services of tasks between offices, the same for every kind."""
