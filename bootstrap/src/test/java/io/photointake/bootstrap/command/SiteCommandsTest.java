package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Console;
import io.photointake.bootstrap.harness.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Companies and websites by command. */
final class SiteCommandsTest {
    @TempDir
    private Path data;

    @BeforeEach
    void makeAnInstallation() {
        assertEquals(0, run("init").exitCode());
    }

    @Test
    void addsACompanyAndListsIt() {
        Outcome added = run("company", "add", "Straße & Söhne", "--folder", "Shop_1-a");

        assertEquals(
                "Added company 1, Straße & Söhne, folder Shop_1-a", added.out().strip());
        assertEquals(0, added.exitCode());
        Outcome listed = run("company", "list");
        assertEquals(
                "ID  FOLDER    NAME            AVAILABILITY%n1   Shop_1-a  Straße & Söhne  ENABLED".formatted(),
                listed.out().strip());
    }

    @Test
    void refusesAFolderThatIsTakenInAnotherCase() {
        addCompany();

        Outcome again = run("company", "add", "Another", "--folder", "SHOP");

        assertEquals(2, again.exitCode());
        assertTrue(again.err().contains("SHOP"), again.err());
        assertEquals(2, run("company", "list").out().lines().count());
    }

    @Test
    void addsAWebsiteWithEveryOption() {
        addCompany();

        Outcome added = run(
                "website",
                "add",
                "Its site",
                "--company",
                "sHOP",
                "--id",
                "77",
                "--max-mb",
                "60",
                "--max-megapixels",
                "40",
                "--formats",
                "jpg,PNG",
                "--default-dpi",
                "150",
                "--dpi-min",
                "72",
                "--dpi-max",
                "600",
                "--origins",
                "https://a.example, https://b.example:8443");

        assertEquals("Added website 77, Its site", added.out().strip(), added.err());
        String row = run("website", "list").out().lines().skip(1).findFirst().orElseThrow();
        assertEquals(
                "77  Shop     Its site  ENABLED       60 MB    40          -      -       72-600  150      JPEG,PNG "
                        + " https://a.example,https://b.example:8443  -            -           false            "
                        + " 300,200,150       false",
                row);
    }

    @Test
    void addsAWebsiteWithDefaults() {
        addCompany();

        run("website", "add", "Its site", "--company", "Shop", "--id", "2147483647");

        String row = run("website", "list").out().lines().skip(1).findFirst().orElseThrow();
        assertEquals(
                "2147483647  Shop     Its site  ENABLED       25 MB    100         -      -       1-2400  -        all"
                        + "      *        -            -           false             300,200,150       false",
                row);
    }

    @Test
    void warnsOfFormatsThatAreNotDecodedHere() {
        addCompany();
        Map<String, String> without = Map.of("PHOTOINTAKE_IMAGING_HEIF", "off");

        String added = Console.run(
                        without,
                        "website",
                        "add",
                        "X",
                        "--company",
                        "Shop",
                        "--id",
                        "5",
                        "--formats",
                        "jpeg,heic",
                        "--data",
                        data.toString())
                .out();
        String listed = Console.run(without, "website", "list", "--data", data.toString())
                .out();

        String warning = "A server on this machine has no decoder for HEIC and refuses them";
        assertTrue(added.contains(warning), added);
        assertTrue(listed.contains(warning), listed);
    }

    @Test
    void refusesAWebsiteNumberThatIsTaken() {
        addCompany();
        run("website", "add", "One", "--company", "Shop", "--id", "5");

        Outcome again = run("website", "add", "Two", "--company", "Shop", "--id", "5");

        assertEquals(2, again.exitCode());
        assertTrue(again.err().contains("5"), again.err());
    }

    @Test
    void refusesAWebsiteOfNoCompany() {
        Outcome outcome = run("website", "add", "X", "--company", "nobody", "--id", "5");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("There is no company with the folder nobody"), outcome.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--id, 0",
        "--id, -1",
        "--id, zero",
        "--id, 2147483648",
        "--max-mb, 0",
        "--max-mb, 1025",
        "--max-mb, 1.5",
        "--max-megapixels, -3",
        "--max-megapixels, 9223372036854775807",
        "--formats, xyz",
        "--dpi-min, 0",
        "--dpi-max, many",
        "--dpi-min, 2401",
        "--default-dpi, 2402",
        "--origins, ftp://a.example",
        "--company, a/b"
    })
    void namesTheValueThatIsInvalid(String option, String value) {
        addCompany();
        String id = option.equals("--id") ? value : "5";
        String company = option.equals("--company") ? value : "Shop";

        Outcome outcome = option.equals("--id") || option.equals("--company")
                ? run("website", "add", "X", "--company", company, "--id", id)
                : run("website", "add", "X", "--company", company, "--id", id, option, value);

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.errLines().get(0).contains(value), outcome.err());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
        assertEquals(1, run("website", "list").out().lines().count());
    }

    @ParameterizedTest
    @CsvSource({"../evil", "staging", "a b", "''", "_x", "é"})
    void refusesFoldersThatCannotBePartOfAnAddress(String folder) {
        Outcome outcome = run("company", "add", "X", "--folder", folder);

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.errLines().get(0).contains("not a company folder: " + folder), outcome.err());
        assertEquals(1, run("company", "list").out().lines().count());
    }

    @Test
    void refusesANamelessCompany() {
        Outcome outcome = run("company", "add", " ", "--folder", "Shop");

        assertEquals(2, outcome.exitCode());
        assertTrue(outcome.err().contains("a name has 1 to 200 characters"), outcome.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "red \u001b[31m", "backwards \u202e", "half an emoji \ud83c"})
    void refusesNamesThatAreNoText(String name) {
        addCompany();
        for (List<String> command : List.of(
                List.of("company", "add", name, "--folder", "Other"),
                List.of("company", "set", "--folder", "Shop", "--name", name),
                List.of("website", "add", name, "--company", "Shop", "--id", "1"))) {
            Outcome outcome = run(command.toArray(String[]::new));
            assertEquals(2, outcome.exitCode());
            assertTrue(outcome.err().contains("no control characters"), outcome.err());
        }
        assertEquals(
                2,
                run("company", "set", "--folder", "Shop", "--name", "x".repeat(201))
                        .exitCode());
        assertEquals(
                0,
                run("company", "set", "--folder", "Shop", "--name", "Zoë 👩‍👩‍👧")
                        .exitCode());
    }

    private void addCompany() {
        assertEquals(0, run("company", "add", "A shop", "--folder", "Shop").exitCode());
    }

    private Outcome run(String... command) {
        String[] all = Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--data";
        all[command.length + 1] = data.toString();
        return Console.run(all);
    }
}
