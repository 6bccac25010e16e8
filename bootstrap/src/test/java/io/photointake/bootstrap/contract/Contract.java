package io.photointake.bootstrap.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the document promises of every answer. */
public final class Contract {
    private static final Contract SERVED = new Contract(ApiDocument.served());
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> ENVELOPE = List.of("Response", "Message", "Data", "ErrorCode");

    /** What the HTTP server refuses before it looks for what is at a path. */
    private static final List<String> REFUSED_ANYWHERE = List.of("400", "414", "431");

    private final ApiDocument document;

    Contract(ApiDocument document) {
        this.document = document;
    }

    /** @throws AssertionError if the answer is not as the served document says */
    public static void check(Exchange exchange) {
        fail(exchange, SERVED.problems(exchange));
    }

    /** The same for a service that answers errors with status 200. */
    public static void checkAlways200(Exchange exchange) {
        fail(exchange, SERVED.problemsIfAlways200(exchange));
    }

    private static void fail(Exchange exchange, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new AssertionError(exchange + "\nwhich openapi.yaml does not allow: " + problems);
        }
    }

    /** What is wrong with the answer. */
    List<String> problems(Exchange exchange) {
        return promise(exchange)
                .map(response -> problems(exchange, response))
                .orElseGet(() -> List.of("status " + exchange.status() + " is not documented here"));
    }

    private List<String> problemsIfAlways200(Exchange exchange) {
        if (exchange.status() != 200 || problems(exchange).isEmpty()) {
            return problems(exchange);
        }
        return Stream.of(400, 401, 404, 405, 413, 414, 416, 431, 500, 503)
                .map(status -> problems(
                        new Exchange(exchange.method(), exchange.path(), status, exchange.headers(), exchange.body())))
                .filter(List::isEmpty)
                .findFirst()
                .orElseGet(() -> List.of("it is neither a success nor an error of this call"));
    }

    /** The response object for the answer's status; empty if there is none. */
    private Optional<JsonNode> promise(Exchange exchange) {
        String status = Integer.toString(exchange.status());
        Optional<Operation> operation = document.find(exchange.method(), exchange.path());
        Optional<JsonNode> documented =
                operation.flatMap(each -> each.responses().optional(status)).map(document::resolved);
        String unlisted = document.hasPath(exchange.path()) ? "405" : "404";
        boolean ofProtocol = REFUSED_ANYWHERE.contains(status) || (operation.isEmpty() && status.equals(unlisted));
        return documented.isEmpty() && ofProtocol
                ? Optional.of(document.root().at("/components/responses/Protocol" + status))
                : documented;
    }

    private List<String> problems(Exchange exchange, JsonNode response) {
        List<String> problems = new ArrayList<>();
        response.path("headers").propertyStream().forEach(header -> {
            JsonNode promised = document.resolved(header.getValue());
            Optional<String> value = exchange.header(header.getKey());
            if (value.isPresent()) {
                validate(text(value.get(), promised), promised.get("schema"), header.getKey(), problems);
            } else if (promised.path("required").asBoolean()) {
                problems.add("the header " + header.getKey() + " is missing");
            }
        });
        body(exchange, response.path("content"), problems);
        return problems;
    }

    private void body(Exchange exchange, JsonNode content, List<String> problems) {
        boolean isBodiless = content.isMissingNode() || exchange.method().equals("HEAD");
        if (isBodiless) {
            if (exchange.body().length > 0) {
                problems.add("there is a body");
            }
            return;
        }
        JsonNode mediaType = content.path(exchange.mediaType());
        if (mediaType.isMissingNode()) {
            problems.add("the type " + exchange.mediaType() + " is not documented here");
        } else if (mediaType.has("schema")) {
            json(exchange.body(), mediaType.get("schema"), problems);
        }
    }

    private void json(byte[] body, JsonNode schema, List<String> problems) {
        try {
            JsonNode envelope = JSON.readTree(body);
            validate(envelope, schema, "the body", problems);
            if (!envelope.propertyNames().stream().limit(4).toList().equals(ENVELOPE)) {
                problems.add("the envelope's fields are not in their order");
            }
        } catch (JacksonException notJson) {
            problems.add("the body is no JSON");
        }
    }

    private void validate(JsonNode value, JsonNode schema, String what, List<String> problems) {
        document.schema(schema).validate(value).forEach(problem -> problems.add(what + ": " + problem));
    }

    private static JsonNode text(String value, JsonNode header) {
        boolean isNumber = header.path("schema").path("type").asString("").equals("integer") && value.matches("[0-9]+");
        return isNumber
                ? JsonNodeFactory.instance.numberNode(Long.parseLong(value))
                : JsonNodeFactory.instance.stringNode(value);
    }
}
