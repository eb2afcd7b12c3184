"""A week of leaders: its lines, the item, its changes, and weeks from spreadsheets."""
