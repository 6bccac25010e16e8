package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of a website by command. */
final class WebsiteSetTest {
    private static final List<String> EVERYTHING = List.of(
            "--max-mb",
            "60",
            "--max-megapixels",
            "40",
            "--max-width",
            "9000",
            "--max-height",
            "6000",
            "--formats",
            "jpg,PNG",
            "--default-dpi",
            "150",
            "--dpi-min",
            "72",
            "--dpi-max",
            "600",
            "--origins",
            "https://a.example",
            "--max-photos",
            "40",
            "--guest-days",
            "30",
            "--only-guests-move",
            "yes",
            "--print-thresholds",
            "250,180,90",
            "--keep-private-metadata",
            "YES");

    private static final String ALL_SET = """
        Website 1001 of company Shop
          name                   Its website
          availability           ENABLED
          max-mb                 60
          max-megapixels         40
          max-width              9000
          max-height             6000
          formats                JPEG,PNG
          default-dpi            150
          dpi-min                72
          dpi-max                600
          origins                https://a.example
          max-photos             40
          guest-days             30
          only-guests-move       yes
          print-thresholds       250,180,90
          keep-private-metadata  yes\
        """;

    private static final String DEFAULTS = """
        Website 1001 of company Shop
          name                   Its website
          availability           ENABLED
          max-mb                 25
          max-megapixels         100
          max-width              none
          max-height             none
          formats                JPEG,PNG,GIF,BMP,TIFF,WEBP,HEIC,AVIF
          default-dpi            none
          dpi-min                1
          dpi-max                2400
          origins                *
          max-photos             none
          guest-days             none
          only-guests-move       no
          print-thresholds       300,200,150
          keep-private-metadata  no\
        """;

    @TempDir
    private Path folder;

    private Site site = new Site(Path.of(""), Path.of(""), "", "");

    @BeforeEach
    void create() {
        site = Site.onSqlite(folder);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Outcome outcome = site.run(
                "website",
                "set",
                "--id",
                "1001",
                "--max-mb",
                "0",
                "--max-width",
                "0",
                "--guest-days",
                "0",
                "--origins",
                " ",
                "--dpi-min",
                "600",
                "--dpi-max",
                "72");

        assertEquals(2, outcome.exitCode());
        for (String option : List.of("--max-mb", "--max-width", "--guest-days", "--origins")) {
            assertTrue(outcome.err().contains(option), outcome.err());
        }
        assertEquals(5, outcome.err().strip().lines().count(), outcome.err());
    }

    @Test
    void showsTheSettingsWhereNoneIsGiven() {
        assertEquals(DEFAULTS, shown());
    }

    @Test
    void setsEverythingAndTakesItAwayAgain() {
        assertEquals(ALL_SET, set(EVERYTHING).out().strip());
        assertEquals(ALL_SET, shown());

        set(List.of("--max-mb", "25", "--max-megapixels", "100", "--max-width", "none", "--max-height", "none"));
        set(List.of("--formats", "jpeg,png,gif,bmp,tiff,webp,heic,avif", "--default-dpi", "none", "--dpi-min", "1"));
        set(List.of("--dpi-max", "2400", "--origins", "*", "--max-photos", "None", "--guest-days", "none"));
        set(List.of("--only-guests-move", "no", "--print-thresholds", "300,200,150", "--keep-private-metadata", "no"));
        assertEquals(DEFAULTS, shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void opensAWebsiteToAllOnlyByAStar(String blank) {
        set(List.of("--origins", "https://a.example"));

        for (List<String> command : List.of(
                List.of("website", "set", "--id", "1001"),
                List.of("website", "add", "Another", "--company", "Shop", "--id", "78"))) {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of("--origins", blank));
            Outcome refused = site.run(all.toArray(String[]::new));

            assertEquals(2, refused.exitCode());
            assertEquals(
                    "--origins is blank: name origins, or * for any",
                    refused.err().strip());
        }
        assertTrue(shown().contains("origins                https://a.example"), shown());
        assertFalse(site.succeed("website", "list").contains("Another"));
    }

    @Test
    void addsAWebsiteWithTheSameOptions() {
        List<String> add = new ArrayList<>(List.of("website", "add", "Its website", "--company", "Shop", "--id", "77"));
        add.addAll(EVERYTHING);

        site.succeed(add.toArray(String[]::new));

        assertEquals(
                ALL_SET.replace("1001", "77"),
                site.succeed("website", "set", "--id", "77").strip());
    }

    @Test
    void changesOnlyWhatIsNamed() {
        set(EVERYTHING);

        assertEquals(
                ALL_SET.replace("Its website", "Mugs & more").replace("30", "7"),
                set(List.of("--name", "Mugs & more", "--guest-days", "7")).out().strip());
        assertEquals(DEFAULTS.replace("1001", "1002"), other());
    }

    @Test
    void limitsOneSideAlone() {
        assertEquals(
                DEFAULTS.replace("max-width              none", "max-width              500")
                        .replace("max-height             none", "max-height             65535"),
                set(List.of("--max-width", "500")).out().strip());
        assertEquals(DEFAULTS, set(List.of("--max-width", "none")).out().strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--max-mb 0                      | --max-mb must be from 1 to 1024: 0",
                "--max-width 0                   | --max-width must be from 1 to 65535: 0",
                "--max-height 65536              | --max-height must be from 1 to 65535: 65536",
                "--max-photos 0                  | --max-photos must be from 1 to 2147483647: 0",
                "--max-photos many               | no whole number in range, nor none",
                "--guest-days 0                  | --guest-days must be from 1 to 36500: 0",
                "--guest-days 36501              | --guest-days must be from 1 to 36500: 36501",
                "--default-dpi 71                | --default-dpi must be from 72 to 600: 71",
                "--dpi-min 151                   | --default-dpi must be from 151 to 600: 150",
                "--dpi-min 700                   | DPI range is empty: 700 to 600",
                "--dpi-max 71                    | DPI range is empty: 72 to 71",
                "--print-thresholds 300,200      | --print-thresholds takes three numbers, such as 300,200,150:"
                        + " 300,200",
                "--print-thresholds 150,200,300  | print thresholds must fall: 150, 200, 300",
                "--print-thresholds 1,2,3,4      | --print-thresholds takes three numbers",
                "--only-guests-move perhaps      | perhaps",
                "--keep-private-metadata perhaps | perhaps",
                "--origins ftp://a.example       | ftp://a.example",
                "--formats xyz                   | xyz",
                "--name=                         | a name has 1 to 200 characters",
            })
    void changesNothingWhenAValueIsWrong(String options, String message) {
        set(EVERYTHING);
        List<String> all = new ArrayList<>(List.of("--max-megapixels", "7"));
        all.addAll(List.of(options.split(" ")));

        Outcome outcome = run(all);

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.errLines().get(0).contains(message), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertEquals(ALL_SET, shown());
    }

    @Test
    void tellsAllValuesThatAreWrong() {
        Outcome outcome = site.run(
                "website",
                "set",
                "--id",
                "1001",
                "--max-mb",
                "x",
                "--guest-days",
                "y",
                "--formats",
                "foo",
                "--dpi-min",
                "0");

        assertEquals(2, outcome.exitCode());
        for (String named : List.of("--max-mb", "--guest-days", "'foo'", "--dpi-min")) {
            assertTrue(outcome.err().contains(named), outcome.err());
        }
    }

    @Test
    void knowsNoOtherWebsite() {
        Outcome outcome = site.run("website", "set", "--id", "5", "--max-mb", "7");

        assertEquals(2, outcome.exitCode());
        assertEquals("There is no website 5: see website list", outcome.err().strip());
    }

    private String shown() {
        return set(List.of()).out().strip();
    }

    private String other() {
        site.succeed("website", "add", "Its website", "--company", "Shop", "--id", "1002");
        return site.succeed("website", "set", "--id", "1002").strip();
    }

    private Outcome set(List<String> options) {
        Outcome outcome = run(options);
        assertEquals(0, outcome.exitCode(), outcome.err());
        return outcome;
    }

    private Outcome run(List<String> options) {
        List<String> command = new ArrayList<>(List.of("website", "set", "--id", "1001"));
        command.addAll(options);
        return site.run(command.toArray(String[]::new));
    }
}
