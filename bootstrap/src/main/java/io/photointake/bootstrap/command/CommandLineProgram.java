package io.photointake.bootstrap.command;

import io.photointake.application.port.DuplicateSiteException;
import io.photointake.application.port.InstallationException;
import io.photointake.bootstrap.config.ConfigException;
import io.photointake.bootstrap.config.SettingSources;
import io.photointake.bootstrap.setting.DisplayName;
import io.photointake.bootstrap.wiring.Beside;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** All commands, and what becomes of their failures: a line for the operator, the rest in the log. */
public final class CommandLineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private static final char UNDECODABLE = '\uFFFD';

    private CommandLineProgram() {}

    /** The program with its environment. */
    public static CommandLine of(Map<String, String> environment) {
        Beside<Validator> validator = Beside.start("validator", CommandLineProgram::validator);
        Configs configs = new Configs(SettingSources.of(environment), validator);
        CommandLine program = new CommandLine(new Root());
        AdminConsole console = new AdminConsole(configs, program::getOut);
        program.addSubcommand(new ServeCommand(configs, validator))
                .addSubcommand(new InitCommand(configs))
                .addSubcommand(new MigrateCommand(configs))
                .addSubcommand(new CompanyCommand(console))
                .addSubcommand(new WebsiteCommand(console))
                .addSubcommand(new KeyCommand(console))
                .addSubcommand(new UserCommand(console, Clock.systemUTC()))
                .addSubcommand(new PhotoCommand(console))
                .addSubcommand(new UsageCommand(console))
                .addSubcommand(new SweepCommand(console))
                .addSubcommand(new QuarantineCommand(console))
                .addSubcommand(new VerifyCommand(console, program::getErr))
                .addSubcommand(new BackupCommand(console, program::getErr))
                .addSubcommand(new RestoreCommand(console, program::getErr))
                .addSubcommand(new ProbeCommand())
                .addSubcommand(new VersionCommand());
        registerConverters(program);
        offerHelp(program);
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setExecutionStrategy(CommandLineProgram::runReadable);
        program.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command));
        return program;
    }

    /** Takes as long to build as the rest of the program, so nobody waits for it before it is needed. */
    private static Validator validator() {
        return Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /**
     * Java puts a replacement character where its locale cannot decode what was typed. What such a name stands for nobody
     * knows, so nothing is done with it: a user who is to be erased would be told as unknown.
     */
    private static int runReadable(CommandLine.ParseResult parsed) {
        if (parsed.originalArgs().stream().anyMatch(argument -> argument.indexOf(UNDECODABLE) >= 0)) {
            throw new CommandLine.ParameterException(
                    parsed.commandSpec().commandLine(),
                    "The command line has letters that cannot be read in this locale; set LC_ALL=C.UTF-8, or another"
                            + " in which they are written");
        }
        throwIfWrong(parsed);
        return new CommandLine.RunLast().execute(parsed);
    }

    /** All that is wrong at once, so that nobody has to mend one thing after the other. */
    private static void throwIfWrong(CommandLine.ParseResult parsed) {
        List<CommandLine> commands = parsed.asCommandLineList();
        List<Exception> errors = commands.stream()
                .flatMap(command -> command.getParseResult().errors().stream())
                .toList();
        if (errors.size() == 1 && errors.get(0) instanceof CommandLine.ParameterException only) {
            throw only;
        }
        if (!errors.isEmpty()) {
            throw new CommandLine.ParameterException(
                    commands.get(commands.size() - 1),
                    errors.stream().map(Exception::getMessage).collect(Collectors.joining(System.lineSeparator())));
        }
    }

    /** Every command explains itself when asked with {@code --help}, besides {@code help COMMAND}. */
    private static void offerHelp(CommandLine command) {
        HelpText.completes(command);
        command.getCommandSpec().parser().collectErrors(true);
        if (command.getCommandSpec().findOption("--help") == null) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .description("Say how to use this.")
                            .build());
        }
        command.getSubcommands().values().forEach(CommandLineProgram::offerHelp);
    }

    private static void registerConverters(CommandLine program) {
        program.registerConverter(CompanyFolder.class, converter(CompanyFolder::new));
        program.registerConverter(WebsiteId.class, converter(text -> new WebsiteId(Integer.parseInt(text))));
        program.registerConverter(DisplayName.class, converter(DisplayName::new));
        program.registerConverter(UserId.class, converter(UserId::new));
        program.registerConverter(Dpi.class, converter(text -> new Dpi(Integer.parseInt(text))));
        program.registerConverter(Duration.class, CommandLineProgram::duration);
        program.registerConverter(
                ImageFormat.class,
                text -> ImageFormat.parse(text)
                        .orElseThrow(() -> new TypeConversionException("'" + text + "' is no image format")));
    }

    private static <T> ITypeConverter<T> converter(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no whole number in range");
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }

    private static Duration duration(String text) {
        String iso = text.strip().toUpperCase(Locale.ROOT);
        try {
            Duration duration = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
            if (duration.isNegative()) {
                throw new TypeConversionException("'" + text + "' is negative");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no duration such as 90m or 2h");
        }
    }

    static int report(Exception failure, CommandLine command) {
        LOG.debug("The command failed", failure);
        if (failure instanceof CommandFailure explained) {
            command.getErr().println(explained.getMessage());
            return explained.exitCode();
        }
        if (failure instanceof ConfigException
                || failure instanceof DuplicateSiteException
                || failure instanceof InstallationException
                || failure instanceof IllegalArgumentException) {
            command.getErr().println(failure.getMessage());
            return ExitCode.USAGE;
        }
        command.getErr()
                .println(
                        failure instanceof IOException && !(failure instanceof AccessDeniedException)
                                ? failure.toString()
                                : messages(failure));
        return ExitCode.SOFTWARE;
    }

    private static String messages(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException denied) {
                return "No permission: %s. Run this as the user who runs the server, or give that user the file"
                        .formatted(denied.getFile());
            }
        }
        StringBuilder text = new StringBuilder(Objects.requireNonNullElseGet(failure.getMessage(), failure::toString));
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            text.append(System.lineSeparator()).append("  because: ").append(cause);
        }
        return text.toString();
    }

    @Command(
            name = "photointake",
            mixinStandardHelpOptions = false,
            description =
                    "Takes in the photos that shoppers upload, checks them to the last pixel, and never loses one.",
            subcommands = CommandLine.HelpCommand.class)
    private static final class Root implements Runnable {
        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing command");
        }
    }
}
