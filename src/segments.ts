// Segments whose names mean something wherever they are met.

/** Claims on the dead, the bankrupt and the like, and time-barred ones: they have no curve and pay nothing. */
export const notCollectable = "not collectable";
