package io.piboard.local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The command behind {@code deploy/local/up}: starts the stack, says where it is, stops it on Ctrl-C. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] words) throws InterruptedException {
        try {
            var arguments = new LaunchArguments(List.of(words));
            if (arguments.isHelp()) {
                System.out.println(LaunchArguments.HELP);
                return;
            }
            Path repository =
                    Path.of(System.getProperty("piboard.repository", "")).toAbsolutePath();
            run(arguments.toOptions(repository, System.getenv()));
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(StackOptions options) throws InterruptedException {
        System.out.println(
                "Starting Piboard; logs are in " + options.directory().resolve("logs"));
        LocalStack stack = LocalStack.start(options);
        System.out.println();
        System.out.println(stack.table().render());
        System.out.println();
        System.out.println("Open " + stack.origin() + " and log in as ria, mia, max, olaf or ada, password piboard.");
        System.out.println("Ctrl-C stops everything.");
        new CountDownLatch(1).await();
    }
}
