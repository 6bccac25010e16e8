package io.photointake.adapter.imaging.sample;

import java.util.ArrayList;
import java.util.List;

/** HEIF files: brands, a description of one picture and its EXIF, and the data it points to. */
public final class HeifFile {
    private static final int DATA_BYTES = 64;

    private final String brand;
    private final List<byte[]> properties = new ArrayList<>();
    private byte[] exif = new byte[0];

    private HeifFile(String brand) {
        this.brand = brand;
    }

    public static HeifFile of(String brand, int width, int height) {
        return new HeifFile(brand)
                .property("ispe", Bytes.bigEndian().u32(0, width, height).done());
    }

    public HeifFile property(String type, byte[] body) {
        properties.add(box(type, body));
        return this;
    }

    public HeifFile exif(ExifBlock block) {
        exif = Bytes.bigEndian().u32(6).text("Exif\0\0").bytes(block.done()).done();
        return this;
    }

    public byte[] done() {
        byte[] front =
                box("ftyp", Bytes.bigEndian().text(brand).u32(0).text("mif1").done());
        int dataAt = front.length + meta(0).length + 8;
        return Bytes.bigEndian()
                .bytes(front)
                .bytes(meta(dataAt))
                .bytes(box(
                        "mdat", Bytes.bigEndian().zeros(DATA_BYTES).bytes(exif).done()))
                .done();
    }

    private byte[] meta(int dataAt) {
        Bytes owned = Bytes.bigEndian().u32(0, 1).u16(1).u8(properties.size());
        for (int i = 1; i <= properties.size(); i++) {
            owned.u8(i);
        }
        Bytes all = Bytes.bigEndian();
        properties.forEach(all::bytes);
        byte[] described = Bytes.bigEndian()
                .bytes(box("ipco", all.done()))
                .bytes(box("ipma", owned.done()))
                .done();
        byte[] items = Bytes.bigEndian()
                .u32(0)
                .u16(2)
                .bytes(box(
                        "infe",
                        Bytes.bigEndian()
                                .u8(2, 0, 0, 0)
                                .u16(1, 0)
                                .text("hvc1\0")
                                .done()))
                .bytes(box(
                        "infe",
                        Bytes.bigEndian()
                                .u8(2, 0, 0, 0)
                                .u16(2, 0)
                                .text("Exif\0")
                                .done()))
                .done();
        byte[] places = Bytes.bigEndian()
                .u32(0)
                .u8(0x44, 0x00)
                .u16(2)
                .u16(1, 0, 1)
                .u32(dataAt, DATA_BYTES)
                .u16(2, 0, 1)
                .u32(dataAt + DATA_BYTES, exif.length)
                .done();
        return box(
                "meta",
                Bytes.bigEndian()
                        .u32(0)
                        .bytes(box("pitm", Bytes.bigEndian().u32(0).u16(1).done()))
                        .bytes(box("iinf", items))
                        .bytes(box("iprp", described))
                        .bytes(box("iloc", places))
                        .done());
    }

    public static byte[] box(String type, byte[] body) {
        return Bytes.bigEndian().u32(body.length + 8L).text(type).bytes(body).done();
    }
}
