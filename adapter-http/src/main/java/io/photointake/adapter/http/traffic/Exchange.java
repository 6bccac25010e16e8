package io.photointake.adapter.http.traffic;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One request from its headers to the end of its answer. */
final class Exchange implements Callback {
    private static final String ATTRIBUTE = "io.photointake.exchange";

    private final Kind kind;
    private final String address;
    private final IncomingBody body;
    private final OutgoingAnswer answer;
    private final ClientPresence client = new ClientPresence();
    private final Callback callback;
    private final Consumer<Exchange> whenOver;

    private volatile long placedSince;
    private volatile long receivedBefore;
    private volatile IncomingBody.@Nullable Discard discard;

    Exchange(
            Kind kind,
            String address,
            Request request,
            Response response,
            Callback callback,
            Consumer<Exchange> whenOver) {
        this.kind = kind;
        this.address = address;
        this.body = new IncomingBody(request);
        this.answer = new OutgoingAnswer(body, response);
        this.callback = callback;
        this.whenOver = whenOver;
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The exchange that a request was made part of. */
    static Exchange of(@Nullable Object attribute) {
        if (attribute instanceof Exchange exchange) {
            return exchange;
        }
        throw new IllegalStateException("a request that was not let in");
    }

    static String attribute() {
        return ATTRIBUTE;
    }

    Kind kind() {
        return kind;
    }

    String address() {
        return address;
    }

    IncomingBody body() {
        return body;
    }

    OutgoingAnswer answer() {
        return answer;
    }

    ClientPresence client() {
        return client;
    }

    /** It has a place among the uploads from now on. */
    void placed() {
        receivedBefore = body.received();
        placedSince = System.nanoTime();
    }

    /** It has given its place back. */
    void unplaced() {
        placedSince = 0;
    }

    /** For how long it has had a place while its body was still coming, in nanoseconds; 0 if it is not so. */
    long receivingFor() {
        long start = placedSince;
        return start == 0 || body.isEnded() ? 0 : Math.max(1, System.nanoTime() - start);
    }

    /** Bytes a second since it has a place. */
    double rate() {
        return (body.received() - receivedBefore) * 1e9 / Math.max(1, receivingFor());
    }

    Optional<IncomingBody.Discard> discard() {
        return Optional.ofNullable(discard);
    }

    /** Ends the connection, whatever is under way on it. */
    void closeConnection() {
        endPoint().close();
    }

    EndPoint endPoint() {
        return connection().getEndPoint();
    }

    Connection connection() {
        return body.getConnectionMetaData().getConnection();
    }

    /** Answers with an error before anything has been answered. */
    void refuse(int status) {
        if (!body.isEnded()) {
            answer.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        Response.writeError(body, answer, this, status);
    }

    @Override
    public void succeeded() {
        answer.whenIdle(() -> {
            Throwable failure = answer.failure();
            if (failure != null) {
                end(failure);
            } else {
                discard = body.discard(() -> end(null));
            }
        });
    }

    @Override
    public void failed(Throwable failure) {
        answer.whenIdle(() -> end(failure));
    }

    private void end(@Nullable Throwable failure) {
        whenOver.accept(this);
        if (failure == null) {
            callback.succeeded();
        } else {
            callback.failed(failure);
        }
    }
}
