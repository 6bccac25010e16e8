package io.photointake.adapter.http.server;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Refuses requests that two programs in a row could read differently, beyond what the parser itself refuses: chunks in
 * HTTP/1.0 and transfer codings besides {@code chunked}. What means nothing here is taken away before anybody acts on it:
 * a method in a header, and a charset that does not exist.
 */
final class StrictRequests implements HttpConfiguration.Customizer {
    private static final List<String> OTHER_METHODS =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        HttpFields headers = request.getHeaders();
        requireKnownTransferCoding(request, headers);
        boolean otherMethod = OTHER_METHODS.stream().anyMatch(headers::contains);
        boolean strangeCharset = namesStrangeCharset(headers);
        return otherMethod || strangeCharset ? new Cleaned(request, strangeCharset) : request;
    }

    private static void requireKnownTransferCoding(Request request, HttpFields headers) {
        List<String> codings = headers.getValuesList(HttpHeader.TRANSFER_ENCODING);
        if (codings.isEmpty()) {
            return;
        }
        boolean old = request.getConnectionMetaData().getHttpVersion().getVersion() < HttpVersion.HTTP_1_1.getVersion();
        if (old || codings.size() != 1 || !codings.get(0).strip().equalsIgnoreCase("chunked")) {
            throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, "The transfer coding is unknown");
        }
    }

    private static boolean namesStrangeCharset(HttpFields headers) {
        String type = headers.get(HttpHeader.CONTENT_TYPE);
        if (type == null) {
            return false;
        }
        try {
            String charset = MimeTypes.getCharsetFromContentType(type);
            return charset != null && !Charset.isSupported(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException noName) {
            return true;
        }
    }

    private static final class Cleaned extends Request.Wrapper {
        private final HttpFields headers;

        Cleaned(Request request, boolean withoutCharset) {
            super(request);
            HttpFields.Mutable fields = HttpFields.build(request.getHeaders());
            OTHER_METHODS.forEach(fields::remove);
            if (withoutCharset) {
                String type = String.valueOf(fields.get(HttpHeader.CONTENT_TYPE));
                fields.put(new HttpField(
                        HttpHeader.CONTENT_TYPE, type.replaceAll("(?i);\\s*charset\\s*=\\s*(\"[^\"]*\"|[^;]*)", "")));
            }
            headers = fields.asImmutable();
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
