package io.photointake.adapter.imaging.fuzz;

/** Puts a TIFF's byte order and number there, in either order as the first byte has it, or BigTIFF's. */
final class TiffRepair implements Repair {
    private static final Repair LITTLE = new SignatureRepair('I', 'I', 42, 0);
    private static final Repair BIG = new SignatureRepair('M', 'M', 0, 42);
    private static final Repair LITTLE_BIGTIFF = new SignatureRepair('I', 'I', 43, 0, 8, 0, 0, 0);

    @Override
    public byte[] repaired(byte[] input) {
        if (input.length > 2 && input[2] == 43) {
            return LITTLE_BIGTIFF.repaired(input);
        }
        return input.length > 0 && input[0] == 'M' ? BIG.repaired(input) : LITTLE.repaired(input);
    }
}
