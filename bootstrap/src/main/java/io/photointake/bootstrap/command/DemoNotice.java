package io.photointake.bootstrap.command;

import io.photointake.bootstrap.wiring.DemoSite;
import io.photointake.domain.site.ClientKey;

/** What a demonstration says before it begins: where its page is, and commands to paste. */
final class DemoNotice {
    private static final String WITH_KEY = """

            Website %1$d is ready. Its key, shown only now: %2$s
            """;

    private static final String WITHOUT_KEY = """

            Website %1$d is here from before, and so is its key, which was shown when it was made
            (for another one: key add). Put it in place of KEY.
            """;

    /** What follows the number sign stays in the browser, so the key is in no address that is sent. */
    private static final String PAGE = """

            Open the page, which knows the key by its address:
              %3$s/#websiteId=%1$d&webApiClientKey=%2$s&userId=demo
            """;

    private static final String COMMANDS = """

            Upload a photo with version 4 of the API:
              curl -H 'websiteId: %1$d' -H 'webApiClientKey: %2$s' -F postedFile=@photo.jpg '%3$s/api/4/UploadImage/UploadImage?userId=demo'

            Or with version 2:
              curl -F postedFile=@photo.jpg '%3$s/api/2/UploadPhoto/UploadUserPhotos?websiteId=%1$d&frontAppUserId=demo&webApiClientKey=%2$s'
            """;

    private DemoNotice() {}

    static String of(DemoSite.Ready site, String base, boolean page) {
        String text = (site.key().isPresent() ? WITH_KEY : WITHOUT_KEY) + (page ? PAGE : "") + COMMANDS;
        return text.formatted(
                site.website().value(), site.key().map(ClientKey::value).orElse("KEY"), base);
    }
}
