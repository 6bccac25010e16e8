package io.photointake.adapter.http.answer;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.MethodNotAllowedResponse;

/** Refuses a method that the router would otherwise answer by itself, without any handler. */
public final class RefusedMethod implements Handler {
    @Override
    public void handle(Context ctx) {
        throw new MethodNotAllowedResponse();
    }
}
