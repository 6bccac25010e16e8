package io.photointake.bootstrap.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.Site;
import io.photointake.bootstrap.harness.Tool;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The documented configuration of nginx, changed in nothing but names, ports and sizes, before a real server. */
final class NginxTest {
    private static final Path DOCUMENTED = Path.of("..", "docs", "nginx", "photointake.conf");
    private static final String UPLOAD = "/api/4/UploadImage/UploadImage?userId=ann";

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private int port;

    @BeforeEach
    void freePort() throws IOException {
        port = unusedPort();
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void passesUploadsOnAndTheAnswerNamesTheProxysAddress() throws Exception {
        Tool.NGINX.path();
        Site site = Site.onSqlite(folder);
        Path photo = Files.write(folder.resolve("photo.jpg"), Photos.unique());
        try (ServerProcess server =
                site.server("--host", "127.0.0.1", "--trust-proxy", "true").start()) {
            startNginx(server.port());

            String answer = curl(
                    "-H",
                    "websiteId: " + Site.WEBSITE,
                    "-H",
                    "webApiClientKey: " + site.key(),
                    "-F",
                    "postedFile=@" + photo,
                    "-D",
                    "-",
                    address(UPLOAD));

            assertTrue(answer.contains("HTTP/2 200"), answer);
            String pictures = "https://photos.example:" + port + "/UserPhoto/Shop/Photos/Standard/";
            assertTrue(answer.contains(pictures), answer);
            String picture =
                    answer.substring(answer.indexOf(pictures), answer.indexOf("\"}", answer.indexOf(pictures)));
            assertTrue(curl("-o", folder.resolve("standard").toString(), "-w", "%{http_code}", picture)
                    .contains("200"));
        }
    }

    @Test
    void itsOwnRefusalsAreEnvelopesThatEveryPageMayRead() throws Exception {
        Tool.NGINX.path();
        Path large = Files.write(folder.resolve("large.jpg"), new byte[2 << 20]);
        startNginx(unusedPort());

        String tooLarge = curl("-F", "postedFile=@" + large, "-D", "-", address(UPLOAD));
        String unreachable = curl("-D", "-", address("/healthz"));

        for (String answer : List.of(tooLarge, unreachable)) {
            assertTrue(answer.contains("access-control-allow-origin: *"), answer);
            assertTrue(answer.contains("content-type: application/json"), answer);
            assertTrue(answer.contains("x-request-id: "), answer);
            assertTrue(answer.contains("{\"Response\":\"Error\",\"Message\":"), answer);
        }
        assertTrue(tooLarge.contains("HTTP/2 413") && tooLarge.contains("\"ErrorCode\":\"262\""), tooLarge);
        assertTrue(unreachable.contains("HTTP/2 502") && unreachable.contains("Server busy"), unreachable);
    }

    private String address(String path) {
        return "https://photos.example:" + port + path;
    }

    private void startNginx(int upstream) throws IOException, InterruptedException {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=photos.example",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("cert.pem").toString());
        String site = Files.readString(DOCUMENTED)
                .replace("127.0.0.1:8080", "127.0.0.1:" + upstream)
                .replace("listen 443", "listen 127.0.0.1:" + port)
                .replaceAll("(?m)^ *listen \\[::].*$", "")
                .replace(
                        "/etc/ssl/photos.example.pem",
                        folder.resolve("cert.pem").toString())
                .replace(
                        "/etc/ssl/private/photos.example.key",
                        folder.resolve("key.pem").toString())
                .replace("client_max_body_size 512m", "client_max_body_size 1m");
        Files.writeString(folder.resolve("site.conf"), site);
        Path main = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    access_log %1$s/access.log;
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/site.conf;
                }
                """.formatted(folder));
        processes.add(new ProcessBuilder(Tool.NGINX.path().toString(), "-c", main.toString(), "-p", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start());
        for (int attempt = 0;
                !curl("-o", folder.resolve("unused").toString(), "-w", "%{http_code}", address("/healthz"))
                        .matches("[1-9]..");
                attempt++) {
            assertTrue(attempt < 100, () -> "nginx does not start: " + read("nginx.out") + read("error.log"));
            Thread.sleep(50);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** What curl prints, which takes the server's own certificate and finds its name on this machine. */
    private String curl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("curl", "-s", "-k", "--max-time", "30", "--resolve", "photos.example:" + port + ":127.0.0.1"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(40, TimeUnit.SECONDS));
        return text;
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("run.out").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> read("run.out"));
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
