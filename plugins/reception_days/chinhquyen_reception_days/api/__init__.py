"""Reception days for programs, under /api/v1/reception-days/."""
