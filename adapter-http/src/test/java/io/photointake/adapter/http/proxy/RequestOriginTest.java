package io.photointake.adapter.http.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who a request is said to come from, and where it is said to have gone. */
class RequestOriginTest {
    /** In the headers, a semicolon ends a line and a number sign is a semicolon. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "false     | X-Forwarded-For: 9.9.9.9;X-Forwarded-Proto: https;X-Forwarded-Host: evil | 127.0.0.1"
                        + " http://h:81",
                "0         | X-Forwarded-For: 9.9.9.9                        | 127.0.0.1 http://h:81",
                "false     | Forwarded: for=9.9.9.9#host=evil#proto=https    | 127.0.0.1 http://h:81",
                "true      | -                                               | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-For: 1.1.1.1                        | 1.1.1.1 http://h:81",
                "true      | X-Forwarded-For: 9.9.9.9, 1.1.1.1               | 1.1.1.1 http://h:81",
                "true      | X-Forwarded-For: 9.9.9.9;X-Forwarded-For: 1.1.1.1 | 1.1.1.1 http://h:81",
                "true      | X-Forwarded-For: 1.1.1.1:4711                   | 1.1.1.1 http://h:81",
                "true      | X-Forwarded-For: 2001:db8::1                    | 2001:db8:0:0:0:0:0:1 http://h:81",
                "true      | X-Forwarded-For: [2001:db8::1]:4711             | 2001:db8:0:0:0:0:0:1 http://h:81",
                "true      | X-Forwarded-For: ::ffff:1.1.1.1                 | 1.1.1.1 http://h:81",
                "true      | X-Forwarded-For: unknown                        | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-For: localhost                      | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-For: 1.1.1                          | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-For:                                | 127.0.0.1 http://h:81",
                "2         | X-Forwarded-For: 9.9.9.9, 1.1.1.1, 2.2.2.2      | 1.1.1.1 http://h:81",
                "2         | X-Forwarded-For: 1.1.1.1                        | 1.1.1.1 http://h:81",
                "2         | X-Forwarded-For: junk, 2.2.2.2                  | 2.2.2.2 http://h:81",
                "3         | X-Forwarded-For: 9.9.9.9, 2.2.2.2               | 2.2.2.2 http://h:81",
                "127.0.0.1 | X-Forwarded-For: 9.9.9.9, 1.1.1.1               | 1.1.1.1 http://h:81",
                "10.0.0.0/8 | X-Forwarded-For: 9.9.9.9, 1.1.1.1              | 127.0.0.1 http://h:81",
                "127.0.0.0/8,10.0.0.0/8 | X-Forwarded-For: 9.9.9.9, 1.1.1.1, 10.1.2.3 | 1.1.1.1 http://h:81",
                "127.0.0.0/8,10.0.0.0/8 | X-Forwarded-For: 10.9.9.9, 10.1.2.3 | 10.9.9.9 http://h:81",
                "127.0.0.1,2001:db8::/32 | X-Forwarded-For: 1.1.1.1, 2001:db8::7 | 1.1.1.1 http://h:81",
                "true      | X-Forwarded-Proto: https                        | 127.0.0.1 https://h:81",
                "true      | X-Forwarded-Proto: ftp                          | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Proto: javascript:alert(1)          | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Proto: http, HTTPS                  | 127.0.0.1 https://h:81",
                "true      | X-Forwarded-Host: evil, shop.example            | 127.0.0.1 http://shop.example",
                "true      | X-Forwarded-Host: evil;X-Forwarded-Host: shop.example:8443 | 127.0.0.1"
                        + " http://shop.example:8443",
                "true      | X-Forwarded-Host: [2001:db8::1]:8443            | 127.0.0.1 http://[2001:db8::1]:8443",
                "true      | X-Forwarded-Host: a b                           | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: a/b                           | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: user@evil                     | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: a?b                           | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: a\"b                          | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: 1.2.3.999                     | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: [::1                          | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: shop.example:99999            | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Host: shop.example;X-Forwarded-Port: 444 | 127.0.0.1 http://shop.example:444",
                "true      | X-Forwarded-Port: 0                             | 127.0.0.1 http://h:81",
                "true      | X-Forwarded-Port: 1, 444                        | 127.0.0.1 http://h:444",
                "2         | X-Forwarded-For: 1.1.1.1, 2.2.2.2;X-Forwarded-Host: evil, shop.example, inner | 1.1.1.1"
                        + " http://shop.example",
                "2         | X-Forwarded-For: 1.1.1.1, 2.2.2.2;X-Forwarded-Proto: https | 1.1.1.1 https://h:81",
                "true      | X-Forwarded-Server: evil;X-Proxied-Https: on     | 127.0.0.1 http://h:81",
                "true      | Forwarded: for=1.1.1.1#host=shop.example#proto=https | 1.1.1.1 https://shop.example",
                "true      | Forwarded: for=9.9.9.9#host=evil, for=1.1.1.1#host=shop.example | 1.1.1.1"
                        + " http://shop.example",
                "true      | Forwarded: for=9.9.9.9#host=evil#proto=https, for=1.1.1.1 | 1.1.1.1 http://h:81",
                "true      | Forwarded: For=\"[2001:db8::1]:47\"#Host=\"shop.example:8443\" | 2001:db8:0:0:0:0:0:1"
                        + " http://shop.example:8443",
                "true      | Forwarded: for=\"9.9.9.9, for=1.1.1.1           | 127.0.0.1 http://h:81",
                "true      | Forwarded: for=\"9.9.9.9;Forwarded: for=\"1.1.1.1\" | 127.0.0.1 http://h:81",
                "true      | Forwarded: for=\"1.1.1.1\\\", for=2.2.2.2       | 127.0.0.1 http://h:81",
                "true      | Forwarded: for=_hidden#by=x                     | 127.0.0.1 http://h:81",
                "2         | Forwarded: for=9.9.9.9, for=1.1.1.1#proto=https#host=shop.example,"
                        + " for=2.2.2.2#proto=http#host=inner | 1.1.1.1 https://shop.example",
                "true      | X-Forwarded-For: 1.1.1.1;Forwarded: for=9.9.9.9#host=evil#proto=https | 1.1.1.1"
                        + " http://h:81",
            })
    void believesTheTrustedSideOnly(String trusted, String headers, String expected) throws Exception {
        String lines = headers == null ? "" : headers.replace(";", "\r\n").replace("#", ";") + "\r\n";

        assertEquals(expected, asSeen(trusted, "GET / HTTP/1.1\r\nHost: h:81\r\n" + lines));
    }

    @Test
    void takesTheProxysWordAlsoWhereTheRequestNamesNoHost() throws Exception {
        assertEquals(
                "1.1.1.1 https://shop.example",
                asSeen(
                        "true",
                        String.join(
                                "\r\n",
                                "GET / HTTP/1.0",
                                "X-Forwarded-For: 1.1.1.1",
                                "X-Forwarded-Proto: https",
                                "X-Forwarded-Host: shop.example",
                                "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "-1",
                "17",
                "1.5",
                "proxy.example",
                "localhost",
                "10.0.0.0/33",
                "10.0.0.1/8",
                "::1/129",
                "10.0.0.1,",
                "10.0.0.1;10.0.0.2",
                "10.1",
                "[::1]",
                ""
            })
    void refusesWhatNamesNoProxies(String text) {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.parse(text));
    }

    @Test
    void countsAnIpv6NetworkAsOneClient() throws Exception {
        assertEquals("2001:db8:1:2:0:0:0:0/64", network("2001:db8:1:2:3:4:5:6"));
        assertEquals(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::1"));
        assertEquals("192.0.2.1", network("192.0.2.1"));
        assertEquals("192.0.2.1", network("::ffff:192.0.2.1"));
    }

    @SuppressWarnings("AddressSelection") // it is in digits
    private static String network(String address) throws IOException {
        return new ClientAddress(InetAddress.getByName(address)).network();
    }

    @SuppressWarnings("AddressSelection") // there is one loopback address
    private static String asSeen(String trusted, String request) throws Exception {
        Server server = new Server();
        HttpConfiguration http = new HttpConfiguration();
        http.addCustomizer(new RequestOrigin(TrustedProxies.parse(trusted), true));
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Echo());
        server.start();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
            socket.getOutputStream()
                    .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        } finally {
            server.stop();
        }
    }

    private static final class Echo extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            String authority = request.getHttpURI().getAuthority();
            assertEquals(authority, request.getHeaders().get("Host"));
            assertEquals("https".equals(request.getHttpURI().getScheme()), request.isSecure());
            Content.Sink.write(
                    response,
                    true,
                    ClientAddress.of(request).text() + " "
                            + request.getHttpURI().getScheme() + "://" + authority,
                    callback);
            return true;
        }
    }
}
