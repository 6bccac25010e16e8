package io.photointake.adapter.http.live;

import io.photointake.adapter.http.HttpApi;
import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.HttpUseCases;
import io.photointake.adapter.http.access.FinishedRequest;
import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import io.photointake.application.library.DeleteImage;
import io.photointake.application.library.DeleteImageService;
import io.photointake.application.library.ListImages;
import io.photointake.application.library.MoveUserService;
import io.photointake.application.library.OpenImage;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.print.GradePrintService;
import io.photointake.application.print.OpenPrintFile;
import io.photointake.application.reception.ReceiveFile;
import io.photointake.application.reception.ReceiveFileService;
import io.photointake.application.site.Authenticate;
import io.photointake.application.site.AuthenticateService;
import io.photointake.application.site.ReadImageSettings;
import io.photointake.application.site.ReadImageSettingsService;
import io.photointake.application.upload.CheckReadiness;
import io.photointake.application.upload.UploadImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The API on a free port, one server per test class; before each test it forgets everything and has one company with a
 * key and website 1001. Each use case is a lambda that a test may replace.
 */
public final class LiveApi implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    public static final String KEY = "a-secret-client-key";
    public static final String V2_PATH = "/api/2/UploadPhoto/UploadUserPhotos";
    public static final String V2 = V2_PATH + "?websiteId=1001&webApiClientKey=" + KEY;
    public static final String V4 = "/api/4/UploadImage/UploadImage";

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final HttpSettings settings;
    private Optional<HttpApi> server = Optional.empty();

    private InMemorySiteRepository sites = new InMemorySiteRepository();
    private InMemoryImageStore store = new InMemoryImageStore(Clock.systemUTC());
    private RecordedUploads uploads = new RecordedUploads();
    private final AtomicInteger receptions = new AtomicInteger();
    private volatile Authenticate authenticate = new AuthenticateService(sites, key -> {});
    private volatile ReceiveFile receiveFile = new ReceiveFileService(store);
    private volatile UploadImage uploadImage = uploads;
    private volatile OpenImage openImage = (folder, rendition, name) -> Optional.empty();
    private volatile OpenPrintFile openPrintFile = (folder, name) -> Optional.empty();
    private InMemoryImageRepository images = new InMemoryImageRepository();
    private volatile ListImages listImages = images::list;
    private volatile DeleteImage deleteImage = new DeleteImageService(images, store);
    private volatile ReadImageSettings readImageSettings = new ReadImageSettingsService(new SimpleImageProcessor());
    private volatile CheckReadiness checkReadiness = () -> true;

    private final List<FinishedRequest> finished = new CopyOnWriteArrayList<>();

    public LiveApi() {
        this(settings());
    }

    public LiveApi(HttpSettings settings) {
        this.settings = settings;
    }

    /** On a free port, otherwise as a fresh installation has it. */
    public static HttpSettings settings() {
        return new HttpSettings(
                "127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, false, true, TrafficSettings.DEFAULT);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        HttpUseCases useCases = new HttpUseCases(
                (website, key) -> authenticate.authenticate(website, key),
                () -> sites.allowedOriginsOfAll(),
                (file, limits) -> {
                    receptions.incrementAndGet();
                    return receiveFile.receive(file, limits);
                },
                command -> uploadImage.upload(command),
                (folder, rendition, name) -> openImage.open(folder, rendition, name),
                (folder, name) -> openPrintFile.open(folder, name),
                (site, user, id, request) -> new GradePrintService(images).grade(site, user, id, request),
                (website, user, wanted, page) -> listImages.list(website, user, wanted, page),
                (website, user, id) -> deleteImage.delete(website, user, id),
                (move, rules) -> new MoveUserService(images).move(move, rules),
                site -> readImageSettings.of(site),
                () -> checkReadiness.isReady());
        server = Optional.of(HttpApi.start(settings, useCases, VALIDATOR, finished::add));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        sites = new InMemorySiteRepository();
        store = new InMemoryImageStore(Clock.systemUTC());
        uploads = new RecordedUploads();
        receptions.set(0);
        finished.clear();
        authenticate = new AuthenticateService(sites, key -> {});
        receiveFile = new ReceiveFileService(store);
        uploadImage = uploads;
        openImage = (folder, rendition, name) -> Optional.empty();
        openPrintFile = (folder, name) -> Optional.empty();
        images = new InMemoryImageRepository();
        listImages = images::list;
        deleteImage = new DeleteImageService(images, store);
        readImageSettings = new ReadImageSettingsService(new SimpleImageProcessor());
        checkReadiness = () -> true;
        Company company = sites.addCompany("Demo", new CompanyFolder("Demo"));
        sites.addKey(company.id(), new ClientKey(KEY).digest(), "-key", Instant.EPOCH, 1);
        addWebsite(1001, UploadLimits.DEFAULT, AllowedOrigins.ANY);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.ifPresent(HttpApi::close);
    }

    /** Another website of the company. */
    public void addWebsite(int id, UploadLimits limits, AllowedOrigins origins) {
        Company company = sites.companies().get(0);
        addWebsite(ConfiguredWebsite.of(new Website(new WebsiteId(id), company, "Shop " + id, origins), limits));
    }

    /** A website on record. */
    public ConfiguredWebsite website(int id) {
        return sites.findWebsite(new WebsiteId(id)).orElseThrow();
    }

    /** Changes the rules of a website on record. */
    public void setKeeping(int id, KeepingRules keeping) {
        sites.changeWebsite(
                new WebsiteId(id), site -> new ConfiguredWebsite(site.website(), site.limits(), keeping, site.print()));
    }

    /** Another website with all its settings. */
    public void addWebsite(ConfiguredWebsite site) {
        sites.addWebsite(site);
    }

    /** From now on there is no website but those added after this. */
    public void forgetWebsites() {
        Company company = sites.companies().get(0);
        sites = new InMemorySiteRepository();
        sites.addCompany(company.name(), company.folder());
        sites.addKey(company.id(), new ClientKey(KEY).digest(), "-key", Instant.EPOCH, 1);
        authenticate = new AuthenticateService(sites, key -> {});
    }

    public void authenticate(Authenticate replacement) {
        authenticate = replacement;
    }

    public void receiveFile(ReceiveFile replacement) {
        receiveFile = replacement;
    }

    public void uploadImage(UploadImage replacement) {
        uploadImage = replacement;
    }

    public void openImage(OpenImage replacement) {
        openImage = replacement;
    }

    public void openPrintFile(OpenPrintFile replacement) {
        openPrintFile = replacement;
    }

    public void listImages(ListImages replacement) {
        listImages = replacement;
    }

    public void deleteImage(DeleteImage replacement) {
        deleteImage = replacement;
    }

    public void readImageSettings(ReadImageSettings replacement) {
        readImageSettings = replacement;
    }

    public void checkReadiness(CheckReadiness replacement) {
        checkReadiness = replacement;
    }

    public InMemorySiteRepository sites() {
        return sites;
    }

    /** The photos that are on record; what is uploaded through the API is not. */
    public InMemoryImageRepository images() {
        return images;
    }

    public RecordedUploads uploads() {
        return uploads;
    }

    /** How many files were handed over to be staged. */
    public int receptions() {
        return receptions.get();
    }

    /** The requests that are over, once there are that many; a request is over after its answer. */
    public List<FinishedRequest> finished(int expected) throws InterruptedException {
        for (int wait = 0; wait < 200 && finished.size() < expected; wait++) {
            Thread.sleep(10);
        }
        return List.copyOf(finished);
    }

    /** How many files stay staged, neither uploaded nor thrown away; they may be thrown away after the answer. */
    public int leftovers() {
        for (int wait = 0; wait < 200 && store.stagedCount() > 0; wait++) {
            LockSupport.parkNanos(10_000_000);
        }
        return store.stagedCount();
    }

    public int port() {
        return server.orElseThrow().port();
    }

    /** Scheme and authority, without a slash at the end. */
    public String base() {
        return "http://127.0.0.1:" + port();
    }

    /** A connection of its own. */
    public RawClient connect() throws IOException {
        return RawClient.to(port());
    }

    /** Sends a request of its own connection that ends with it, and reads the answer. */
    public Answer raw(String latin1) throws IOException {
        try (RawClient raw = connect()) {
            return raw.send(latin1).read();
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Version 2 with good credentials and these further parameters. */
    public Answer v2(String query, Form form) {
        return post(V2 + "&" + query, form);
    }

    /** Version 4 with good credentials in its headers, and these parameters. */
    public Answer v4(String query, Form form) {
        return post(V4 + "?" + query, form, "websiteId", "1001", "webApiClientKey", KEY);
    }

    public Answer post(String path, Form form, String... headers) {
        return post(path, form.contentType(), form.bytes(), headers);
    }

    public Answer post(String path, String contentType, byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = contentType;
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
