"""What officers see: the year, one greeting, the trial, the occasions."""
