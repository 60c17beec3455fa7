"""The same answers for programs: certificates as JSON, the issuer's keys, the public log."""
