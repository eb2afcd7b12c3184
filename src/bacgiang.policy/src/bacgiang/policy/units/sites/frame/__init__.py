"""What frames every page: whose site it is, the way around, who owns the portal."""
