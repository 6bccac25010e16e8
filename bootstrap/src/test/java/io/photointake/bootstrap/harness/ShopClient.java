package io.photointake.bootstrap.harness;

import io.photointake.bootstrap.contract.Contract;
import io.photointake.bootstrap.contract.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** A client of all calls, with a website and a key. It takes no answer that the served document does not allow. */
public final class ShopClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final int website;
    private final String key;
    private final Consumer<Exchange> contract;

    public ShopClient(int port, int website, String key) {
        this("http://127.0.0.1:" + port, website, key, Contract::check);
    }

    private ShopClient(String base, int website, String key, Consumer<Exchange> contract) {
        this.base = base;
        this.website = website;
        this.key = key;
        this.contract = contract;
    }

    /** A client of the site's website. */
    public static ShopClient of(Site site, ServerProcess server) {
        return new ShopClient(server.port(), Site.WEBSITE, site.key());
    }

    public ShopClient of(int otherWebsite) {
        return new ShopClient(base, otherWebsite, key, contract);
    }

    /** A client that expects errors with status 200. */
    public ShopClient ofAlways200() {
        return new ShopClient(base, website, key, Contract::checkAlways200);
    }

    /** A version 4 upload of one file by a user. */
    public Answer v4(String user, PostedFile file) {
        return v4("userId=" + user, Map.of(), file);
    }

    public Answer v4(String query, Map<String, String> headers, PostedFile... files) {
        return call("POST", "/api/4/UploadImage/UploadImage?" + query, headers, files);
    }

    /** A version 2 upload; the query is what comes before the credentials. */
    public Answer v2(String query, PostedFile... files) {
        return call("POST", "/api/2/UploadPhoto/UploadUserPhotos?" + query, Map.of(), files);
    }

    /** A form of one file to an address with headers of the caller's. */
    public static Answer post(String url, Map<String, String> headers, PostedFile file) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", Form.CONTENT_TYPE);
        headers.forEach(request::header);
        return send(request.POST(Form.of(Map.of(), file)), Contract::check);
    }

    /** What is at the path, or at the absolute address. */
    public Answer get(String place) {
        return send(request(place).GET());
    }

    /** A call of version 3, such as {@code UploadImage/GetUserUploadedList?userId=ann}, with its credentials. */
    public Answer v3(String method, String call) {
        return call(method, "/api/3/" + call, Map.of());
    }

    /** Any call, with its credentials where its version documents them; without a body if there are no files. */
    public Answer call(String method, String call, Map<String, String> headers, PostedFile... files) {
        boolean inHeaders = call.startsWith("/api/4/");
        String credentials =
                "%swebsiteId=%d&webApiClientKey=%s".formatted(call.contains("?") ? "&" : "?", website, key);
        HttpRequest.Builder request = request(inHeaders ? call : call + credentials);
        if (inHeaders) {
            request.header("websiteId", Integer.toString(website)).header("webApiClientKey", key);
        }
        headers.forEach(request::header);
        if (files.length == 0) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", Form.CONTENT_TYPE).method(method, Form.of(Map.of(), files)));
    }

    private HttpRequest.Builder request(String place) {
        URI uri = URI.create(place.startsWith("http") ? place : base + place);
        return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(90));
    }

    private Answer send(HttpRequest.Builder request) {
        return send(request, contract);
    }

    private static Answer send(HttpRequest.Builder request, Consumer<Exchange> contract) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            contract.accept(Exchange.of(response));
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
