package io.photointake.adapter.http.body;

import java.io.IOException;
import java.util.Optional;

/** The parts of a form, one after another, in the order they arrive. */
public interface Parts {
    /**
     * Skips what is left of the part before and gives the next one; empty at the end of the form.
     *
     * @throws UnreadableBodyException if the body is no proper form
     */
    Optional<Part> next() throws IOException;
}
