package io.piboard.acceptance.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A copy of the working tree, with what was built in it, where patches may do harm. */
final class WorkingCopy implements AutoCloseable {

    private final Path original;
    private final Path copy;

    private WorkingCopy(Path original, Path copy) {
        this.original = original;
        this.copy = copy;
    }

    static WorkingCopy of(Path original) {
        try {
            var copy = new WorkingCopy(original, Files.createTempDirectory("piboard-patches"));
            // tracked files and what was built from them; the acceptance module drives from outside
            copy.here().run("bash", "-c", """
                    set -e
                    cd "%s"
                    git ls-files -z -co --exclude-standard | xargs -0 -I{} sh -c '[ -e "{}" ] && echo "{}"' > "%2$s/.files"
                    find . -type d -name target -not -path './deploy/acceptance/*' -prune >> "%2$s/.files"
                    tar -c -T "%2$s/.files" | tar -x -C "%2$s"
                    """.formatted(original, copy.copy));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return copy;
    }

    Shell here() {
        return new Shell(copy);
    }

    void apply(Path patch) {
        here().run("git", "apply", "--whitespace=nowarn", patch.toString());
    }

    void build(String module) {
        here().run("./mvnw", "-B", "-q", "-Dquick", "-pl", module, "-am", "package");
    }

    /** The module as it was, sources and build. */
    void restore(String module) {
        here().run("bash", "-c", "rm -rf '%1$s' && cp -a '%2$s/%1$s' '%1$s'".formatted(module, original));
    }

    @Override
    public void close() {
        new Shell(original.resolve("deploy/acceptance/target")).run("rm", "-rf", copy.toString());
    }
}
