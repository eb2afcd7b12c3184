"""What visitors are told while PostgreSQL is away, or has just been."""
