package io.photointake.adapter.http.site;

import io.javalin.http.Context;

/**
 * The JavaScript client in its two forms, made of one source: a module, and a classic script, which knows neither
 * {@code export} nor {@code import.meta} and so does without the module's end.
 */
record ClientScript(StaticFile module, StaticFile classic) {
    private static final String TYPE = "text/javascript; charset=utf-8";
    private static final String MODULES_END = "// Only modules know what follows";

    static ClientScript builtIn() {
        String source = StaticFile.text("photo-intake.js");
        return new ClientScript(StaticFile.of(TYPE, source), StaticFile.of(TYPE, classic(source)));
    }

    private static String classic(String source) {
        int end = source.indexOf(MODULES_END);
        if (end < 0) {
            throw new IllegalStateException("the JavaScript client does not say where the module's own part begins");
        }
        return "(() => {\n'use strict';\n" + source.substring(0, end)
                + "scriptUrl = globalThis.document?.currentScript?.src;\n})();\n";
    }

    /** Browsers say that they load a classic script, unless it has {@code crossorigin}; whoever does not say gets the module. */
    StaticFile suitedTo(Context ctx) {
        boolean asClassicScript =
                "script".equals(ctx.header("Sec-Fetch-Dest")) && "no-cors".equals(ctx.header("Sec-Fetch-Mode"));
        return asClassicScript ? classic : module;
    }
}
