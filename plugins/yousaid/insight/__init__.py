"""What records tell when they are counted: promises, whether things worked, honest totals."""
