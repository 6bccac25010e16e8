package io.photointake.adapter.http;

import io.javalin.Javalin;
import io.photointake.adapter.http.access.RequestObserver;
import jakarta.validation.Validator;

/** The running HTTP API. */
public final class HttpApi implements AutoCloseable {
    private final Javalin javalin;

    private HttpApi(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Starts to listen; from when this returns, requests are answered.
     *
     * @param observer is told of every request
     * @throws io.javalin.util.JavalinException if the address cannot be bound
     */
    public static HttpApi start(
            HttpSettings settings, HttpUseCases useCases, Validator validator, RequestObserver observer) {
        return new HttpApi(
                new Assembly(settings, useCases, validator, observer).create().start());
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Stops accepting, finishes what is under way, and leaves. */
    @Override
    public void close() {
        javalin.stop();
    }
}
