package io.photointake.adapter.http.server;

import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.access.RequestIds;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives each request its id before anything else is done with it: the answer has it, and every line about it. */
final class RequestMarking extends Handler.Wrapper {
    @Override
    @SuppressWarnings("try") // the mark only has to be taken back
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        AccessEntry entry = AccessEntry.of(request);
        response.getHeaders().put(RequestIds.HEADER, entry.id());
        try (AccessEntry.Marked marked = entry.mark()) {
            return super.handle(request, response, callback);
        }
    }
}
