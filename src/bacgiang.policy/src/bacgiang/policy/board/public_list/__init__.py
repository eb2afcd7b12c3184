"""What has to be public (6.2a): what of it is there, missing or out of date."""
