package io.photointake.adapter.http.server;

import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.access.RequestIds;
import io.photointake.adapter.http.envelope.Json;
import io.photointake.adapter.http.envelope.ProtocolError;
import io.photointake.adapter.http.traffic.TrafficHandler;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * The envelope of requests that the server refuses before any handler runs: malformed addresses, oversized headers,
 * broken HTTP. Nobody knows then whose pages ask, and the answer holds nothing of anybody, so any page may read it.
 */
final class ErrorEnvelopes implements Request.Handler {
    private final boolean always200;

    ErrorEnvelopes(boolean always200) {
        this.always200 = always200;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProtocolError error = ProtocolError.ofStatus(status(request, response));
        AccessEntry entry = AccessEntry.of(request);
        entry.refusedWith(Integer.toString(error.status()), error.status());
        response.setStatus(always200 ? 200 : error.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, Json.CONTENT_TYPE);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Access-Control-Allow-Origin", "*");
        headers.put("Access-Control-Expose-Headers", RequestIds.HEADER);
        headers.put(RequestIds.HEADER, entry.id());
        byte[] json = Json.bytes(error.envelope());
        headers.put(HttpHeader.CONTENT_LENGTH, json.length);
        if (ProtocolError.mayPass(error.status())) {
            headers.put(
                    HttpHeader.RETRY_AFTER,
                    request.getAttribute(TrafficHandler.RETRY_AFTER) instanceof Long seconds
                            ? seconds.toString()
                            : ProtocolError.RETRY_AFTER_SECONDS);
        }
        response.write(true, ByteBuffer.wrap(json), callback);
        return true;
    }

    private static int status(Request request, Response response) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof HttpException refused
                ? refused.getCode()
                : Math.max(response.getStatus(), 400);
    }
}
