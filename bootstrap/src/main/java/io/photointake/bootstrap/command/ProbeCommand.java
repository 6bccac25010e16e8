package io.photointake.bootstrap.command;

import io.photointake.application.probe.ProbeResult;
import io.photointake.bootstrap.setting.LimitOptions;
import io.photointake.bootstrap.wiring.Probe;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.policy.UploadLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "probe", description = "Say what the service would say of an image; ends with 1 if it would refuse it.")
final class ProbeCommand implements Callable<Integer> {
    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Parameters(paramLabel = "FILE", description = "The image.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("There is no file " + file);
        }
        PrintWriter out = spec.commandLine().getOut();
        ProbeResult result = Probe.of(file, limits.applied(UploadLimits.DEFAULT));
        if (result instanceof ProbeResult.Acceptable acceptable) {
            print(out, acceptable);
            return 0;
        }
        print(out, ((ProbeResult.Refused) result));
        return 1;
    }

    private static void print(PrintWriter out, ProbeResult.Acceptable image) {
        out.println("Accepted");
        out.println("Format       " + image.facts().format().mimeType());
        out.println("Stored       " + image.facts().stored());
        out.println("Orientation  " + image.facts().orientation().tag());
        out.println("Seen         " + image.facts().upright());
        out.println("Embedded DPI "
                + image.facts()
                        .density()
                        .map(density -> density.x() + " x " + density.y())
                        .orElse("none"));
        out.println("DPI          " + image.dpi().value());
        out.println("Standard     " + describe(image.standard()));
        out.println("Thumbnail    " + describe(image.thumbnail()));
        out.flush();
    }

    private static String describe(RenditionFacts rendition) {
        return rendition.format().mimeType() + ", " + rendition.size() + ", " + rendition.bytes();
    }

    private static void print(PrintWriter out, ProbeResult.Refused refused) {
        out.println("Refused: " + refused.refusal().codes() + " "
                + refused.refusal().leading().message());
        for (Violation violation : refused.refusal().violations()) {
            out.println(violation.message());
            out.println(violation.fix());
        }
        out.flush();
    }
}
