// Seat.
