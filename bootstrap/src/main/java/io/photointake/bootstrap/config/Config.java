package io.photointake.bootstrap.config;

import io.photointake.adapter.http.proxy.TrustedProxies;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
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
 * @param imaging how pictures are decoded
 * @param demo whether to make a site to try the service with
 * @param traffic what clients may hold, and how often they may ask
 * @param observability what the server tells of itself
 * @param storage how the bytes are kept
 * @param maintenance what the server does by itself to keep its data in order
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

        @Valid ImagingConfig imaging,

        @Pattern(regexp = Config.YES_OR_NO, message = Config.YES_OR_NO_MESSAGE)
        String demo,

        @Valid TrafficConfig traffic,

        @Valid ObservabilityConfig observability,

        @Valid StorageConfig storage,

        @Valid MaintenanceConfig maintenance) {

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
