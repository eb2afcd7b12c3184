"""What has changed since, for those who keep a copy of the registers."""
