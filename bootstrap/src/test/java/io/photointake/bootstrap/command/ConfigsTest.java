package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.config.ConfigException;
import io.photointake.bootstrap.config.SettingSources;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Where settings come from, and which of them counts. */
final class ConfigsTest {
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new LinkedHashMap<>();

    @Test
    void tellsOfVariablesThatAreSpeltWronglyAndOfNoOthers() {
        Map<String, String> variables = Map.of(
                "PHOTOINTAKE_TRUST_PROXI", "true",
                "PHOTOINTAKE_SOMETHING_ELSE", "1",
                "PHOTOINTAKE_PORT", "8080",
                "PHOTOINTAKE_LOG_LEVEL", "DEBUG",
                "PHOTOINTAKE_SERVICE_HOST", "10.0.0.1",
                "PHOTOINTAKE_PORT_8080_TCP_ADDR", "10.0.0.1",
                "PATH", "/bin");

        assertEquals(
                List.of(
                        "The environment has PHOTOINTAKE_SOMETHING_ELSE, which is no setting",
                        "The environment has PHOTOINTAKE_TRUST_PROXI, which is no setting; did you mean"
                                + " PHOTOINTAKE_TRUST_PROXY?"),
                SettingSources.of(variables).warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "data, /a, /b, /c, data",
        "db, jdbc:sqlite:/a, jdbc:sqlite:/b, jdbc:h2:file:/c, null",
        "host, 127.0.0.1, 127.0.0.2, 127.0.0.3, 0.0.0.0",
        "port, 1, 2, 3, 8080",
        "base-url, http://a, http://b, http://c, null",
        "trust-proxy, TRUE, true, True, false",
        "http.always-200, TRUE, true, True, false",
        "http.page, off, OFF, Off, on",
        "imaging.plain-java, TRUE, true, True, false",
        "imaging.heif, off, /usr/bin/vips, auto, auto",
        "imaging.heif-seconds, 1, 2, 3, 60",
        "imaging.heif-mb, 100, 200, 300, 4096",
        "imaging.heif-budget-mb, 10, 300, 1024, auto",
        "imaging.workers, 1, 8, 64, auto",
        "maintenance.interval, off, 90m, 2d, 1h",
        "maintenance.quarantine-days, 0, 30, 99, 7",
        "imaging.pixel-mb, 10, 300, 1024, auto",
        "imaging.waiting, 1, 20, 30, 1000",
        "imaging.wait-seconds, 1, 2, 3, 30",
        "demo, TRUE, true, True, false",
        "log-level, debug, warn, ERROR, INFO",
        "log-format, json, JSON, text, text",
        "metrics-address, 127.0.0.1:9090, [::1]:0, shop:1, null"
    })
    void prefersTheFlagThenTheEnvironmentThenTheFile(
            String key, String flag, String variable, String property, String otherwise) throws IOException {
        assertEquals(otherwise, "" + settings().get(key));

        file(key + "=" + property);
        assertEquals(property, settings().get(key));

        environment.put(
                "PHOTOINTAKE_" + key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_'), variable);
        assertEquals(variable, settings().get(key));

        assertEquals(flag, settings("--" + key + "=" + flag).get(key));
    }

    @Test
    void turnsASwitchOffWhereAFlagSaysSo() throws IOException {
        file("demo=true");

        assertEquals("true", settings().get("demo"));
        assertEquals("true", settings("--demo").get("demo"));
        assertEquals("false", settings("--demo=false").get("demo"));
    }

    @Test
    void takesABlankValueForNone() throws IOException {
        file("port=7000\nhost=");
        environment.put("PHOTOINTAKE_PORT", " ");

        assertEquals("7000", settings().get("port"));
        assertEquals("0.0.0.0", settings().get("host"));
    }

    @Test
    void readsTheFileAsUtf8() throws IOException {
        file("data=Fotos/Straße 🏖");

        assertEquals("Fotos/Straße 🏖", settings().get("data"));
    }

    @Test
    void saysThatTheFileIsNotThere() {
        environment.put("PHOTOINTAKE_CONFIG", folder.resolve("none.properties").toString());

        assertTrue(problems().contains(folder.resolve("none.properties").toString()), problems());
    }

    @Test
    void saysThatTheFileIsNoText() throws IOException {
        Path file = folder.resolve("latin1.properties");
        Files.write(file, "host=straße".getBytes(StandardCharsets.ISO_8859_1));
        environment.put("PHOTOINTAKE_CONFIG", file.toString());

        assertTrue(problems().contains(file.toString()), problems());
    }

    @Test
    void takesABlankFileNameForNone() {
        environment.put("PHOTOINTAKE_CONFIG", "");

        assertEquals("8080", settings().get("port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8e3", "-1", "65536", "+80", "80.0", "0x50", "٨٠", "http", " 80"})
    void refusesAPortThatIsNoNumberOfOne(String port) {
        assertEquals("port is \"" + port + "\": it must be a whole number from 0 to 65535", problems("--port=" + port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "photos.example",
                "ftp://photos.example",
                "https://",
                "https://a b",
                "https://a/?q",
                "https://a/#f",
                "https://[::1",
                "https://a/%zz",
                "https://a^b"
            })
    void refusesABaseUrlThatIsNoAddress(String url) {
        String problems = problems("--base-url=" + url);

        assertEquals(1, problems.lines().count(), problems);
        assertTrue(problems.startsWith("base-url is \"" + url + "\": it must be an address"), problems);
    }

    @Test
    void refusesABaseUrlWithAUserAndDoesNotRepeatThePassword() {
        String problems = problems("--base-url=https://ann:secret@photos.example");

        assertEquals(1, problems.lines().count(), problems);
        assertTrue(problems.contains("without a user"), problems);
        assertFalse(problems.contains("secret"), problems);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "FALSE", "0", "2", "127.0.0.1", "10.0.0.0/8, ::1"})
    void takesProxiesByNumberOrAddress(String proxies) {
        assertEquals(proxies, settings("--trust-proxy=" + proxies).get("trust-proxy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "99", "proxy.example", "10.0.0.1/8"})
    void refusesProxiesThatAreNone(String proxies) {
        String problems = problems("--trust-proxy=" + proxies);

        assertEquals(1, problems.lines().count(), problems);
        assertTrue(problems.startsWith("trust-proxy is \"" + proxies + "\": it "), problems);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://photos.example", "http://photo_intake:8080/a/b", "http://[::1]:8080", "http://10.0.0.1/"
            })
    void takesABaseUrlOfAnyHost(String url) {
        assertEquals(url, settings("--base-url=" + url).get("base-url"));
    }

    @Test
    void namesEverythingThatIsWrong() throws IOException {
        file("prot=80\ntrust-proxy=perhaps");

        String problems = problems("--port=x", "--host=", "--data=", "--db=jdbc:mysql:x");

        assertEquals(6, problems.lines().count(), problems);
        for (String named :
                new String[] {"\"prot\"", "\"perhaps\"", "port is \"x\"", "host is \"\"", "data is \"\"", "jdbc:mysql:x"
                }) {
            assertTrue(problems.contains(named), named + " not in " + problems);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, http://127.0.0.1:81",
        "::, http://[::1]:81",
        "::1, http://[::1]:81",
        "shop.example, http://shop.example:81"
    })
    void knowsWhereItCanBeReachedFromHere(String host, String address) {
        assertEquals(address, config("--host=" + host).localAddress(81).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--imaging.heif=vips",
                "--imaging.heif=",
                "--imaging.heif-seconds=0",
                "--imaging.heif-seconds=10000",
                "--imaging.heif-mb=99",
                "--imaging.heif-mb=1e3",
                "--imaging.heif-budget-mb=9",
                "--imaging.workers=0",
                "--maintenance.interval=0h",
                "--maintenance.interval=hourly",
                "--maintenance.quarantine-days=-1",
                "--imaging.pixel-mb=all",
                "--imaging.waiting=0",
                "--imaging.wait-seconds=-1"
            })
    void refusesToDecodePhonesPhotosByWhatIsNoSetting(String flag) {
        String key = flag.substring(2, flag.indexOf('='));
        assertTrue(problems(flag).startsWith(key + " is \""), problems(flag));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--log-level=FOO",
                "--log-level=5",
                "--log-format=xml",
                "--metrics-address=9090",
                "--metrics-address=127.0.0.1",
                "--metrics-address=127.0.0.1:65536",
                "--metrics-address=::1:9090",
                "--metrics-address=a b:1"
            })
    void refusesToTellOfItselfInWaysThatItDoesNotKnow(String flag) {
        String key = flag.substring(2, flag.indexOf('='));
        assertTrue(problems(flag).startsWith(key + " is \""), problems(flag));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:9090, /127.0.0.1, 9090", "[::1]:0, /0:0:0:0:0:0:0:1, 0"})
    void knowsWhereNumbersAreServed(String address, String host, int port) {
        InetSocketAddress metrics =
                config("--metrics-address=" + address).observability().metrics().orElseThrow();

        assertEquals(host, metrics.getAddress().toString());
        assertEquals(port, metrics.getPort());
    }

    private String problems(String... flags) {
        ConfigException refused = assertThrows(ConfigException.class, () -> settings(flags));
        return String.valueOf(refused.getMessage());
    }

    private void file(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("some.properties"), content);
        environment.put("PHOTOINTAKE_CONFIG", file.toString());
    }

    private Map<String, String> settings(String... flags) {
        Config config = config(flags);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("data", config.data());
        settings.put("db", "" + config.db());
        settings.put("host", config.host());
        settings.put("port", config.port());
        settings.put("base-url", "" + config.baseUrl());
        settings.put("trust-proxy", config.trustProxy());
        settings.put("http.always-200", config.always200());
        settings.put("http.page", config.page());
        settings.put("imaging.plain-java", config.imaging().plainJava());
        settings.put("imaging.heif", config.imaging().heif());
        settings.put("imaging.heif-seconds", config.imaging().heifSeconds());
        settings.put("imaging.heif-mb", config.imaging().heifMegabytes());
        settings.put("imaging.heif-budget-mb", config.imaging().heifBudget());
        settings.put("maintenance.interval", config.maintenance().interval());
        settings.put("maintenance.quarantine-days", config.maintenance().quarantineDays());
        settings.put("imaging.workers", config.imaging().workers());
        settings.put("imaging.pixel-mb", config.imaging().pixelMegabytes());
        settings.put("imaging.waiting", config.imaging().waiting());
        settings.put("imaging.wait-seconds", config.imaging().waitSeconds());
        settings.put("demo", config.demo());
        settings.put("log-level", config.observability().logLevel());
        settings.put("log-format", config.observability().logFormat());
        settings.put("metrics-address", "" + config.observability().metricsAddress());
        return settings;
    }

    private Config config(String... flags) {
        ConfigOptions options = new ConfigOptions();
        ServerOptions server = new ServerOptions();
        CommandLine.Model.CommandSpec serve = CommandLine.Model.CommandSpec.create()
                .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options))
                .addMixin("server", CommandLine.Model.CommandSpec.forAnnotatedObject(server));
        new CommandLine(serve).parseArgs(flags);
        return new Configs(SettingSources.of(environment), () -> VALIDATOR).of(options, server);
    }
}
