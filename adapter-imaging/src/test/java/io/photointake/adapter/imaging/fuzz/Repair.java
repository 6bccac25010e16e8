package io.photointake.adapter.imaging.fuzz;

/** Makes of arbitrary bytes what a format's first checks let through; a whole file of the format stays as it is. */
@FunctionalInterface
interface Repair {
    Repair NONE = input -> input;

    byte[] repaired(byte[] input);
}
