package io.photointake.bootstrap.command;

import io.photointake.adapter.http.HttpApi;
import io.photointake.bootstrap.wiring.Service;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that runs until it is told to stop. */
final class RunningServer {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final HttpApi api;
    private final Service service;
    private boolean closed;

    RunningServer(HttpApi api, Service service) {
        this.api = api;
        this.service = service;
    }

    /** Waits for the word to stop, which may have come before, then finishes what is under way and closes everything. */
    void awaitShutdown(CountDownLatch stopRequested) throws InterruptedException {
        stopRequested.await();
        SystemdNotification.stopping();
        close();
    }

    /** What the virtual machine does if it ends for any other reason. */
    Thread shutdownHook() {
        return new Thread(this::close, "shutdown");
    }

    private synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        LOG.info("Stopping: requests under way are finished first");
        try {
            api.close();
        } finally {
            service.close();
        }
    }
}
