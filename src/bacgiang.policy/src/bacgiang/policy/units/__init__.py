"""Units: the register, unit sites, boards, access levels as local roles, hosts."""
