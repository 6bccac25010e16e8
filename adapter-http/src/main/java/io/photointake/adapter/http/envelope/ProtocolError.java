package io.photointake.adapter.http.envelope;

import java.util.List;

/**
 * An error of the protocol rather than of a call: its code is the HTTP status as text.
 *
 * @param status such as 405
 * @param message the published text
 * @param detail what is wrong with this request
 * @param fix what to do about it
 */
public record ProtocolError(int status, String message, String detail, String fix) {
    /** What the {@code Retry-After} header says. */
    public static final String RETRY_AFTER_SECONDS = "5";

    /** The one status in the five hundreds that a client is to blame for. */
    private static final int HTTP_VERSION_NOT_SUPPORTED = 505;

    /** The error for a status that the server or router has decided on. */
    public static ProtocolError ofStatus(int status) {
        return switch (status) {
            case 404 ->
                new ProtocolError(404, "Not found", "There is nothing at this address", "Check the path of the call");
            case 405 ->
                new ProtocolError(
                        405,
                        "Method not allowed",
                        "This address does not take this method",
                        "Use one of the methods in the Allow header");
            case 414, 431 ->
                new ProtocolError(
                        status,
                        "Bad request",
                        "The request's address or headers are too large",
                        "Send a shorter address, fewer cookies or smaller headers");
            case 415 ->
                new ProtocolError(
                        415,
                        "Bad request",
                        "The request's body is in a content coding that is not taken",
                        "Send the body as it is, without Content-Encoding");
            case 429 -> new ProtocolError(429, "Too many requests", "Too many requests", "Wait, then try again");
            case 503 ->
                new ProtocolError(
                        503, "Server busy", "The server cannot take uploads now", "Wait a few seconds, then try again");
            default ->
                status >= 500 && status != HTTP_VERSION_NOT_SUPPORTED
                        ? new ProtocolError(
                                status, "Server error", "The server failed to answer this request", "Try again later")
                        : new ProtocolError(
                                status,
                                "Bad request",
                                "The request cannot be understood",
                                "Check the address, the headers and the encoding of the request");
        };
    }

    /** Whether the same request may succeed later, so that the answer says when to try again. */
    public static boolean mayPass(int status) {
        return status == 429 || status == 503;
    }

    public Envelope envelope() {
        String code = Integer.toString(status);
        return Envelope.error(message, code, List.of(new ErrorDetail(code, "request", detail, fix)));
    }
}
