package io.photointake.adapter.http.traffic;

import io.photointake.application.port.CancellationSignal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Lets uploads in. One is let in when the beginning of its body has come, and a place is free; until then it holds no
 * thread, so bodies that come a byte a second hold none at all.
 */
public final class UploadAdmission {
    /** Of a body, before it is worth a thread. */
    private static final int BEGINNING = 64 * 1024;

    private static final int MOST_WAITING = 1024;

    private final FairPermits places;

    /** @param atOnce how many are let in at a time, of a website some three quarters of them at most, of an address half of what
     *     its website may have */
    public UploadAdmission(int atOnce) {
        places = FairPermits.keepingSome(atOnce, MOST_WAITING);
    }

    FairPermits places() {
        return places;
    }

    /**
     * A place for an upload whose credentials are good, given on a thread that may be held until the place is closed.
     * It fails with an {@link UploadCutException} if none is free in time.
     *
     * @param website whose upload it is
     */
    public CompletableFuture<Place> admit(HttpServletRequest request, String website) {
        Exchange exchange = Exchange.of(request.getAttribute(Exchange.attribute()));
        Executor threads = exchange.body().getComponents().getExecutor();
        LogContext context = LogContext.current();
        CompletableFuture<Place> admitted = new CompletableFuture<>();
        exchange.body()
                .gather(
                        BEGINNING,
                        () -> ask(
                                exchange,
                                new Share(exchange.address(), website),
                                admitted,
                                task -> threads.execute(context.around(task))));
        return admitted;
    }

    private void ask(Exchange exchange, Share share, CompletableFuture<Place> admitted, Executor threads) {
        if (exchange.body().cut().isPresent()) {
            // It needs no place any more, only somebody who tells the client.
            threads.execute(() -> admitted.complete(new Place(exchange.client(), () -> {})));
            return;
        }
        FairPermits.Waiting waiting = new FairPermits.Waiting(
                share,
                () -> threads.execute(() -> {
                    exchange.placed();
                    admitted.complete(new Place(exchange.client(), () -> {
                        exchange.unplaced();
                        places.release(share);
                    }));
                }),
                () -> threads.execute(() -> admitted.completeExceptionally(busy())));
        if (!places.enqueue(waiting)) {
            threads.execute(() -> admitted.completeExceptionally(busy()));
        }
    }

    private static UploadCutException busy() {
        return new UploadCutException("more uploads wait than this server lets wait");
    }

    /** A place among the uploads that are received and worked on. */
    public static final class Place implements AutoCloseable {
        private final CancellationSignal cancellation;
        private final Runnable givingBack;

        private Place(CancellationSignal cancellation, Runnable givingBack) {
            this.cancellation = cancellation;
            this.givingBack = givingBack;
        }

        /** Tells when the client has closed its connection; one task at a time, while nobody reads the body. */
        public CancellationSignal cancellation() {
            return cancellation;
        }

        @Override
        public void close() {
            givingBack.run();
        }
    }
}
