"""Reception for programs, under /api/v1/reception/."""
