package io.photointake.bootstrap.config;

import io.photointake.adapter.http.proxy.TrustedProxies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings as they were given, texts that are checked together so that all problems are reported at once. The typed
 * methods are for settings that were found valid.
 *
 * @param data the folder of pictures and of the embedded database
 * @param db JDBC URL; absent means SQLite in the data folder
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param baseUrl under which clients reach the service; absent takes it from each request
 * @param trustProxy whose {@code X-Forwarded-*} headers count: nobody's, a number of proxies', or those of addresses
 * @param always200 whether errors are answered with status 200
 * @param page {@code on} or {@code off}: whether there is a page at the root
 * @param plainJavaImaging whether to do without native imaging
 * @param heif {@code auto}, {@code off}, or the program that decodes HEIC and AVIF
 * @param heifSeconds the longest that one of these may take
 * @param heifMegabytes the most address space for one of these
 * @param demo whether to make a site to try the service with
 * @param traffic what clients may hold, and how often they may ask
 * @param observability what the server tells of itself
 * @param storage how the bytes are kept
 */
public record Config(
        @NotBlank(message = "names no folder") String data,

        @Pattern(regexp = "jdbc:(sqlite|h2:file):.+", message = "must start with jdbc:sqlite: or jdbc:h2:file:")
        @Nullable
        String db,

        @NotBlank(message = "names no address") String host,

        @Pattern(regexp = "[0-9]{1,5}", message = Config.PORT_MESSAGE)
        @Max(value = 65535, message = Config.PORT_MESSAGE)
        String port,

        @Pattern(regexp = "https?://[^\\s/?#]+(/[^\\s?#]*)?", message = Config.BASE_URL_MESSAGE) @Nullable
        String baseUrl,

        String trustProxy,

        @Pattern(regexp = Config.YES_OR_NO, message = Config.YES_OR_NO_MESSAGE)
        String always200,

        @Pattern(regexp = "(?i)on|off", message = "must be on or off")
        String page,

        @Pattern(regexp = Config.YES_OR_NO, message = Config.YES_OR_NO_MESSAGE)
        String plainJavaImaging,

        @Pattern(regexp = "auto|off|/[^\\x00]+", message = "must be auto, off or the absolute path of a program")
        String heif,

        @Pattern(regexp = "[1-9][0-9]{0,3}", message = "must be a whole number from 1 to 9999")
        String heifSeconds,

        @Pattern(regexp = "[1-9][0-9]{2,5}", message = "must be a whole number from 100 to 999999")
        String heifMegabytes,

        @Pattern(regexp = Config.YES_OR_NO, message = Config.YES_OR_NO_MESSAGE)
        String demo,

        @Valid TrafficConfig traffic,

        @Valid ObservabilityConfig observability,

        @Valid StorageConfig storage) {

    static final String PORT_MESSAGE = "must be a whole number from 0 to 65535";
    static final String BASE_URL_MESSAGE =
            "must be an address such as https://photos.example without a user or a query";
    static final String YES_OR_NO = "(?i)true|false";
    static final String YES_OR_NO_MESSAGE = "must be true or false";

    boolean namesFolder() {
        return data.indexOf('\0') < 0;
    }

    boolean namesAddress() {
        try {
            if (baseUrl == null) {
                return true;
            }
            URI address = URI.create(baseUrl);
            return address.getAuthority() != null && address.getAuthority().indexOf('@') < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public Path dataFolder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    public String databaseUrl() {
        return db != null ? db : "jdbc:sqlite:" + dataFolder().resolve("photointake.db");
    }

    public Path pictureFolder() {
        return dataFolder().resolve("photos");
    }

    public int portNumber() {
        return Integer.parseInt(port);
    }

    /** Without a slash at its end. */
    public Optional<URI> baseAddress() {
        return Optional.ofNullable(baseUrl).map(url -> URI.create(url.replaceFirst("/+$", "")));
    }

    /** Where the server can be reached from this machine when it listens on the port. */
    public URI localAddress(int listeningPort) {
        String name = switch (host) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "::1";
            default -> host;
        };
        return URI.create("http://" + bracketed(name) + ":" + listeningPort);
    }

    public TrustedProxies trustedProxies() {
        return TrustedProxies.parse(trustProxy);
    }

    public boolean answersAlways200() {
        return Boolean.parseBoolean(always200);
    }

    public boolean hasPage() {
        return page.equalsIgnoreCase("on");
    }

    public boolean imagesInPlainJava() {
        return Boolean.parseBoolean(plainJavaImaging);
    }

    public boolean decodesHeif() {
        return !"off".equals(heif);
    }

    /** The one program to decode HEIC and AVIF with, absent where it is sought. */
    public Optional<Path> heifProgram() {
        return Optional.of(heif).filter(text -> text.startsWith("/")).map(Path::of);
    }

    public Duration heifTime() {
        return Duration.ofSeconds(Integer.parseInt(heifSeconds));
    }

    /** In megabytes. */
    public int heifMemory() {
        return Integer.parseInt(heifMegabytes);
    }

    /** Where the server listens, as an address for the log. */
    public String listeningAddress(int listeningPort) {
        return "http://" + bracketed(host) + ":" + listeningPort;
    }

    private static String bracketed(String name) {
        return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    }

    public boolean isDemo() {
        return Boolean.parseBoolean(demo);
    }
}
