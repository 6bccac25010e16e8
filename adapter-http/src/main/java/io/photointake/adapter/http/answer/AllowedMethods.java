package io.photointake.adapter.http.answer;

import io.javalin.http.HandlerType;
import io.javalin.router.InternalRouter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which methods an address takes, as the {@code Allow} header says it: those that have a handler which does not refuse,
 * and {@code OPTIONS}, which every address takes.
 *
 * @param router of the running server
 */
public record AllowedMethods(Supplier<InternalRouter> router) {
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE);

    /** The header's value. */
    public String at(@Nullable String path) {
        String known = path == null ? "/" : path;
        return Stream.concat(
                        METHODS.stream().filter(method -> takes(method, known)).map(HandlerType::name),
                        Stream.of("OPTIONS"))
                .collect(Collectors.joining(", "));
    }

    private boolean takes(HandlerType method, String path) {
        var entry = router.get().findFirstHttpHandlerEntry(method, path);
        return entry != null && !(entry.endpoint.handler instanceof RefusedMethod);
    }
}
