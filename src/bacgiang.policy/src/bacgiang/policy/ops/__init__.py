"""Running the portal: set-up, serving, seeding, time-driven work."""
