package io.photointake.adapter.imaging.sample;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Colour profiles of three primaries and a curve, or of a curve alone (ICC.1:2022, 8.3 and 8.4), computed from the
 * definitions of the colour spaces.
 */
public final class MatrixProfile {
    private static final double[] D65 = {0.3127, 0.3290};
    private static final double[] D50_XYZ = {0.9642, 1, 0.8249};
    private static final double[][] BRADFORD = {
        {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
    };
    private static final int FIRST_TAG_AT = 132;

    private MatrixProfile() {}

    /** The screen of a phone: DCI-P3's primaries, white of daylight, the curve of sRGB. */
    public static byte[] displayP3() {
        return rgb(new double[][] {{0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}}, D65, srgbCurve());
    }

    /** Adobe RGB (1998), 4.3. */
    public static byte[] adobeRgb() {
        return rgb(new double[][] {{0.64, 0.33}, {0.21, 0.71}, {0.15, 0.06}}, D65, gamma(563 / 256.0));
    }

    /** ProPhoto RGB (ISO 22028-2), without the straight part of its curve. */
    public static byte[] proPhoto() {
        double[][] primaries = {{0.734699, 0.265301}, {0.159597, 0.840403}, {0.036598, 0.000105}};
        return rgb(primaries, new double[] {0.3457, 0.3585}, gamma(1.8));
    }

    /** ITU-R BT.2020 with a gamma of 2.4. */
    public static byte[] rec2020() {
        return rgb(new double[][] {{0.708, 0.292}, {0.170, 0.797}, {0.131, 0.046}}, D65, gamma(2.4));
    }

    /** Grey with that gamma. */
    public static byte[] grey(double gamma) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("wtpt", xyz(D50_XYZ));
        tags.put("kTRC", gamma(gamma));
        return profile("mntr", "GRAY", "XYZ ", tags);
    }

    /** A profile from its tags, whose kind is one of {@code mntr}, {@code scnr}, {@code prtr}. */
    public static byte[] profile(String kind, String colours, String connection, Map<String, byte[]> tags) {
        Bytes body = Bytes.bigEndian();
        Bytes table = Bytes.bigEndian().u32(tags.size());
        int dataAt = FIRST_TAG_AT + 12 * tags.size();
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            table.text(tag.getKey()).u32(dataAt + body.size(), tag.getValue().length);
            body.bytes(tag.getValue()).zeros(-tag.getValue().length & 3);
        }
        Bytes header = Bytes.bigEndian()
                .u32(dataAt + body.size(), 0, 0x02400000)
                .text(kind + colours + connection)
                .zeros(12)
                .text("acsp")
                .zeros(28)
                .bytes(fixed(D50_XYZ))
                .zeros(48);
        return header.bytes(table.done()).bytes(body.done()).done();
    }

    private static byte[] rgb(double[][] primaries, double[] white, byte[] curve) {
        double[][] toXyz = adapted(primaries, white);
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("wtpt", xyz(D50_XYZ));
        for (int i = 0; i < 3; i++) {
            String name = "rgb".substring(i, i + 1);
            tags.put(name + "XYZ", xyz(new double[] {toXyz[0][i], toXyz[1][i], toXyz[2][i]}));
            tags.put(name + "TRC", curve);
        }
        return profile("mntr", "RGB ", "XYZ ", tags);
    }

    /** The primaries' XYZ under D50, one in a column, which together make white. */
    private static double[][] adapted(double[][] primaries, double[] white) {
        double[][] columns = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] colour = ofChromaticity(primaries[i]);
            for (int row = 0; row < 3; row++) {
                columns[row][i] = colour[row];
            }
        }
        double[] whiteXyz = ofChromaticity(white);
        double[] amounts = times(inverse(columns), whiteXyz);
        double[] from = times(BRADFORD, whiteXyz);
        double[] to = times(BRADFORD, D50_XYZ);
        double[][] result = new double[3][3];
        for (int i = 0; i < 3; i++) {
            double[] colour = {columns[0][i] * amounts[i], columns[1][i] * amounts[i], columns[2][i] * amounts[i]};
            double[] cones = times(BRADFORD, colour);
            double[] moved = times(
                    inverse(BRADFORD),
                    new double[] {cones[0] * to[0] / from[0], cones[1] * to[1] / from[1], cones[2] * to[2] / from[2]});
            for (int row = 0; row < 3; row++) {
                result[row][i] = moved[row];
            }
        }
        return result;
    }

    private static double[] ofChromaticity(double[] xy) {
        return new double[] {xy[0] / xy[1], 1, (1 - xy[0] - xy[1]) / xy[1]};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[3];
        for (int i = 0; i < 3; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    private static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        double determinant = 0;
        for (int i = 0; i < 3; i++) {
            determinant += m[0][i] * cofactor(m, 0, i);
        }
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                inverse[column][row] = cofactor(m, row, column) / determinant;
            }
        }
        return inverse;
    }

    private static double cofactor(double[][] m, int row, int column) {
        int below = (row + 1) % 3;
        int last = (row + 2) % 3;
        int right = (column + 1) % 3;
        int far = (column + 2) % 3;
        return m[below][right] * m[last][far] - m[below][far] * m[last][right];
    }

    private static byte[] gamma(double gamma) {
        return Bytes.bigEndian()
                .text("curv")
                .u32(0, 1)
                .u16((int) Math.round(gamma * 256), 0)
                .done();
    }

    private static byte[] srgbCurve() {
        int points = 1024;
        Bytes curve = Bytes.bigEndian().text("curv").u32(0, points);
        for (int i = 0; i < points; i++) {
            double encoded = i / (points - 1.0);
            double linear = encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
            curve.u16((int) Math.round(linear * 65535));
        }
        return curve.done();
    }

    private static byte[] xyz(double[] colour) {
        return Bytes.bigEndian().text("XYZ ").u32(0).bytes(fixed(colour)).done();
    }

    private static byte[] fixed(double[] numbers) {
        Bytes fixed = Bytes.bigEndian();
        for (double number : numbers) {
            fixed.u32(Math.round(number * 65536));
        }
        return fixed.done();
    }
}
