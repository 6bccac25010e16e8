package io.photointake.bootstrap.architecture.violation.application.upload;

import io.photointake.bootstrap.architecture.violation.adapter.http.HTTPGate;
import io.photointake.bootstrap.architecture.violation.domain.UpwardValue;

/** A use case of two methods that speaks an adapter's language. */
public interface MoveImage {
    void move(HTTPGate gate, UpwardValue value);

    void moveBack();
}
