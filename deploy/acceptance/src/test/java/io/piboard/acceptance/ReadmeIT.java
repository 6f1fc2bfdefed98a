package io.piboard.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.acceptance.suite.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The README's first round trip works as it is written there; only the addresses are those of this suite. */
@ExtendWith(RunningSuite.class)
class ReadmeIT {

    private static final Pattern ROUND_TRIP =
            Pattern.compile("## A first round trip by curl\\s+```\\n(.*?)```", Pattern.DOTALL);

    @Test
    void theLinesOfTheReadmeWorkAsWritten(Suite suite) throws Exception {
        String lines = roundTrip()
                .replace("http://127.0.0.1:8080", suite.stack().origin().toString())
                .replace("http://127.0.0.1:8090", suite.stack().simulator().toString());

        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as(said).isZero();
        String issue = said.substring(said.indexOf("shows issue"));
        assertThat(issue).contains("\"summary\":\"Pay by card\"");
        assertThat(issue.lines().reduce((earlier, later) -> later).orElseThrow())
                .contains("\"text\":\"Pay by card or cash\"");
    }

    private static String roundTrip() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("piboard.repository"), "README.md"));
        Matcher block = ROUND_TRIP.matcher(readme);
        assertThat(block.find()).as("the README has its round trip").isTrue();
        return block.group(1);
    }
}
