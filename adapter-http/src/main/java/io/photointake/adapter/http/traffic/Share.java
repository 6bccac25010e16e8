package io.photointake.adapter.http.traffic;

/**
 * For whom a permit is.
 *
 * @param address the client's network
 * @param website empty where it is not known or does not count
 */
record Share(String address, String website) {
    static Share of(String address) {
        return new Share(address, "");
    }
}
