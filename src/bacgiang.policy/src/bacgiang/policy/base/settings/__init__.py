"""Settings of the registry that could not be read are refused when they are written.

Each room says of its own records what they have to look like, by an `ISettingRule`.
"""
