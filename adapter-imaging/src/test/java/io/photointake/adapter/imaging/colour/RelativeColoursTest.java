package io.photointake.adapter.imaging.colour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.sample.Answers;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.MatrixProfile;
import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.adapter.imaging.sample.Profiles;
import io.photointake.domain.image.PixelSize;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativeColoursTest {
    private static final int LIGHT = 0xC000;
    private static final int DARK = 0x3000;

    @ParameterizedTest
    @ValueSource(strings = {"scnr", "mntr", "spac", "prtr"})
    void readsTheRelativeTableOfEveryKindOfProfile(String kind) {
        assertEquals(level(LIGHT), shown(tables(kind, "A2B0", DARK, "A2B1", LIGHT)), 2.0);
    }

    @Test
    void readsTheOnlyTableThereIs() {
        assertEquals(level(DARK), shown(tables("scnr", "A2B0", DARK, "A2B2", LIGHT)), 2.0);
        assertEquals(level(LIGHT), shown(tables("scnr", "A2B1", LIGHT, "A2B2", DARK)), 2.0);
    }

    @Test
    void leavesProfilesWithoutTablesAlone() {
        assertArrayEquals(Profiles.srgb(), RelativeColours.preferredIn(Profiles.srgb()));
    }

    @Test
    void survivesProfilesThatLieAboutTheirTags() {
        for (long tags : new long[] {0, 7, 0x7FFFFFFFL, 0xFFFFFFFFL}) {
            byte[] lying = Bytes.bigEndian().zeros(128).u32(tags).zeros(30).done();
            assertArrayEquals(lying, RelativeColours.preferredIn(lying.clone()));
        }
        assertEquals(100, RelativeColours.preferredIn(new byte[100]).length);
    }

    /** What becomes of a red pixel in an image with that profile, as a level of grey. */
    private static int shown(byte[] profile) {
        byte[] png = PngFile.of(1, 1, 8, 2, false)
                .profile(PngFile.deflated(profile))
                .zeroPixels(4)
                .done();
        Pixels red = new Pixels(new PixelSize(1, 1), Channels.RGB, new byte[] {(byte) 0xFF, 0, 0});
        return SrgbConversion.of(red, Answers.header(png)).samples()[1] & 0xFF;
    }

    /** A profile of two tables, each of which knows only one lightness. */
    private static byte[] tables(String kind, String name, int lightness, String otherName, int otherLightness) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put(name, table(lightness));
        tags.put(otherName, table(otherLightness));
        return MatrixProfile.profile(kind, "RGB ", "Lab ", tags);
    }

    /** A table of 16 bits (ICC.1:2022, 10.10) with the same grey at each of its corners. */
    private static byte[] table(int lightness) {
        Bytes table = Bytes.bigEndian().text("mft2").u32(0).u8(3, 3, 2, 0);
        table.u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x10000).u16(2, 2);
        for (int i = 0; i < 3; i++) {
            table.u16(0, 0xFFFF);
        }
        for (int corner = 0; corner < 8; corner++) {
            table.u16(lightness, 0x8000, 0x8000);
        }
        for (int i = 0; i < 3; i++) {
            table.u16(0, 0xFFFF);
        }
        return table.done();
    }

    /** The level of grey in sRGB that has this lightness, of which 0xFF00 is 100. */
    private static double level(int lightness) {
        double luminance = Math.pow((lightness / 652.8 + 16) / 116, 3);
        return 255 * (1.055 * Math.pow(luminance, 1 / 2.4) - 0.055);
    }
}
