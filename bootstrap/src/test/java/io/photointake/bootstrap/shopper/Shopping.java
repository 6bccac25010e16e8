package io.photointake.bootstrap.shopper;

import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;

/** A browser, and the service that it is used with. */
record Shopping(Browser browser, Site site, ServerProcess server) implements AutoCloseable {
    /** A machine without a browser skips the test before any server is started. */
    static Shopping start(Browser browser, Site site, String... options) {
        try {
            return new Shopping(browser, site, site.server(options).start());
        } catch (RuntimeException | Error e) {
            browser.close();
            throw e;
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    ShopClient shop() {
        return ShopClient.of(site, server);
    }

    /** What follows the page's address for it to know whose photos to show. */
    String fragment(String user) {
        return "#websiteId=" + Site.WEBSITE + "&webApiClientKey=" + site.key() + "&userId=" + user;
    }

    /** Opens the page with a user's photos, whoever's it showed before. */
    void open(String user) {
        browser.open(address() + "/" + fragment(user));
        browser.until("the photos of " + user + " are open", () -> {
            if (browser.find("#switch").isDisplayed()) {
                browser.click("#switch-yes");
            }
            return browser.text("#connection-summary").contains(user);
        });
    }

    @Override
    public void close() {
        browser.close();
        server.close();
    }
}
