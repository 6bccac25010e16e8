package io.photointake.bootstrap.architecture.violation.adapter.storage;

import io.javalin.http.Context;
import io.micrometer.core.instrument.Counter;
import io.photointake.bootstrap.architecture.violation.adapter.http.HTTPGate;
import io.photointake.bootstrap.architecture.violation.application.port.ImageStore;
import io.photointake.bootstrap.architecture.violation.application.upload.OpenService;
import io.photointake.bootstrap.architecture.violation.application.upload.UploadImage;

/** An adapter that does not say of what port, knows another adapter, a service and their libraries. */
public final class Disk implements ImageStore {
    private final HTTPGate gate;
    private final OpenService service;

    public Disk(HTTPGate gate, OpenService service) {
        this.gate = gate;
        this.service = service;
    }

    void count(Counter counter) {
        counter.increment();
    }

    void serve(Context context) {
        context.result(gate.hashCode() + service.getClass().getName());
    }

    @Override
    public void store(UploadImage useCase) {}
}
