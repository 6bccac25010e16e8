package io.photointake.domain.site;

/**
 * Who uploads: a shopper with an account, or a guest whose photos may be moved to an account later.
 *
 * @param guest whether the id is a guest's
 */
public record Visitor(UserId id, boolean guest) {
    public static Visitor guest(UserId id) {
        return new Visitor(id, true);
    }

    public static Visitor registered(UserId id) {
        return new Visitor(id, false);
    }
}
