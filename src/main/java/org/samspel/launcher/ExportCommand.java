package org.samspel.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code export [--bagit] FOLDER}: a copy of the whole site as plain files.
 *
 * @param bag whether it is to be a BagIt bag
 * @param others settings
 */
record ExportCommand(Path folder, boolean bag, List<String> others) {
    static final String NAME = "export";
    private static final String BAG = "--bagit";

    /** What the command line asks for; empty when it is something else. */
    static Optional<ExportCommand> of(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.get(0).equals(NAME)) {
            return Optional.empty();
        }
        List<String> rest = new ArrayList<>(arguments.subList(1, arguments.size()));
        boolean bag = rest.remove(BAG);
        if (rest.isEmpty() || rest.get(0).startsWith("samspel.")) {
            throw new Refusal(
                    "Name the folder for the copy: java -jar samspel.jar export [--bagit] FOLDER");
        }
        return Optional.of(
                new ExportCommand(Path.of(rest.get(0)), bag, rest.subList(1, rest.size())));
    }

    /** Runs until the copy is there, and shows what it says. */
    int run(ServerProcess like) throws IOException, InterruptedException {
        Path application = like.runtime().application();
        List<String> command = new ArrayList<>();
        command.add(like.java().executable().toString());
        command.addAll(like.machine());
        Map<String, String> given = like.settings().toMap();
        given.keySet().removeAll(Settings.SECRETS);
        given.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-Djava.io.tmpdir=" + like.temporary());
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.add("-Duser.language=en");
        command.add("-Djava.util.logging.SimpleFormatter.format=%5$s%6$s%n");
        command.add("-cp");
        command.add(
                application.resolve("WEB-INF/classes")
                        + File.pathSeparator
                        + like.runtime().launcher());
        command.add("org.samspel.Export");
        command.add(application.toString());
        command.add(folder.toAbsolutePath().normalize().toString());
        command.add(bag ? "bagit" : "site");
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("XDG_CONFIG_HOME", like.temporary().toString());
        return builder.start().waitFor();
    }
}
