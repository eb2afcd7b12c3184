"""What people come for: life events, tasks asked for most, notices to everybody."""
