"""What citizens see of the reception: filing, the receipt, the look-up, their case."""
