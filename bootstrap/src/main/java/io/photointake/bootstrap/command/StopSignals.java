package io.photointake.bootstrap.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signals by which an operator stops a server, heard before the virtual machine shuts itself down. In a shutdown of
 * its own everybody's hooks run at once, and H2's closes the database under uploads that are still being finished.
 *
 * <p>Reflection, because the compiler warns of {@code sun.misc.Signal}, which the JDK supports for want of another.
 */
final class StopSignals {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignals.class);
    private static final String[] NAMES = {"TERM", "INT"};
    private static final String HANG_UP = "HUP";

    private StopSignals() {}

    /**
     * From now on these signals run the action, on a thread of their own, and do nothing else. The end of a terminal
     * session (HUP) stops nothing: a server that was started in one is meant to stay.
     */
    static void handle(Runnable action) {
        for (String name : NAMES) {
            tryToHandle(name, action);
        }
        tryToHandle(HANG_UP, () -> LOG.info("SIG{} changes nothing; SIGTERM stops the server", HANG_UP));
    }

    private static void tryToHandle(String name, Runnable action) {
        try {
            handle(name, action);
        } catch (ReflectiveOperationException e) {
            LOG.debug("Signal {} is the virtual machine's own affair", name, e);
        }
    }

    private static void handle(String name, Runnable action) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        InvocationHandler run = (proxy, method, arguments) -> {
            action.run();
            return null;
        };
        Object handling = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, run);
        try {
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), handling);
        } catch (InvocationTargetException e) {
            // Such as with -Xrs: then the virtual machine's end is the only sign, and the shutdown hook hears that.
            throw new ReflectiveOperationException(e.getCause());
        }
    }
}
