"""Legal documents: a library everybody can search, and reading that is assigned and confirmed."""
