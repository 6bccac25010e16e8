package io.photointake.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A client of the upload calls, with a website and a key. */
public final class ShopClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final int website;
    private final String key;

    public ShopClient(int port, int website, String key) {
        this.base = "http://127.0.0.1:" + port;
        this.website = website;
        this.key = key;
    }

    /** A client of the site's website. */
    public static ShopClient of(Site site, ServerProcess server) {
        return new ShopClient(server.port(), Site.WEBSITE, site.key());
    }

    public ShopClient of(int otherWebsite) {
        return new ShopClient(URI.create(base).getPort(), otherWebsite, key);
    }

    /** A version 4 upload of one file by a user. */
    public Answer v4(String user, PostedFile file) {
        return v4("userId=" + user, Map.of(), file);
    }

    public Answer v4(String query, Map<String, String> headers, PostedFile... files) {
        HttpRequest.Builder request = request("/api/4/UploadImage/UploadImage?" + query)
                .header("websiteId", Integer.toString(website))
                .header("webApiClientKey", key)
                .header("Content-Type", Form.CONTENT_TYPE);
        headers.forEach(request::header);
        return send(request.POST(Form.of(Map.of(), files)));
    }

    /** A version 2 upload; the query is what comes after the credentials. */
    public Answer v2(String query, PostedFile... files) {
        String path =
                "/api/2/UploadPhoto/UploadUserPhotos?websiteId=%d&webApiClientKey=%s&%s".formatted(website, key, query);
        return send(request(path).header("Content-Type", Form.CONTENT_TYPE).POST(Form.of(Map.of(), files)));
    }

    /** A form of one file to an address with headers of the caller's. */
    public static Answer post(String url, Map<String, String> headers, PostedFile file) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", Form.CONTENT_TYPE);
        headers.forEach(request::header);
        return send(request.POST(Form.of(Map.of(), file)));
    }

    /** What is at the path, or at the absolute address. */
    public Answer get(String place) {
        return send(request(place).GET());
    }

    /** A call of version 3, such as {@code UploadImage/GetUserUploadedList?userId=ann}, with its credentials. */
    public Answer v3(String method, String call) {
        String credentials =
                "%swebsiteId=%d&webApiClientKey=%s".formatted(call.contains("?") ? "&" : "?", website, key);
        return send(request("/api/3/" + call + credentials).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String place) {
        URI uri = URI.create(place.startsWith("http") ? place : base + place);
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(90));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
