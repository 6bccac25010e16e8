package io.photointake.adapter.imaging.fuzz;

import java.util.Arrays;

/** Puts a format's first bytes there. */
final class SignatureRepair implements Repair {
    private final int[] signature;

    SignatureRepair(int... signature) {
        this.signature = signature;
    }

    @Override
    public byte[] repaired(byte[] input) {
        byte[] result = Arrays.copyOf(input, Math.max(input.length, signature.length));
        for (int i = 0; i < signature.length; i++) {
            result[i] = (byte) signature[i];
        }
        return result;
    }
}
