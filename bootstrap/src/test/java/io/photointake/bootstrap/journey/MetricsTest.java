package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The numbers that a running server tells, beside what was sent, and every query of the documents asked of Prometheus. */
final class MetricsTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Path DOCS = Path.of("..", "docs", "metrics");
    private static final Pattern ADDRESS = Pattern.compile("Metrics on (http://\\S+/metrics)");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Pattern COMPARED = Pattern.compile("(.*) [<>] [0-9.]+", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void areExactlyWhatWasSent() throws Exception {
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = serve(site)) {
            ShopClient shop = ShopClient.of(site, server);
            ShopClient stranger = new ShopClient(server.port(), Site.WEBSITE, "nobody-s-key");
            String picture = "";
            for (int i = 0; i < 3; i++) {
                picture = shop.v4("ann", photo()).data().get("OriginalURL").toString();
            }
            shop.v2("frontAppUserId=ann", photo());
            shop.v4("ann", PostedFile.of("x.jpg", new byte[] {1, 2, 3}));
            stranger.v4("ann", photo());
            shop.get(picture.replace("\"", ""));
            shop.get("/no/such/path/" + "x".repeat(50));

            await(server, "photointake_request_seconds_count{call=\"none\"", 1);
            assertEquals(3, sum(server, uploads("4", "1001", "none")));
            assertEquals(1, sum(server, uploads("2", "1001", "none")));
            assertEquals(1, sum(server, uploads("4", "1001", "262")));
            assertEquals(1, sum(server, uploads("4", "none", "234")));
            assertEquals(6, sum(server, "photointake_uploads_total{"));
            assertEquals(5, sum(server, "photointake_stage_seconds_count{stage=\"receive\""));
            assertEquals(4, sum(server, "photointake_stage_seconds_count{stage=\"encode\""));
            assertTrue(sum(server, "photointake_stage_seconds_count{stage=\"wait\"") >= 4);
            assertTrue(sum(server, "photointake_stage_seconds_count{stage=\"decode\"") >= 4);
            assertTrue(sum(server, "photointake_pixels_total") > 0);
            assertEquals(0, sum(server, "photointake_images_waiting"));
            assertTrue(sum(server, "photointake_imaging_workers") > 0);
            assertEquals(4, sum(server, "photointake_stage_seconds_count{stage=\"store\""));
            assertEquals(4, sum(server, "photointake_stage_seconds_count{stage=\"row\""));
            assertEquals(1, sum(server, "photointake_pictures_total{status=\"200\""));
            assertEquals(0, sum(server, "photointake_failures_total"));
            assertEquals(1, sum(server, "photointake_ready"));
            assertTrue(!scrape(server).contains(site.key()) && !scrape(server).contains("xxxx"), scrape(server));
        }
    }

    @Test
    void areServedNowhereUnlessToldSo() throws Exception {
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = site.server().start()) {
            assertTrue(server.err().contains("No metrics: "), server.err());
        }
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = site.server("--metrics-address", "127.0.0.1:" + taken.getLocalPort())
                    .run();

            assertEquals(1, outcome.exitCode(), outcome.err());
            assertTrue(outcome.err().contains("Cannot serve metrics on 127.0.0.1:"), outcome.err());
        }
    }

    @Test
    void answerEveryQueryOfTheDocuments() throws Exception {
        boolean demanded = System.getenv("PHOTOINTAKE_REQUIRE_PROMETHEUS") != null;
        Assumptions.assumeTrue(
                demanded || Files.isExecutable(Path.of("/usr/bin/prometheus")), "there is no Prometheus");
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = serve(site)) {
            ShopClient shop = ShopClient.of(site, server);
            String prometheus = "http://127.0.0.1:" + freePort();
            Process process = prometheus(URI.create(prometheus), URI.create(address(server)));
            try {
                List<String> unanswered = queries();
                long end = System.nanoTime() + LONGEST.toNanos();
                while (!unanswered.isEmpty() && System.nanoTime() < end) {
                    shop.get(picture(shop));
                    shop.v4("ann", PostedFile.of("x.jpg", new byte[] {1, 2, 3}));
                    unanswered = unanswered.stream()
                            .filter(query -> !isAnswered(prometheus, query))
                            .toList();
                }
                assertEquals(List.of(), unanswered);
            } finally {
                process.destroy();
                process.waitFor(20, TimeUnit.SECONDS);
            }
        }
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = new JsonMapper().readTree(Files.readString(DOCS.resolve("dashboard.json")));
        dashboard
                .get("panels")
                .forEach(panel -> panel.get("targets")
                        .forEach(target -> queries.add(target.get("expr").asString())));
        JsonNode rules = new YAMLMapper().readTree(Files.readString(DOCS.resolve("alerts.yml")));
        for (JsonNode rule : rules.get("groups").get(0).get("rules")) {
            // What a healthy server answers to the whole of it is nothing.
            Matcher compared = COMPARED.matcher(rule.get("expr").asString());
            assertTrue(compared.matches(), rule.toString());
            queries.add(compared.group(1));
        }
        return queries.stream()
                .map(query -> query.replace("$__rate_interval", "15s"))
                .distinct()
                .toList();
    }

    private static boolean isAnswered(String prometheus, String query) {
        String url = prometheus + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
        try {
            JsonNode answer = new JsonMapper().readTree(get(url));
            assertEquals("success", answer.path("status").asString("success"), query + ": " + answer);
            return answer.path("data").path("result").size() > 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process prometheus(URI itself, URI target) throws IOException {
        Path config = Files.writeString(folder.resolve("prometheus.yml"), """
            global: {scrape_interval: 500ms}
            scrape_configs:
              - job_name: photointake
                static_configs: [{targets: ["%s"]}]
            """.formatted(target.getAuthority()));
        return new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + config,
                        "--storage.tsdb.path=" + folder.resolve("tsdb"),
                        "--web.listen-address=" + itself.getAuthority())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
    }

    private static String picture(ShopClient shop) {
        return shop.v4("ann", photo()).data().get("OriginalURL").toString().replace("\"", "");
    }

    private static PostedFile photo() {
        return PostedFile.of("x.jpg", Photos.unique());
    }

    private static ServerProcess serve(Site site) {
        return site.server("--metrics-address", "127.0.0.1:0").start();
    }

    private static String uploads(String version, String website, String code) {
        // Prometheus's text has its labels in order.
        return "photointake_uploads_total{code=\"%s\",version=\"%s\",website=\"%s\"}".formatted(code, version, website);
    }

    private static void await(ServerProcess server, String series, double value) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (sum(server, series) < value && System.nanoTime() < end) {
            Thread.sleep(50);
        }
    }

    private static double sum(ServerProcess server, String series) throws IOException {
        return scrape(server)
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String scrape(ServerProcess server) throws IOException {
        return get(address(server));
    }

    private static String address(ServerProcess server) {
        Matcher told = ADDRESS.matcher(server.err());
        assertTrue(told.find(), server.err());
        return told.group(1);
    }

    private static String get(String url) throws IOException {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
