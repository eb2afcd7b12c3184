"""Editorial work: attribution, approval, withdrawal, secrecy, the record of acts."""
