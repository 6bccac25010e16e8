package io.photointake.adapter.imaging.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Makes a PNG's signature, the checksums of its chunks, and the one at the end of its inflated rows right. */
final class PngRepair implements Repair {
    private static final Repair SIGNATURE = new SignatureRepair(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
    private static final int FIRST_CHUNK = 8;
    private static final int LENGTH_AND_NAME = 8;
    private static final int CHECKSUM = 4;
    private static final int ZLIB_HEADER = 2;
    private static final int MOST_INFLATED = 1 << 20;

    @Override
    public byte[] repaired(byte[] input) {
        byte[] file = SIGNATURE.repaired(input);
        ByteBuffer view = ByteBuffer.wrap(file);
        List<Integer> rows = new ArrayList<>();
        List<Integer> chunks = new ArrayList<>();
        for (int at = FIRST_CHUNK; holdsChunk(view, at); at += LENGTH_AND_NAME + view.getInt(at) + CHECKSUM) {
            chunks.add(at);
            if (new String(file, at + 4, 4, StandardCharsets.ISO_8859_1).equals("IDAT")) {
                for (int i = 0; i < view.getInt(at); i++) {
                    rows.add(at + LENGTH_AND_NAME + i);
                }
            }
        }
        repairRows(file, rows);
        for (int at : chunks) {
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, 4 + view.getInt(at));
            view.putInt(at + LENGTH_AND_NAME + view.getInt(at), (int) sum.getValue());
        }
        return file;
    }

    private static boolean holdsChunk(ByteBuffer view, int at) {
        int room = view.limit() - at - LENGTH_AND_NAME - CHECKSUM;
        return room >= 0 && view.getInt(at) >= 0 && view.getInt(at) <= room;
    }

    /** @param places of the compressed rows' bytes in the file */
    private static void repairRows(byte[] file, List<Integer> places) {
        byte[] deflated = new byte[places.size()];
        for (int i = 0; i < deflated.length; i++) {
            deflated[i] = file[places.get(i)];
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(
                    deflated, Math.min(ZLIB_HEADER, deflated.length), Math.max(0, deflated.length - ZLIB_HEADER));
            byte[] sum = ByteBuffer.allocate(4).putInt(sumOf(inflater)).array();
            int end = ZLIB_HEADER + (int) inflater.getBytesRead();
            for (int i = 0; inflater.finished() && i < sum.length && end + i < deflated.length; i++) {
                file[places.get(end + i)] = sum[i];
            }
        } catch (DataFormatException broken) {
            // Where the rows cannot be inflated nobody gets as far as their checksum.
        } finally {
            inflater.end();
        }
    }

    private static int sumOf(Inflater inflater) throws DataFormatException {
        Adler32 sum = new Adler32();
        byte[] step = new byte[4096];
        int total = 0;
        while (!inflater.finished() && total < MOST_INFLATED) {
            int count = inflater.inflate(step);
            if (count == 0) {
                break;
            }
            sum.update(step, 0, count);
            total += count;
        }
        return (int) sum.getValue();
    }
}
